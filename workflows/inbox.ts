import type { SentCommand } from '../domain/commands.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { CommandOutcome, QueuedCommand } from './case-messages.ts';

/** `answer` is missing when nobody waits (a signal, or a sender of an earlier run). */
export type Letter = QueuedCommand & { answer?: (outcome: CommandOutcome | Refusal) => void };

/** The commands of one case in the order of their arrival. */
export class Inbox {
  readonly #letters: Letter[];

  /** Begins with what an earlier run left over, which keeps its time of arrival. */
  constructor(left: readonly QueuedCommand[]) {
    this.#letters = [...left];
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

  drop(command: SentCommand, arrivedAt: number): void {
    this.#letters.push({ command, arrivedAt });
  }

  ask(command: SentCommand, arrivedAt: number): Promise<CommandOutcome | Refusal> {
    return new Promise((answer) => this.#letters.push({ command, arrivedAt, answer }));
  }

  /** What nobody has served yet, for the next run. */
  get left(): readonly QueuedCommand[] {
    return this.#letters.map(({ command, arrivedAt }) => ({ command, arrivedAt }));
  }
}
