import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readBudget, type BudgetCode } from '../../domain/budget.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { instantAfterDue, instantBeforeDue } from '../../domain/due-offsets.ts';
import { china, chinaText } from './china-time.ts';
import { bruteDays, bruteDeadline, bruteRunningTime, lastWalked } from './deadline-oracle.ts';
import { situations } from './deadline-situations.ts';

const after = (due: string, offset: BudgetCode) => chinaText(instantAfterDue(cn2026, china(due), readBudget(offset)));
const before = (due: string, offset: BudgetCode) => chinaText(instantBeforeDue(cn2026, china(due), readBudget(offset)));

describe('so long after the due time', () => {
  test.each([
    ['2026-03-02 17:00', '30em', '2026-03-02 17:30'],
    ['2026-03-02 23:00', '2eh', '2026-03-03 01:00'],
    ['2026-03-02 11:45', '30wm', '2026-03-02 13:15'],
    ['2026-03-02 17:30', '4wh', '2026-03-03 13:30'],
    ['2026-03-02 09:40', '5wd', '2026-03-09 17:30'],
    ['2026-09-30 17:30', '1wd', '2026-10-08 17:30'],
    ['2026-03-02 09:40', '3cd', '2026-03-05 24:00'],
    ['2026-04-02 09:40', '1cd', '2026-04-03 24:00'],
    ['2026-04-03 09:40', '1cd', '2026-04-07 24:00'],
  ] as const)('of %s, %s: %s', (due, offset, at) => {
    expect(after(due, offset)).toBe(chinaText(china(at)));
  });

  test('a 24:00 due time is the day that ended, for days', () => {
    expect(after('2026-03-02 24:00', '1wd')).toBe('2026-03-03 17:30');
    expect(after('2026-03-03 00:01', '1wd')).toBe('2026-03-04 17:30');
    expect(after('2026-03-02 24:00', '1cd')).toBe(chinaText(china('2026-03-03 24:00')));
  });
});

describe('so long before the due time', () => {
  test.each([
    ['2026-03-02 17:00', '30em', '2026-03-02 16:30'],
    ['2026-03-03 01:00', '2eh', '2026-03-02 23:00'],
    ['2026-03-02 13:15', '30wm', '2026-03-02 11:45'],
    ['2026-03-03 09:00', '4wh', '2026-03-02 14:00'],
    ['2026-03-03 08:30', '1wh', '2026-03-02 16:30'],
    ['2026-02-24 09:00', '1wh', '2026-02-14 17:00'],
    ['2026-03-02 12:00', '210wm', '2026-03-02 08:30'],
    ['2026-03-09 17:30', '1wd', '2026-03-06 17:30'],
    ['2026-03-09 17:30', '5wd', '2026-03-02 17:30'],
    ['2026-10-08 17:30', '1wd', '2026-09-30 17:30'],
    ['2026-03-05 24:00', '1cd', '2026-03-04 24:00'],
    ['2026-04-07 24:00', '2cd', '2026-04-05 24:00'],
  ] as const)('of %s, %s: %s', (due, offset, at) => {
    expect(before(due, offset)).toBe(chinaText(china(at)));
  });

  test('of a due time outside the working hours it is counted back from the last of them', () => {
    expect(before('2026-03-02 22:00', '1wh')).toBe('2026-03-02 16:30');
    expect(before('2026-03-08 12:00', '1wh')).toBe('2026-03-06 16:30');
  });
});

describe('found by walking every minute', () => {
  const short = situations.map((situation) => ({ ...situation, pauses: [] }));
  test('after a random due time the offset has passed as a budget has', () => {
    fc.assert(
      fc.property(short, ({ calendar, budget, start }) => {
        const byDay = budget.unit.endsWith('_day');
        const oracle = bruteDeadline({ calendar, budget, start: byDay ? start - 1 : start, pauses: [] });
        if (typeof oracle === 'string') return;
        expect(instantAfterDue(calendar, start, budget)).toBe(oracle.dueAt);
      }),
      { numRuns: 300 },
    );
  });

  test('before a random due time exactly the offset of time is left', () => {
    fc.assert(
      fc.property(short, ({ calendar, budget, start: due }) => {
        if (budget.unit.endsWith('_day')) return;
        const at = instantBeforeDue(calendar, due, budget);
        if (lastWalked(at) < due) return;
        const worksOnly = budget.unit.startsWith('working');
        const left = (from: number) => bruteRunningTime({ calendar, budget, start: from, pauses: [] }, worksOnly, due);
        const wanted = Math.round(budget.budget * (budget.unit.endsWith('_minute') ? 60_000 : 3_600_000));
        expect(left(at)).toBe(wanted);
        // It is the last such instant, so that a reminder comes in the morning and not the evening before.
        expect(left(at + 1)).toBe(wanted - 1);
      }),
      { numRuns: 300 },
    );
  });

  test('it is the closing of so many days before the day of the due time', () => {
    fc.assert(
      fc.property(short, fc.integer({ min: 1, max: 12 }), ({ calendar, start: due }, days) => {
        for (const unit of ['working_day', 'calendar_day'] as const) {
          const at = instantBeforeDue(calendar, due, { unit, budget: days });
          if (lastWalked(at) < due) continue;
          const offset = calendar.utcOffsetMinutes * 60_000;
          const dueDate = Math.floor((due - 1 + offset) / 86_400_000) * 86_400_000 - offset;
          const between = bruteDays({ calendar, budget: { unit, budget: days }, start: at - 1, pauses: [] }, dueDate);
          expect(at).toBeLessThanOrEqual(dueDate);
          expect(between).toBe(days - 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
