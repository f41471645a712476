import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { dateText, monthDay, readDay, readMonthDay, weekday } from '../../domain/days.ts';
import {
  closeOfBusiness,
  dueDay,
  instantOn,
  isCovered,
  isWorkingDay,
  localDay,
  occasionOn,
  spansOn,
  type Span,
  type WorkCalendar,
} from '../../domain/work-calendar.ts';
import { china, chinaText } from './china-time.ts';

const day = (text: string) => readDay(text)!;
const usual: Span[] = [
  [510, 720],
  [780, 1050],
];
const everyDay = [usual, usual, usual, usual, usual, usual, usual];

describe('local dates', () => {
  test('are the machine’s nowhere: they agree with the proleptic Gregorian calendar over 8,000 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        const text = date.toISOString().slice(0, 10);
        expect([dateText(days), readDay(text)]).toEqual([text, days]);
        expect(weekday(days)).toBe((date.getUTCDay() + 6) % 7);
        expect(monthDay(days)).toBe((date.getUTCMonth() + 1) * 100 + date.getUTCDate());
      }),
    );
  });
  test('that do not exist are not read', () => {
    expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-01-01T00:00'].map(readDay)).toEqual(
      Array(6).fill(null),
    );
    expect(['02-29', '02-30', '13-01', '6-1'].map(readMonthDay)).toEqual([229, null, null, null]);
  });
  test('begin at local midnight', () => {
    expect(dateText(localDay(cn2026, china('2026-03-02 00:00')))).toBe('2026-03-02');
    expect(dateText(localDay(cn2026, china('2026-03-02 00:00') - 1))).toBe('2026-03-01');
  });
  test('own their 24:00 when it is a due time', () => {
    expect(dateText(dueDay(cn2026, china('2026-03-02 24:00')))).toBe('2026-03-02');
    expect(dateText(dueDay(cn2026, china('2026-03-02 00:01')))).toBe('2026-03-02');
    expect(chinaText(instantOn(cn2026, day('2026-03-02'), 1440))).toBe('2026-03-03 00:00');
  });
});

describe('spans of a date', () => {
  test('are those of its weekday', () => {
    expect(spansOn(cn2026, day('2026-03-02'))).toEqual(usual);
    expect(spansOn(cn2026, day('2026-03-07'))).toEqual([]);
    expect(chinaText(closeOfBusiness(cn2026, day('2026-03-02')))).toBe('2026-03-02 17:30');
    expect(closeOfBusiness(cn2026, day('2026-03-07'))).toBe(null);
  });
  test('are none on a holiday, whose name is known', () => {
    expect(isWorkingDay(cn2026, day('2026-10-08'))).toBe(true);
    expect(isWorkingDay(cn2026, day('2026-10-07'))).toBe(false);
    expect(occasionOn(cn2026, day('2026-10-03'))).toEqual({ kind: 'holiday', name: '国庆节' });
  });
  test('are Monday’s on a make-up day, whatever its weekday', () => {
    const mondays: WorkCalendar = {
      ...cn2026,
      weeks: [{ days: [[[600, 660]], usual, usual, usual, usual, usual, []] }],
    };
    expect(spansOn(mondays, day('2026-02-14'))).toEqual([[600, 660]]);
    expect(occasionOn(cn2026, day('2026-02-14'))).toEqual({ kind: 'make_up', name: '春节' });
    expect(occasionOn(cn2026, day('2026-02-07'))).toEqual({ kind: 'weekend' });
    expect(occasionOn(cn2026, day('2026-02-06'))).toEqual({ kind: 'workday' });
  });
  test('follow the season, both of its ends included, and a season may pass the new year', () => {
    const afternoons: Span[] = [[840, 1080]];
    const days = [afternoons, afternoons, afternoons, afternoons, afternoons, [], []];
    const summer: WorkCalendar = {
      ...cn2026,
      weeks: [{ days: everyDay }, { season: { from: '06-15', to: '09-15' }, days }],
    };
    const spring: WorkCalendar = {
      ...cn2026,
      weeks: [{ season: { from: '12-01', to: '03-02' }, days }, { days: everyDay }],
    };
    const at = (calendar: WorkCalendar, date: string) => spansOn(calendar, day(date))[0]?.[0];
    expect(['2026-06-12', '2026-06-15', '2026-09-15', '2026-09-16'].map((date) => at(summer, date))).toEqual([
      510, 840, 840, 510,
    ]);
    expect(['2026-01-05', '2026-03-02', '2026-03-03', '2026-12-01'].map((date) => at(spring, date))).toEqual([
      840, 840, 510, 840,
    ]);
  });
  test('outside coverage are those of plain weeks: Monday to Friday, no season, no holiday', () => {
    expect(isCovered(cn2026, day('2026-12-31'))).toBe(true);
    expect(isCovered(cn2026, day('2027-01-01'))).toBe(false);
    expect(spansOn(cn2026, day('2027-01-01'))).toEqual(usual);
    expect(occasionOn(cn2026, day('2027-01-02'))).toEqual({ kind: 'weekend' });
    const saturdays: WorkCalendar = { ...cn2026, weeks: [{ days: everyDay }] };
    expect(spansOn(saturdays, day('2026-12-26'))).toEqual(usual);
    expect(spansOn(saturdays, day('2027-01-02'))).toEqual([]);
  });
});
