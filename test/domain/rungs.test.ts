import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readBudget, type BudgetCode } from '../../domain/budget.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { changeClocks } from '../../domain/clock-changes.ts';
import type { Clock, ClockKind } from '../../domain/clock.ts';
import { bench } from '../../domain/policies/bench.ts';
import { bindRow } from '../../domain/policy.ts';
import { cardAt, codeOf, readRung, rungInstant, type Rung } from '../../domain/rungs.ts';
import { china, chinaText } from './china-time.ts';

function aClock(code: BudgetCode, rungs: readonly Rung[], kind: ClockKind = 'resolve', start = '2026-03-02 09:00') {
  const row = bindRow(bench, { kind: 'request' });
  if (!row) throw new Error('the bench has a row for requests');
  const rules = { row: { ...row, rungs: { resolve: rungs, confirm: rungs } }, calendar: cn2026 };
  const seed = { do: 'start', id: 'c', kind, policy: 'p', ...readBudget(code) } as const;
  const [clock] = changeClocks([], seed, china(start), rules);
  if (!clock) throw new Error('a clock is never lost');
  return { clock, rules };
}

const at = (code: BudgetCode, rung: Rung) => chinaText(aClock(code, [rung]).clock.pending?.[0]?.at);
// Midnight is read as the end of the day before.
const text = (time: string) => chinaText(china(time));

describe('a share of the time, in each unit', () => {
  test.each([
    ['120em', '2026-03-02 10:30'],
    ['8eh', '2026-03-02 15:00'],
    ['240wm', '2026-03-02 12:00'],
    ['8wh', '2026-03-02 16:00'],
    ['1wd', '2026-03-03 13:37:30'],
    ['1cd', '2026-03-03 14:15'],
  ] as const)('three quarters of %s from Monday at nine: %s', (code, time) => {
    expect(at(code, '75%')).toBe(text(time));
  });

  test('is floored to the millisecond', () => {
    expect(at('1em', '33.3333%')).toBe('2026-03-02 09:00:19.999');
  });
});

describe('before the due time, in each unit', () => {
  test.each([
    ['30em', '2026-03-06 17:00'],
    ['12eh', '2026-03-06 05:30'],
    ['300wm', '2026-03-06 11:30'],
    ['9wh', '2026-03-05 16:30'],
    ['1wd', '2026-03-05 17:30'],
    ['2cd', '2026-03-04 24:00'],
  ] as const)('%s before Friday’s close: %s', (offset, time) => {
    expect(at('4wd', `-${offset}`)).toBe(text(time));
  });

  test('it is never before the start, however short the time', () => {
    expect(at('1wh', '-5wd')).toBe('2026-03-02 09:00');
  });
});

describe('after the due time, in each unit', () => {
  test.each([
    ['30em', '2026-03-06 18:00'],
    ['12eh', '2026-03-07 05:30'],
    ['30wm', '2026-03-09 09:00'],
    ['9wh', '2026-03-10 09:30'],
    ['5wd', '2026-03-13 17:30'],
    ['1cd', '2026-03-09 24:00'],
  ] as const)('%s after Friday’s close: %s', (offset, time) => {
    expect(at('4wd', `+${offset}`)).toBe(text(time));
  });
});

describe('a date', () => {
  test('is counted from the date of the start and comes at nine, also on a holiday', () => {
    const { clock } = aClock('30cd', ['day20', 'day27'], 'confirm', '2026-09-10 16:20');
    expect(clock.pending?.map((rung) => [rung.rung, chinaText(rung.at)])).toEqual([
      ['day20', '2026-09-30 09:00'],
      ['day27', '2026-10-07 09:00'],
    ]);
  });
});

describe('a paused clock', () => {
  const { clock, rules } = aClock('8wh', ['75%', '-1wh', '+5wd red']);
  const change = (now: Clock, what: 'pause' | 'resume', time: string) =>
    changeClocks([now], { do: what, id: 'c' }, china(time), rules)[0] ?? now;

  test('has no rung to come, and has them all again when it goes on', () => {
    const held = change(clock, 'pause', '2026-03-02 10:00');
    expect(held.pending).toBeUndefined();
    const again = change(held, 'resume', '2026-03-03 10:00');
    expect(again.pending?.map(({ rung, at: time }) => [rung, chinaText(time)])).toEqual([
      ['75%', '2026-03-03 16:00'],
      ['-1wh', '2026-03-03 17:00'],
      ['+5wd', '2026-03-11 17:30'],
    ]);
  });

  test('does not fire again what it has fired', () => {
    const fired = changeClocks([clock], { do: 'fire', id: 'c', rung: '75%' }, china('2026-03-02 16:00'), rules)[0];
    const again = change(change(fired ?? clock, 'pause', '2026-03-02 16:30'), 'resume', '2026-03-04 09:00');
    expect(again.firedRungs).toEqual(['75%']);
    expect(again.pending?.map(({ rung }) => rung)).toEqual(['-1wh', '+5wd']);
  });
});

describe('what a policy writes', () => {
  test.each(['75%', '0.5%', 'due', '-2wh', '+5wd', '+0.5eh', 'day20'])('%s is a rung', (code) => {
    expect(readRung(code)).not.toBeNull();
  });

  test.each(['', '0%', '100%', '75', '5wd', '+5', '-wd', 'day', 'tomorrow', '75% blue', '++5wd'])(
    '%s is none',
    (code) => {
      expect(readRung(code)).toBeNull();
      expect(rungInstant(aClock('8wh', []).clock, code, cn2026)).toBeNull();
    },
  );

  test('a card stands behind its rung', () => {
    const { clock } = aClock('8wh', []);
    const rungs = { resolve: ['75% blue', 'due yellow', '+5wd red', '-1wh'] } as const;
    expect(rungs.resolve.map(codeOf)).toEqual(['75%', 'due', '+5wd', '-1wh']);
    expect(rungs.resolve.map((rung) => cardAt(rungs, clock, codeOf(rung)))).toEqual([
      'blue',
      'yellow',
      'red',
      undefined,
    ]);
    expect(cardAt(undefined, clock, 'due')).toBeUndefined();
    expect(cardAt(rungs, { ...clock, kind: 'milestone:fence' }, 'due')).toBeUndefined();
  });
});

test('the rungs of any clock stand in the order of time: warnings by its due time, reminders after it', () => {
  const codes = fc.constantFrom<BudgetCode>('45em', '7eh', '100wm', '6wh', '3wd', '9cd');
  const minutes = fc.integer({ min: 0, max: 500_000 });
  fc.assert(
    fc.property(codes, minutes, fc.integer({ min: 1, max: 99 }), codes, (code, later, percent, offset) => {
      const start = chinaText(china('2026-01-05 00:00') + later * 60_000) ?? '';
      const { clock } = aClock(code, [`${percent}%`, `-${offset}`, `+${offset}`], 'resolve', start);
      const [share, before, after] = (clock.pending ?? []).map((rung) => rung.at);
      const due = clock.dueAt ?? 0;
      for (const warning of [share, before]) {
        expect(warning).toBeGreaterThanOrEqual(clock.startedAt);
        expect(warning).toBeLessThanOrEqual(due);
      }
      expect(after).toBeGreaterThan(due);
    }),
    { numRuns: 500 },
  );
});
