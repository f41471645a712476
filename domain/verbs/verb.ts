import type { CaseState } from '../case.ts';
import type { CaseEventBody, EventText } from '../case-events.ts';
import type { ClockChange } from '../clock.ts';
import type { CommandOf, Verb } from '../commands.ts';
import type { Refusal } from '../refusals.ts';
import type { Post } from '../roles.ts';
import type { CaseStatus } from '../statuses.ts';

/** An event before it is stamped with its time and actor. */
export type Draft = CaseEventBody & { clocks?: readonly ClockChange[]; text?: EventText };

/** When (epoch ms), in which post, and by whom the verb is used; a system is no person. */
export type Circumstance = { at: number; post: Post; person: string | undefined };

/**
 * One verb: the statuses that it leaves from, what bars it whatever it is told, and what it does. Who may use it stands in
 * permissions.ts. A bar is asked before the offer of a verb too, so that nobody is offered what is then refused.
 */
export type VerbRule<V extends Verb> = {
  from: readonly CaseStatus[];
  impliesAccepting?: true;
  bar?(state: CaseState, circumstance: Circumstance): Refusal | null;
  decide(state: CaseState, command: CommandOf<V>, circumstance: Circumstance): Draft[] | Refusal;
};

/** The words of a command, for the event that speaks for it. */
export function words(command: { text?: EventText }): { text?: EventText } {
  return command.text ? { text: command.text } : {};
}

/** Whether a field of a command's words says anything: blanks are no answer. */
export function says(text: EventText | undefined, field: string): boolean {
  return [text?.[field] ?? []].flat().some((words) => words.trim() !== '');
}
