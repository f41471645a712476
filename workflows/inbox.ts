import type { SentCommand } from '../domain/commands.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { CommandOutcome, QueuedCommand } from './case-messages.ts';

/** `answer` is missing when nobody waits (a signal, or a sender of an earlier run). */
export type Queued = QueuedCommand & { answer?: (outcome: CommandOutcome | Refusal) => void };

/** The commands of one case in the order of their arrival. */
export class Inbox {
  readonly #queue: Queued[];

  /** Begins with what an earlier run left over, which keeps its time of arrival. */
  constructor(left: readonly QueuedCommand[]) {
    this.#queue = [...left];
  }

  get size(): number {
    return this.#queue.length;
  }

  get first(): Queued | undefined {
    return this.#queue[0];
  }

  /** Takes the first command out, once it is served: until then it counts as in flight. */
  discardFirst(): void {
    this.#queue.shift();
  }

  drop(command: SentCommand, arrivedAt: number): void {
    this.#queue.push({ command, arrivedAt });
  }

  ask(command: SentCommand, arrivedAt: number): Promise<CommandOutcome | Refusal> {
    return new Promise((answer) => this.#queue.push({ command, arrivedAt, answer }));
  }

  /** What nobody has served yet, for the next run. */
  get left(): readonly QueuedCommand[] {
    return this.#queue.map(({ command, arrivedAt }) => ({ command, arrivedAt }));
  }
}
