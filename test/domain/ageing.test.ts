import { expect, test } from 'vitest';
import { overdueBeyond } from '../../domain/ageing.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { NoWorkingTime } from '../../domain/running-time.ts';
import { china, chinaText } from './china-time.ts';

const beyond = (days: number, now: string) => chinaText(overdueBeyond(cn2026, days, china(now)));

test('what was due yesterday is one working day overdue, and what was due before is more', () => {
  expect(beyond(1, '2026-03-04 10:00')).toBe('2026-03-03 00:00');
});

test('on Monday, what was due on Friday is one working day overdue', () => {
  expect(beyond(1, '2026-03-09 10:00')).toBe('2026-03-06 00:00');
});

test('on a Sunday no working day has passed since Friday', () => {
  expect(beyond(1, '2026-03-08 10:00')).toBe('2026-03-05 00:00');
});

test('a make-up day counts and the holiday before it does not', () => {
  // The Spring Festival of 2026 is off from 15 to 23 February; 28 February is worked for it.
  expect(beyond(1, '2026-02-24 10:00')).toBe('2026-02-14 00:00');
  expect(beyond(1, '2026-03-02 10:00')).toBe('2026-02-28 00:00');
});

test('more days reach further back', () => {
  expect([1, 3, 5].map((days) => beyond(days, '2026-03-13 10:00'))).toEqual([
    '2026-03-12 00:00',
    '2026-03-10 00:00',
    '2026-03-06 00:00',
  ]);
});

test('a calendar without working time is refused', () => {
  const idle = { ...cn2026, weeks: [{ days: [] }], work: [] };
  expect(() => overdueBeyond(idle, 1, china('2026-03-04 10:00'))).toThrow(NoWorkingTime);
});
