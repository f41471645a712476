import { expect, test } from 'vitest';
import { mondayOf, readWeek, weekOf, weekText } from '../../domain/iso-weeks.ts';
import { china } from './china-time.ts';

test.each([
  ['2026-01-01 00:00', '2026-W01'],
  ['2026-01-04 23:59', '2026-W01'],
  ['2026-01-05 00:00', '2026-W02'],
  ['2025-12-29 00:00', '2026-W01'],
  ['2025-12-28 23:59', '2025-W52'],
  ['2026-12-31 12:00', '2026-W53'],
  ['2027-01-03 23:59', '2026-W53'],
  ['2027-01-04 00:00', '2027-W01'],
])('%s in China lies in the week %s', (time, week) => {
  expect(weekText(weekOf(china(time)))).toBe(week);
});

test('a week begins on its Monday, and every week of six years is followed by the next', () => {
  expect(mondayOf({ year: 2026, week: 1 })).toBe(china('2025-12-29 00:00'));
  for (let monday = china('2023-01-02 00:00'); monday < china('2029-01-01 00:00'); monday += 7 * 86_400_000)
    expect(mondayOf(weekOf(monday))).toBe(monday);
});

test('what names no week is none', () => {
  expect(readWeek('2026-W53')).toEqual({ year: 2026, week: 53 });
  for (const text of ['2025-W53', '2026-W00', '2026-W54', '2026-53', 'W01', ''])
    expect([text, readWeek(text)]).toEqual([text, null]);
});
