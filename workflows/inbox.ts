import type { PersonCommand } from '../domain/commands.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { CommandOutcome } from './case-messages.ts';

/** A command on its way, with the workflow time at which it arrived; `answer` is missing when nobody waits (a signal). */
export type Letter = {
  command: PersonCommand;
  arrivedAt: number;
  answer?: (outcome: CommandOutcome | Refusal) => void;
};

/** The commands of one case in the order of their arrival. */
export class Inbox {
  readonly #letters: Letter[];

  /** Commands that an earlier run left over; their senders do not wait any more. */
  constructor(left: readonly PersonCommand[], arrivedAt: number) {
    this.#letters = left.map((command) => ({ command, arrivedAt }));
  }

  get size(): number {
    return this.#letters.length;
  }

  get first(): Letter | undefined {
    return this.#letters[0];
  }

  /** Takes the first letter out, once it is served: until then it counts as in flight. */
  discardFirst(): void {
    this.#letters.shift();
  }

  drop(command: PersonCommand, arrivedAt: number): void {
    this.#letters.push({ command, arrivedAt });
  }

  ask(command: PersonCommand, arrivedAt: number): Promise<CommandOutcome | Refusal> {
    return new Promise((answer) => this.#letters.push({ command, arrivedAt, answer }));
  }

  /** What nobody has served yet, for the next run. */
  get left(): readonly PersonCommand[] {
    return this.#letters.map(({ command }) => command);
  }
}
