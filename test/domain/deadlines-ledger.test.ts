import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readBudget, type BudgetCode } from '../../domain/budget.ts';
import type { CaseRules } from '../../domain/case-events.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { changeClocks } from '../../domain/clock-changes.ts';
import type { Clock } from '../../domain/clock.ts';
import { deadline } from '../../domain/deadlines.ts';
import { ledgerWithPauses, runningSpans } from '../../domain/ledger.ts';
import { bench } from '../../domain/policies/bench.ts';
import { bindRow } from '../../domain/policy.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { china, chinaText } from './china-time.ts';
import { bruteDeadline, type Situation } from './deadline-oracle.ts';
import { situations } from './deadline-situations.ts';

function rulesWith(calendar: WorkCalendar): CaseRules {
  const row = bindRow(bench, { kind: 'request' });
  if (!row) throw new Error('the bench has a row for requests');
  return { row, calendar };
}

/** The clock as a case would have kept it: started, then paused and resumed as it happened. */
function lived({ calendar, budget, start, pauses }: Situation): Clock {
  const rules = rulesWith(calendar);
  const pausedAt = (at: number) => pauses.some(([from, to]) => from <= at && (to === null || at < to));
  const edges = pauses.flatMap(([from, to]) => (to === null ? [from] : [from, to])).filter((at) => at > start);
  const begun = { do: 'start', id: 'c', kind: 'resolve', policy: 'p', ...budget } as const;
  let clocks = changeClocks([], begun, start, rules);
  let paused = false;
  for (const at of [start, ...edges.toSorted((a, b) => a - b)]) {
    if (pausedAt(at) === paused) continue;
    paused = !paused;
    clocks = changeClocks(clocks, { do: paused ? 'pause' : 'resume', id: 'c' }, at, rules);
  }
  const [clock] = clocks;
  if (!clock) throw new Error('a clock is never lost');
  return clock;
}

test('a random clock that lived through its pauses is due as its ledger of all of them says, and as walking every minute says', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const clock = lived(situation);
      const ledger = ledgerWithPauses(situation.start, situation.pauses);
      const due = deadline(situation.calendar, situation.budget, ledger);
      expect(clock.dueAt).toBe(due?.dueAt ?? null);
      expect(clock.provisional).toBe(due?.provisional ?? false);
      const oracle = bruteDeadline(situation);
      if (oracle !== 'later') expect(clock.dueAt).toBe(oracle === 'never' ? null : oracle.dueAt);
      // Its own ledger is the same until the due time, after which a pause changes nothing.
      const until = due?.dueAt ?? Infinity;
      expect(runningSpans(clock.ledger, until)).toEqual(runningSpans(ledger, until));
    }),
    { numRuns: 2000 },
  );
});

describe('a pause of a clock that a case carries, in each unit', () => {
  // Monday, 2 March; the closing of Tuesday is at 17:30, its end at 24:00.
  const due = (code: BudgetCode, start: string, pauses: [from: string, to: string][]) =>
    chinaText(
      lived({
        calendar: cn2026,
        budget: readBudget(code),
        start: china(start),
        pauses: pauses.map(([from, to]) => [china(from), china(to)]),
      }).dueAt,
    );

  test.each([
    ['90em', '2026-03-02 10:45'],
    ['2eh', '2026-03-02 11:15'],
    ['90wm', '2026-03-02 10:45'],
    ['2wh', '2026-03-02 11:15'],
    ['2wd', '2026-03-04 17:30'],
    ['2cd', '2026-03-05 00:00'],
  ] as const)('of %s, a quarter of an hour within the first day: %s', (code, at) => {
    expect(due(code, '2026-03-02 09:00', [['2026-03-02 09:30', '2026-03-02 09:45']])).toBe(at);
  });

  // By Monday's closing 8.5 hours have passed, 7.5 of them working; the second pause leaves the last half hour of Tuesday.
  test.each([
    ['1440em', '2026-03-04 03:00'],
    ['24eh', '2026-03-04 03:00'],
    ['480wm', '2026-03-03 17:30'],
    ['8wh', '2026-03-03 17:30'],
    ['2wd', '2026-03-04 17:30'],
    ['2cd', '2026-03-05 00:00'],
  ] as const)('of %s, one over the evening and one over most of the next day: %s', (code, at) => {
    const pauses: [string, string][] = [
      ['2026-03-02 17:30', '2026-03-03 03:00'],
      ['2026-03-03 08:30', '2026-03-03 17:00'],
    ];
    expect(due(code, '2026-03-02 09:00', pauses)).toBe(at);
  });

  test.each([
    ['5em', '2026-03-02 09:05:00.001'],
    ['1eh', '2026-03-02 10:00:00.001'],
    ['5wm', '2026-03-02 09:05:00.001'],
    ['1wh', '2026-03-02 10:00:00.001'],
    ['1wd', '2026-03-03 17:30'],
    ['1cd', '2026-03-04 00:00'],
  ] as const)('of %s, a millisecond: %s', (code, at) => {
    expect(due(code, '2026-03-02 09:00', [['2026-03-02 09:01', '2026-03-02 09:01:00.001']])).toBe(at);
  });

  test.each([
    ['60em', '2026-03-02 10:00'],
    ['1eh', '2026-03-02 10:00'],
    ['60wm', '2026-03-02 10:00'],
    ['1wh', '2026-03-02 10:00'],
    ['1wd', '2026-03-03 17:30'],
    ['1cd', '2026-03-04 00:00'],
  ] as const)('of %s, one that begins exactly when it is due, or later, changes nothing', (code, at) => {
    expect(due(code, '2026-03-02 09:00', [[at, '2026-03-09 09:00']])).toBe(at);
    expect(due(code, '2026-03-02 09:00', [['2026-03-05 09:00', '2026-03-09 09:00']])).toBe(at);
  });

  test.each([
    ['2wd', '2026-03-03 17:30', '2026-03-04 17:30', '2026-03-05 17:30'],
    ['2cd', '2026-03-04 00:00', '2026-03-05 00:00', '2026-03-06 00:00'],
  ] as const)(
    'of %s, one that begins at a closing costs nothing, one that ends there a day',
    (code, close, kept, moved) => {
      expect(due(code, '2026-03-02 09:00', [[close, '2026-03-04 08:00']])).toBe(kept);
      expect(due(code, '2026-03-02 09:00', [['2026-03-03 09:00', close]])).toBe(moved);
    },
  );

  test('of touching pauses is one pause', () => {
    const two: [string, string][] = [
      ['2026-03-02 09:10', '2026-03-02 09:20'],
      ['2026-03-02 09:20', '2026-03-02 09:40'],
    ];
    expect(due('1wh', '2026-03-02 09:00', two)).toBe(
      due('1wh', '2026-03-02 09:00', [['2026-03-02 09:10', '2026-03-02 09:40']]),
    );
  });

  test('a resumption that nobody paused for changes nothing, nor does a second pause', () => {
    const rules = rulesWith(cn2026);
    const begun = { do: 'start', id: 'c', kind: 'resolve', policy: 'p', ...readBudget('8wh') } as const;
    const start = changeClocks([], begun, china('2026-03-02 09:00'), rules);
    expect(changeClocks(start, { do: 'resume', id: 'c' }, china('2026-03-02 10:00'), rules)).toEqual(start);
    const held = changeClocks(start, { do: 'pause', id: 'c' }, china('2026-03-02 10:00'), rules);
    expect(changeClocks(held, { do: 'pause', id: 'c' }, china('2026-03-02 11:00'), rules)).toEqual(held);
    expect(changeClocks(held, { do: 'pause', id: 'no-such' }, china('2026-03-02 11:00'), rules)).toEqual(held);
  });
});
