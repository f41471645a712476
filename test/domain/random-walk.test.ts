import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { CaseEvent } from '../../domain/case-events.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { evolve, fold, foldLife, type CaseState } from '../../domain/case.ts';
import { familyOf, isRunning, isUnstopped } from '../../domain/clock.ts';
import { outliving } from '../../domain/promise.ts';
import { dueRung } from '../../domain/rungs.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { isOpen } from '../../domain/statuses.ts';
import { strayed } from './case-path.ts';
import { someWalk, walk } from './random-life.ts';

const commands = 10_000;

test(
  `${commands} permitted and forbidden commands never leave the path of a case, never part the case from its events, and never run out a clock early or late`,
  { timeout: 120_000 },
  () => {
    const seen = { permitted: 0, forbidden: 0 };
    while (seen.permitted + seen.forbidden < commands)
      fc.assert(
        fc.property(someWalk, (so) => {
          const { life, state } = walk(so, (before, events, after, said) => {
            const wrong = [
              ...strayed(before, events),
              ...parted(before, events, after),
              ...early(before, events),
              ...(said ? late(before, said.at) : []),
              ...silent(after),
            ];
            if (wrong.length > 0) throw new Error(wrong.join('; '));
            if (said) seen[isRefusal(said.answer) ? 'forbidden' : 'permitted'] += 1;
          });
          expect(state.version).toBe(life.length);
          expect(isDeepStrictEqual(foldLife(stored(life)), state)).toBe(true);
          expect(isDeepStrictEqual(stored(state), state)).toBe(true);
        }),
        { numRuns: 50 },
      );
    // Nothing but refusals, or none, would prove little.
    expect(Math.min(seen.permitted, seen.forbidden)).toBeGreaterThan(commands / 10);
  },
);

/** As it comes back from PostgreSQL or a workflow's history. */
function stored<T>(what: T): T {
  return JSON.parse(JSON.stringify(what)) as T;
}

/** I5: the row is the fold of the events as they were written down. */
function parted(before: CaseState, events: readonly CaseEvent[], after: CaseState): string[] {
  if (events.length === 0) return isDeepStrictEqual(before, after) ? [] : ['a refusal changed the case'];
  return isDeepStrictEqual(fold(before, stored(events)), after) ? [] : ['the case is not the fold of its events'];
}

/** I6: nothing runs out, and nothing is said to, before its time. */
function early(before: CaseState, events: readonly CaseEvent[]): string[] {
  let state = before;
  return events.flatMap((event) => {
    const { clocks } = state;
    state = evolve(state, event);
    return (event.clocks ?? []).flatMap((change) => {
      if (change.do !== 'miss' && change.do !== 'fire') return [];
      const clock = clocks.find(({ id }) => id === change.id);
      const rung = change.do === 'fire' ? change.rung : dueRung;
      const passed = rung === dueRung ? clock?.dueAt : clock?.pending?.find((one) => one.rung === rung)?.at;
      const isDue = typeof passed === 'number' && (rung === dueRung ? event.at > passed : event.at >= passed);
      return isDue ? [] : [`${change.id} ${change.do} before its time`];
    });
  });
}

/** I6: once the rungs due by `at` have fired, no clock is left that has run out. */
function late({ clocks, status }: CaseState, at: number): string[] {
  return clocks
    .filter((clock) => isRunning(clock) && (isOpen(status) || outliving.includes(familyOf(clock.kind))))
    .filter(({ state, dueAt }) => state !== 'missed' && dueAt !== null && dueAt < at)
    .map(({ id }) => `${id} ran out and nobody was told`);
}

/** An open case is somebody's, and either something comes next or what it waits for is overdue on record. */
function silent(state: CaseState): string[] {
  if (!isOpen(state.status)) return [];
  const isHeld = state.holder.unit !== '' && state.holder.path[state.level] !== undefined;
  const awaited = ['resolve', 'mediate', 'rework', 'verify', 'callback'];
  const isOverdue = state.clocks.some(
    (clock) => clock.state === 'missed' && isUnstopped(clock) && awaited.includes(familyOf(clock.kind)),
  );
  return [
    ...(isHeld ? [] : ['nobody holds the case']),
    ...(nextRung(state) !== null || isOverdue ? [] : [`nothing will ever happen while ${state.status}`]),
  ];
}
