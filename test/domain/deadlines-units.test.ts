import { describe, expect, test } from 'vitest';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { BudgetFault, budgetFault, deadline } from '../../domain/deadlines.ts';
import { NoWorkingTime } from '../../domain/running-time.ts';
import type { Span, WorkCalendar } from '../../domain/work-calendar.ts';
import { china } from './china-time.ts';
import { clockOf } from './clocks-of-2026.ts';

const always: Span[] = [[0, 1440]];
const roundTheClock: WorkCalendar = {
  ...cn2026,
  version: 'round-the-clock@1',
  weeks: [{ days: [always, always, always, always, always, [], []] }],
};

describe('emergency minutes and hours', () => {
  test('run through nights, weekends and holidays', () => {
    expect(clockOf('24eh', '2026-10-02 23:30').due()).toBe('2026-10-03 23:30');
    expect(clockOf('30em', '2026-02-17 23:45').due()).toBe('2026-02-18 00:15');
  });
  test('need no calendar, so they are never provisional', () => {
    expect(clockOf('1000eh', '2026-12-31 12:00').provisional()).toBe(false);
  });
});

describe('working minutes and hours', () => {
  test('skip the lunch break', () => {
    expect(clockOf('60wm', '2026-03-02 11:45').due()).toBe('2026-03-02 13:45');
  });
  test('begin at the next span when the start lies outside working time', () => {
    expect(clockOf('1wh', '2026-03-02 12:20').due()).toBe('2026-03-02 14:00');
    expect(clockOf('1wh', '2026-03-06 20:00').due()).toBe('2026-03-09 09:30');
  });
  test('end at the end of a span rather than at the start of the next', () => {
    expect(clockOf('3.5wh', '2026-03-02 08:30').due()).toBe('2026-03-02 12:00');
    expect(clockOf('8wh', '2026-03-06 08:30').due()).toBe('2026-03-06 17:30');
  });
  test('may be fractions', () => {
    expect(clockOf('0.25wh', '2026-03-02 09:00').due()).toBe('2026-03-02 09:15');
    expect(clockOf('0.5wm', '2026-03-02 09:00').due()).toBe('2026-03-02 09:00:30.000');
  });
  test('run on through a midnight that no span leaves out, and end at 24:00', () => {
    expect(clockOf('2wh', '2026-03-02 23:00', [], roundTheClock).due()).toBe('2026-03-03 01:00');
    expect(clockOf('1wh', '2026-03-06 23:00', [], roundTheClock).due()).toBe('2026-03-07 00:00');
    expect(clockOf('1wh', '2026-03-06 23:30', [], roundTheClock).due()).toBe('2026-03-09 00:30');
  });
});

describe('working days', () => {
  test('never count the start date, however early it began', () => {
    expect(clockOf('1wd', '2026-03-02 00:00').due()).toBe('2026-03-03 17:30');
    expect(clockOf('1wd', '2026-03-02 23:59').due()).toBe('2026-03-03 17:30');
  });
  test('"1 day" is a date and not 24 counted hours', () => {
    expect(clockOf('1wd', '2026-03-02 08:30').due()).toBe('2026-03-03 17:30');
    expect(clockOf('1wd', '2026-03-02 17:29').due()).toBe('2026-03-03 17:30');
  });
  test('end at 24:00 where business does', () => {
    expect(clockOf('1wd', '2026-03-02 09:00', [], roundTheClock).due()).toBe('2026-03-04 00:00');
  });
  test('neither skip nor repeat a date: 1 to 248 of them end on the 248 working dates of 2026, where 8 to 1,984 working hours end', () => {
    const counts = Array.from({ length: 248 }, (_, i) => i + 1);
    const days = counts.map((n) => clockOf(`${n}wd`, '2025-12-31 09:00').due());
    expect(days).toEqual(counts.map((n) => clockOf(`${8 * n}wh`, '2026-01-01 00:00').due()));
    expect(days.every((due, i) => i === 0 || String(due) > String(days[i - 1]))).toBe(true);
    expect([days.at(0), days.at(-1)]).toEqual(['2026-01-04 17:30', '2026-12-31 17:30']);
  });
});

describe('calendar days', () => {
  test('end at 24:00, which is the next date’s 00:00', () => {
    expect(clockOf('3cd', '2026-03-02 09:00').due()).toBe('2026-03-06 00:00');
  });
  test('count weekends and holidays on the way', () => {
    expect(clockOf('10cd', '2026-09-28 09:00').due()).toBe('2026-10-09 00:00');
  });
  test('roll from a free date to the end of the next working date', () => {
    expect(clockOf('5cd', '2026-03-02 09:00').due()).toBe('2026-03-10 00:00');
  });
  test('end on a make-up day, which is a working date though a Saturday', () => {
    expect(clockOf('1cd', '2026-02-27 09:00').due()).toBe('2026-03-01 00:00');
  });
});

describe('coverage', () => {
  test('a deadline counted on dates beyond it uses plain weeks and is provisional', () => {
    expect(clockOf('1wd', '2026-12-31 09:00').due()).toBe('2027-01-01 17:30');
    expect(clockOf('1wd', '2026-12-31 09:00').provisional()).toBe(true);
    expect(clockOf('2wh', '2026-12-31 16:30').provisional()).toBe(true);
    expect(clockOf('60cd', '2026-12-01 09:00').provisional()).toBe(true);
  });
  test('a deadline before it is provisional as well', () => {
    expect(clockOf('1wh', '2025-12-31 09:00').due()).toBe('2025-12-31 10:00');
    expect(clockOf('1wh', '2025-12-31 09:00').provisional()).toBe(true);
    expect(clockOf('1wd', '2025-12-30 09:00').provisional()).toBe(true);
  });
  test('a start date that never counts does not make a deadline provisional', () => {
    expect(clockOf('1wd', '2025-12-31 09:00').due()).toBe('2026-01-04 17:30');
    expect(clockOf('1wd', '2025-12-31 09:00').provisional()).toBe(false);
  });
  test('24:00 of its last date still belongs to it', () => {
    expect(clockOf('1cd', '2026-12-30 09:00').due()).toBe('2027-01-01 00:00');
    expect(clockOf('1cd', '2026-12-30 09:00').provisional()).toBe(false);
    expect(clockOf('1wh', '2026-12-31 23:00', [], roundTheClock).due()).toBe('2027-01-01 00:00');
    expect(clockOf('1wh', '2026-12-31 23:00', [], roundTheClock).provisional()).toBe(false);
  });
  test('plain weeks beyond it are Monday to Friday even where the calendar works on Saturdays', () => {
    const saturdays: WorkCalendar = {
      ...cn2026,
      weeks: [{ days: [always, always, always, always, always, always, []] }],
    };
    expect(clockOf('1wd', '2026-12-31 09:00', [], saturdays).due()).toBe('2027-01-02 00:00');
    expect(clockOf('2wd', '2026-12-31 09:00', [], saturdays).due()).toBe('2027-01-05 00:00');
  });
});

describe('budgets and searches without an end', () => {
  test('nothing, less than nothing, a fraction of a day and more than 3,650 days are refused', () => {
    expect(budgetFault({ unit: 'working_hour', budget: 0 })).toBe('budget_not_positive');
    expect(budgetFault({ unit: 'working_day', budget: -1 })).toBe('budget_not_positive');
    expect(budgetFault({ unit: 'emergency_hour', budget: Number.NaN })).toBe('budget_not_positive');
    expect(budgetFault({ unit: 'working_day', budget: 0.5 })).toBe('budget_fraction_of_day');
    expect(budgetFault({ unit: 'calendar_day', budget: 3651 })).toBe('budget_too_long');
    expect(budgetFault({ unit: 'emergency_hour', budget: 87_601 })).toBe('budget_too_long');
    expect(() => deadline(cn2026, { unit: 'working_day', budget: 0 }, [[0, null]])).toThrow(
      new BudgetFault('budget_not_positive', { unit: 'working_day', budget: 0 }),
    );
  });
  test('the smallest and the longest legal ones are due', () => {
    expect(budgetFault({ unit: 'working_minute', budget: 0.0001 })).toBe(null);
    expect(budgetFault({ unit: 'calendar_day', budget: 3650 })).toBe(null);
    expect(clockOf('3650wd', '2026-03-02 09:00').due()).toMatch(/^2040-/);
    expect(clockOf('87600wh', '2026-03-02 09:00').due()).toMatch(/^2068-/);
  });
  test('a calendar that never works is an error that names it, for every unit that needs one', () => {
    const idle: WorkCalendar = { ...cn2026, version: 'idle@1', weeks: [{ days: [[], [], [], [], [], [], []] }] };
    const running = [[china('2026-03-02 09:00'), null]] as const;
    for (const unit of ['working_minute', 'working_hour', 'working_day', 'calendar_day'] as const)
      expect(() => deadline(idle, { unit, budget: 1 }, running)).toThrow(new NoWorkingTime(idle));
    expect(deadline(idle, { unit: 'emergency_hour', budget: 1 }, running)).not.toBe(null);
  });
});
