import { decide } from './case-commands.ts';
import { nextRung, type DueRung } from './case-rungs.ts';
import { fold, type CaseState } from './case.ts';
import type { TimerCommand } from './commands.ts';
import { isRefusal } from './refusals.ts';

/** Time never goes back within a case, whatever the machines' clocks say (epoch ms). */
export function timeIn(state: CaseState, now: number): number {
  return Math.max(now, state.lastAt);
}

/** The next rung if it has passed by `until` (epoch ms), or null. */
export function dueBy(state: CaseState, until: number): DueRung | null {
  const rung = nextRung(state);
  return rung && rung.at <= until ? rung : null;
}

/** The identity of a firing is (case, clock, rung, generation): the database takes it once. */
export function rungCommand(state: CaseState, { clock, rung }: DueRung): TimerCommand {
  const generation = state.clocks.find(({ id }) => id === clock)?.generation ?? 1;
  return { verb: 'fire_rung', id: `rung:${clock}:${rung}:${generation}`, args: { clock, rung } };
}

/** The case once every rung that has passed by `until` (epoch ms) has fired: what a command arriving then is decided on. Changes nothing on record. */
export function foreseeRungs(state: CaseState, until: number): CaseState {
  let then = state;
  for (let rung = dueBy(then, until); rung; rung = dueBy(then, until)) {
    const events = decide(then, rungCommand(then, rung), timeIn(then, until));
    if (isRefusal(events) || events.length === 0) return then;
    then = fold(then, events);
  }
  return then;
}
