import type { CaseState } from '../case.ts';
import type { CaseEventBody, EventText } from '../case-events.ts';
import type { ClockChange } from '../clock.ts';
import type { CommandOf, Verb } from '../commands.ts';
import type { Refusal } from '../refusals.ts';
import type { Post } from '../roles.ts';
import type { CaseStatus } from '../statuses.ts';

/** An event before it is stamped with its time and actor. */
export type Draft = CaseEventBody & { clocks?: readonly ClockChange[]; text?: EventText };

/** When (epoch ms) and in which post the verb is used. */
export type Circumstance = { at: number; post: Post };

/** One verb: the statuses that it leaves from and what it does. Who may use it stands in permissions.ts. */
export type VerbRule<V extends Verb> = {
  from: readonly CaseStatus[];
  impliesAccepting?: true;
  decide(state: CaseState, command: CommandOf<V>, circumstance: Circumstance): Draft[] | Refusal;
};

/** The words of a command, for the event that speaks for it. */
export function words(command: { text?: EventText }): { text?: EventText } {
  return command.text ? { text: command.text } : {};
}
