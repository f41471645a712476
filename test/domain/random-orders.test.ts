import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { brokenRules } from './clock-rules.ts';
import { someWalk, walk } from './random-life.ts';

const runs = 5000;
const timeout = 300_000;

test(
  `in ${runs} random orders of accepting, pausing, resuming, climbing, changes of track, rebases and late firings no clock is lost, none is due but by the rules, and missed is for ever`,
  { timeout },
  () => {
    const seen = { missed: 0, paused: 0, rebased: 0, extended: 0 };
    fc.assert(
      fc.property(someWalk, (so) => {
        const fired = new Set<string>();
        walk(so, (before, events, after) => {
          const broken = [...brokenRules(before, events, after), ...firedTwice(fired, before, events)];
          if (broken.length > 0) throw new Error(broken.join('; '));
          count(seen, after, events);
        });
      }),
      { numRuns: runs },
    );
    // Lives in which nothing happened would prove nothing.
    expect(Math.min(seen.missed, seen.paused, seen.rebased, seen.extended)).toBeGreaterThan(runs / 10);
  },
);

/** A rung fires once in each generation of its clock; of the due time there is one firing for ever. */
function firedTwice(fired: Set<string>, { clocks }: CaseState, events: readonly CaseEvent[]): string[] {
  const generations = new Map(clocks.map(({ id, generation }) => [id, generation]));
  return events.flatMap((event) =>
    (event.clocks ?? []).flatMap((change) => {
      if (change.do === 'extend') generations.set(change.id, (generations.get(change.id) ?? 1) + 1);
      if (change.do !== 'fire' && change.do !== 'miss') return [];
      const rung = change.do === 'fire' ? `${change.rung} of ${generations.get(change.id) ?? 1}` : 'due';
      const firing = `${change.id} ${rung}`;
      if (fired.has(firing)) return [`${firing} fired twice`];
      fired.add(firing);
      return [];
    }),
  );
}

function count(seen: Record<string, number>, { clocks }: CaseState, events: readonly CaseEvent[]): void {
  if (clocks.some(({ state }) => state === 'missed')) seen['missed'] = (seen['missed'] ?? 0) + 1;
  if (clocks.some(({ state }) => state === 'paused')) seen['paused'] = (seen['paused'] ?? 0) + 1;
  for (const { type, data } of events) {
    if (type === 'rebased') seen['rebased'] = (seen['rebased'] ?? 0) + 1;
    if (type === 'extension_decided' && data.approved) seen['extended'] = (seen['extended'] ?? 0) + 1;
  }
}
