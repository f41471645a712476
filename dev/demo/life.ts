import { foldLife, fold, type CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { decide } from '../../domain/case-commands.ts';
import type { LetterCommand, PersonCommand } from '../../domain/commands.ts';
import { dueBy, rungCommand, timeIn } from '../../domain/foresight.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { register, type Registration } from '../../domain/registration.ts';

/** A command before it has its identity, which counts the steps of the life. */
export type Move = PersonCommand extends infer C ? (C extends unknown ? Omit<C, 'id' | 'bodyHash'> : never) : never;

/** What happens next and when (epoch ms): a person's move, told when it is made, or the letter of another case; without either only time passes, so that the clocks speak. */
export type Step = {
  at: (state: CaseState) => number;
  move?: (state: CaseState, at: number) => Move | LetterCommand | null;
};

export type Life = { events: readonly CaseEvent[]; state: CaseState };

/**
 * Lives a case from its registration at `at` through the steps that lie before `until` (both epoch ms), with every rung fired when it
 * passed. Everything is the domain's own doing; null when the domain refuses a step, so that such a life never was.
 */
export function live(registration: Registration, steps: readonly Step[], at: number, until: number): Life | null {
  const first = register(registration, at);
  if (isRefusal(first)) return null;
  let life: Life = { events: first, state: foldLife(first) };
  for (const [index, step] of steps.entries()) {
    const then = Math.max(step.at(life.state), life.state.lastAt + 1);
    if (then > until) break;
    life = passTime(life, then);
    const move = step.move?.(life.state, then);
    if (!move) continue;
    const id = `demo:${index + 1}`;
    // A letter has the id that its sender gave it.
    const events = decide(life.state, { id, bodyHash: id, ...move }, then);
    if (isRefusal(events)) return null;
    life = append(life, events);
  }
  return passTime(life, until);
}

function passTime(life: Life, until: number): Life {
  let then = life;
  for (let rung = dueBy(then.state, until); rung; rung = dueBy(then.state, until)) {
    // A time whose stop was taken back may have run out while it stood.
    const events = decide(then.state, rungCommand(then.state, rung), timeIn(then.state, rung.at));
    if (isRefusal(events) || events.length === 0) throw new Error(`the rung of ${rung.clock} does not fire`);
    then = append(then, events);
  }
  return then;
}

function append({ events, state }: Life, more: readonly CaseEvent[]): Life {
  return { events: [...events, ...more], state: fold(state, more) };
}
