import { fold, type CaseState } from '../domain/case.ts';
import { decide } from '../domain/case-commands.ts';
import type { CaseEvent } from '../domain/case-events.ts';
import type { SentCommand } from '../domain/commands.ts';
import { dueBy, foreseeRungs, rungCommand, timeIn } from '../domain/foresight.ts';
import { isRefusal, type Refusal } from '../domain/refusals.ts';
import type { Queued } from './inbox.ts';
import { record } from './recording.ts';

/** A case in memory: it changes only by what is stored, and decides again whenever something else was stored first. */
export class CaseLife {
  readonly #caseId: string;
  #state: CaseState;

  constructor(caseId: string, state: CaseState) {
    this.#caseId = caseId;
    this.#state = state;
  }

  get state(): CaseState {
    return this.#state;
  }

  /** What a command arriving now would be refused with, or null. Looks ahead on a copy; changes nothing. */
  foresee(command: SentCommand, now: number): Refusal | null {
    if (this.#state.recentIds.includes(command.id)) return null;
    const then = foreseeRungs(this.#state, now);
    const answer = decide(then, command, timeIn(then, now));
    return isRefusal(answer) ? answer : null;
  }

  /** Serves one command: rungs due before it first, then its own decision, recorded before anybody hears of it. */
  async serve({ command, arrivedAt, answer }: Queued): Promise<void> {
    await this.fireRungs(arrivedAt);
    while (!this.#state.recentIds.includes(command.id)) {
      const decided = decide(this.#state, command, timeIn(this.#state, arrivedAt));
      if (isRefusal(decided) && answer) return answer(decided);
      const events = isRefusal(decided) ? [refusedUnheard(command, decided, timeIn(this.#state, arrivedAt))] : decided;
      const stored = await this.#record(command.id, command.bodyHash, callerOf(command), events);
      // Nothing came after: the command was stored so long ago that this case has forgotten its id.
      if (stored === 'before') break;
    }
    answer?.({ version: this.#state.version });
  }

  /** Fires every rung whose time has come by `until` (epoch ms), each once, at the level the case is in when it is processed. */
  async fireRungs(until: number): Promise<void> {
    for (let rung = dueBy(this.#state, until); rung; rung = dueBy(this.#state, until)) {
      const command = rungCommand(this.#state, rung);
      const events = decide(this.#state, command, timeIn(this.#state, until));
      if (isRefusal(events) || events.length === 0) throw new Error(`${command.id} is due and cannot fire`);
      const stored = await this.#record(command.id, '', 'timer', events);
      if (stored === 'before') throw new Error(`${command.id} is stored and unknown to its case`);
    }
  }

  async #record(id: string, bodyHash: string, caller: string, events: readonly CaseEvent[]) {
    const recorded = await record({
      caseId: this.#caseId,
      expectedVersion: this.#state.version,
      command: { id, bodyHash, caller },
      events,
    });
    const stored = 'version' in recorded ? events : recorded.behind;
    this.#state = fold(this.#state, stored);
    return stored.length > 0 ? 'now' : 'before';
  }
}

function callerOf({ by }: SentCommand): string {
  return 'person' in by ? by.person : by.system;
}

/** Nobody waits for the answer, so the no goes on record, where its sender will look for it. */
function refusedUnheard(command: SentCommand, { refused }: Refusal, at: number): CaseEvent {
  const by = 'person' in command.by ? personIn(command.by) : { system: command.by.system };
  return { type: 'command_refused', data: { verb: command.verb, code: refused }, at, by, command: command.id };
}

function personIn({ person, posts }: SentCommand['by'] & { person: string }): CaseEvent['by'] {
  const [post] = posts;
  return post ? { person, role: post.role, unit: post.unit } : { system: 'unknown' };
}
