import { isInSeason, monthDay, readDay, readMonthDay } from './days.ts';
import type { Span, WorkCalendar } from './work-calendar.ts';

/** Why a calendar can not be published. `at` is a JSON pointer into it. */
export type CalendarFault = { fault: CalendarFaultCode; at: string };

export type CalendarFaultCode =
  | 'bad_offset'
  | 'bad_date'
  | 'reversed_range'
  | 'no_default_week'
  | 'second_default_week'
  | 'not_seven_weekdays'
  | 'week_without_spans'
  | 'span_outside_day'
  | 'empty_span'
  | 'reversed_span'
  | 'overlapping_spans'
  | 'overlapping_seasons'
  | 'outside_coverage'
  | 'contradictory_date'
  | 'make_up_day_without_spans';

type Report = (fault: CalendarFaultCode, at: string) => void;
type Range = { from: number; to: number };

const furthestOffsetMinutes = 14 * 60;
const minutesOfDay = 24 * 60;

/** Every fault that forbids publishing the calendar, in one answer; empty when it is sound (sla.md "Calendar"). Total for any values of the type. */
export function checkCalendar(calendar: WorkCalendar): CalendarFault[] {
  const faults: CalendarFault[] = [];
  const report: Report = (fault, at) => faults.push({ fault, at });
  const { utcOffsetMinutes } = calendar;
  if (!Number.isInteger(utcOffsetMinutes) || Math.abs(utcOffsetMinutes) > furthestOffsetMinutes)
    report('bad_offset', '/utcOffsetMinutes');
  checkWeeks(calendar, report);
  checkExceptions(calendar, report);
  return faults;
}

function checkWeeks({ weeks }: WorkCalendar, report: Report): void {
  const defaults = weeks.flatMap((week, w) => (week.season ? [] : [w]));
  if (defaults.length === 0) report('no_default_week', '/weeks');
  for (const w of defaults.slice(1)) report('second_default_week', `/weeks/${w}`);
  const earlier: Range[] = [];
  weeks.forEach(({ season, days }, w) => {
    if (days.length !== 7) report('not_seven_weekdays', `/weeks/${w}/days`);
    // Beyond coverage only Monday to Friday of the default week are left: without any the search for working time would never end.
    const counted = season ? days : days.slice(0, 5);
    if (counted.every((spans) => spans.length === 0)) report('week_without_spans', `/weeks/${w}/days`);
    days.forEach((spans, d) => checkSpans(spans, `/weeks/${w}/days/${d}`, report));
    const range = season && readRange(readMonthDay, bothEnds(season), `/weeks/${w}/season`, report);
    if (!range) return;
    if (earlier.some((other) => datesOfLeapYear.some((at) => isInSeason(range, at) && isInSeason(other, at))))
      report('overlapping_seasons', `/weeks/${w}/season`);
    earlier.push(range);
  });
}

function checkSpans(spans: readonly Span[], at: string, report: Report): void {
  let end = 0;
  spans.forEach(([from, to], s) => {
    const legal = [from, to].every((minute) => Number.isInteger(minute) && minute >= 0 && minute <= minutesOfDay);
    if (!legal) return report('span_outside_day', `${at}/${s}`);
    if (from === to) report('empty_span', `${at}/${s}`);
    else if (from > to) report('reversed_span', `${at}/${s}`);
    else if (from < end) report('overlapping_spans', `${at}/${s}`);
    end = Math.max(end, to);
  });
}

function checkExceptions(calendar: WorkCalendar, report: Report): void {
  const coverage = readDates(bothEnds(calendar.coverage), '/coverage', report);
  const taken: Range[] = [];
  const take = (range: Range, at: string) => {
    if (coverage && (range.from < coverage.from || range.to > coverage.to)) report('outside_coverage', at);
    if (taken.some((other) => range.from <= other.to && other.from <= range.to)) report('contradictory_date', at);
    taken.push(range);
  };
  calendar.off.forEach(([from, to], i) => {
    const range = readDates(
      [
        [0, from],
        [1, to],
      ],
      `/off/${i}`,
      report,
    );
    if (range) take(range, `/off/${i}`);
  });
  calendar.work.forEach(([date], i) => {
    const day = readDay(date);
    if (day === null) return report('bad_date', `/work/${i}/0`);
    take({ from: day, to: day }, `/work/${i}`);
    if (mondaySpans(calendar, monthDay(day))?.length === 0) report('make_up_day_without_spans', `/work/${i}`);
  });
}

function mondaySpans({ weeks }: WorkCalendar, at: number): readonly Span[] | undefined {
  const seasonal = weeks.find(({ season }) => {
    const from = season && readMonthDay(season.from);
    const to = season && readMonthDay(season.to);
    return typeof from === 'number' && typeof to === 'number' && isInSeason({ from, to }, at);
  });
  return (seasonal ?? weeks.find(({ season }) => !season))?.days[0];
}

function bothEnds({ from, to }: { from: string; to: string }): readonly [string, string][] {
  return [
    ['from', from],
    ['to', to],
  ];
}

/** Both ends of a range under their keys; null after reporting which of them is no date. */
function readRange(
  read: (text: string) => number | null,
  ends: readonly [key: string | number, text: string][],
  at: string,
  report: Report,
): Range | null {
  const [from, to] = ends.map(([key, text]) => {
    const value = read(text);
    if (value === null) report('bad_date', `${at}/${key}`);
    return value;
  });
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}

function readDates(ends: readonly [key: string | number, text: string][], at: string, report: Report): Range | null {
  const range = readRange(readDay, ends, at, report);
  if (!range || range.from <= range.to) return range;
  report('reversed_range', at);
  return null;
}

const firstOfLeapYear = readDay('2024-01-01') ?? 0;
const datesOfLeapYear = Array.from({ length: 366 }, (_, day) => monthDay(firstOfLeapYear + day));
