import type { CaseState } from './case.ts';
import { isUnstopped, type Clock, type ClockKind } from './clock.ts';

/** A due time that is another one after a change of rules (epoch ms). Null: none yet, or none any more; a paused clock has none. */
export type ClockMove = { clock: string; kind: ClockKind; before: number | null; after: number | null };

/** The due times that differ between a case before and after it was read again under other rules. What is on record as missed never moves. */
export function movesBetween(before: CaseState, after: CaseState): ClockMove[] {
  return after.clocks.flatMap((now) => {
    const was = before.clocks.find(({ id }) => id === now.id);
    const move = { clock: now.id, kind: now.kind, before: promised(was), after: promised(now) };
    return move.before === move.after ? [] : [move];
  });
}

/** The due time that a clock still holds somebody to, or held somebody to in vain. */
function promised(clock: Clock | undefined): number | null {
  return clock && (isUnstopped(clock) || clock.state === 'missed') ? clock.dueAt : null;
}
