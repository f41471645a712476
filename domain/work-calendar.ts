import { indexOf, weekOn } from './calendar-index.ts';
import { dayMs, minuteMs, weekday } from './days.ts';
import type { Day } from './days.ts';

/** Half-open working minutes of a local day; 24:00 is 1440. */
export type Span = readonly [fromMinute: number, toMinute: number];

/** Spans per weekday, Monday first. A season (`MM-DD`, both ends included, may pass the new year) replaces the default week while it lasts. */
export type Week = { season?: { from: string; to: string }; days: readonly (readonly Span[])[] };

/** When a street works (sla.md "Calendar"). Compact on purpose: it travels in workflow input. Never changed in place: a new version is a new object. */
export type WorkCalendar = {
  version: string;
  utcOffsetMinutes: number;
  weeks: readonly Week[];
  off: readonly (readonly [from: string, to: string, name: string])[];
  work: readonly (readonly [date: string, name: string])[];
  coverage: { from: string; to: string };
};

/** What kind of date it is; `name` is the holiday's, also on the make-up day worked for it. */
export type Occasion = { kind: 'workday' | 'weekend' } | { kind: 'holiday' | 'make_up'; name: string };

const noSpans: readonly Span[] = [];

/** The local date of an instant. */
export function localDay(calendar: WorkCalendar, instant: number): Day {
  return Math.floor((instant + calendar.utcOffsetMinutes * minuteMs) / dayMs);
}

/** The local date that a due instant belongs to: 24:00 belongs to the day that ended. */
export function dueDay(calendar: WorkCalendar, dueAt: number): Day {
  return localDay(calendar, dueAt - 1);
}

/** The instant of a minute of a local date; minute 1440 is its 24:00. */
export function instantOn(calendar: WorkCalendar, day: Day, minute: number): number {
  return day * dayMs + (minute - calendar.utcOffsetMinutes) * minuteMs;
}

/** Whether the calendar knows the holidays of that date; beyond its coverage everything is provisional. */
export function isCovered(calendar: WorkCalendar, day: Day): boolean {
  const index = indexOf(calendar);
  return day >= index.from && day <= index.to;
}

/** What kind of date it is. Outside coverage only the week is known: Monday to Friday are workdays. */
export function occasionOn(calendar: WorkCalendar, day: Day): Occasion {
  const index = indexOf(calendar);
  if (day >= index.from && day <= index.to) {
    const madeUp = index.work.get(day);
    if (madeUp !== undefined) return { kind: 'make_up', name: madeUp };
    const holiday = index.off.find((range) => day >= range.from && day <= range.to);
    if (holiday) return { kind: 'holiday', name: holiday.name };
  }
  return { kind: spansOn(calendar, day).length > 0 ? 'workday' : 'weekend' };
}

/** The working spans of a local date: none on holidays, Monday's on make-up days; outside coverage the default week, Monday to Friday only. */
export function spansOn(calendar: WorkCalendar, day: Day): readonly Span[] {
  const index = indexOf(calendar);
  const dayOfWeek = weekday(day);
  if (day < index.from || day > index.to) return dayOfWeek < 5 ? (index.usual[dayOfWeek] ?? noSpans) : noSpans;
  const days = weekOn(index, day);
  if (index.work.has(day)) return days[0] ?? noSpans;
  if (index.off.some((range) => day >= range.from && day <= range.to)) return noSpans;
  return days[dayOfWeek] ?? noSpans;
}

/** Whether the date has working time at all. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return spansOn(calendar, day).length > 0;
}

/** Close of business, the end of the date's last span; null when the date is not a working date. */
export function closeOfBusiness(calendar: WorkCalendar, day: Day): number | null {
  const last = spansOn(calendar, day).at(-1);
  return last ? instantOn(calendar, day, last[1]) : null;
}
