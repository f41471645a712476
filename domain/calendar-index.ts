import { isInSeason, monthDay, readDay, readMonthDay } from './days.ts';
import type { Day } from './days.ts';
import type { Week, WorkCalendar } from './work-calendar.ts';

type Index = {
  usual: Week['days'];
  seasons: { from: number; to: number; days: Week['days'] }[];
  off: { from: Day; to: Day; name: string }[];
  work: Map<Day, string>;
  from: Day;
  to: Day;
};

// Keyed by identity: sound because a calendar is never changed in place.
const indexes = new WeakMap<WorkCalendar, Index>();

/** The calendar with its texts read, once per calendar. Throws for a date that does not exist, which `checkCalendar` refuses before. */
export function indexOf(calendar: WorkCalendar): Index {
  const known = indexes.get(calendar);
  if (known) return known;
  const read = (text: string, reader: (text: string) => number | null) => {
    const value = reader(text);
    if (value === null) throw new Error(`calendar ${calendar.version}: no date ${text}`);
    return value;
  };
  const range = (from: string, to: string, reader = readDay) => ({ from: read(from, reader), to: read(to, reader) });
  const index: Index = {
    usual: calendar.weeks.find((week) => !week.season)?.days ?? [],
    seasons: calendar.weeks.flatMap(({ season, days }) =>
      season ? [{ ...range(season.from, season.to, readMonthDay), days }] : [],
    ),
    off: calendar.off.map(([from, to, name]) => ({ ...range(from, to), name })),
    work: new Map(calendar.work.map(([day, name]) => [read(day, readDay), name])),
    ...range(calendar.coverage.from, calendar.coverage.to),
  };
  indexes.set(calendar, index);
  return index;
}

/** The week in force on a covered date. */
export function weekOn(index: Index, day: Day): Week['days'] {
  if (index.seasons.length === 0) return index.usual;
  const at = monthDay(day);
  return index.seasons.find((season) => isInSeason(season, at))?.days ?? index.usual;
}
