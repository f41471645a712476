import { list, object, optional, record } from './shape.ts';
import type { Shape } from './shape.ts';
import { text, tuple, whole } from './shape-values.ts';
import type { Span, Week, WorkCalendar } from './work-calendar.ts';

/** A calendar as administrators write it: what a version keeps, its name, and per year the notice that its exceptions come from. */
export type CalendarContent = Omit<WorkCalendar, 'version'> & {
  name: string;
  notices?: Readonly<Record<string, string>>;
  reason?: string;
};

/** Names stand in addresses and in `name@version`. */
export const ruleName = text(64, /^[a-z0-9][a-z0-9-]*$/);
const date = text(10);
const holiday = text(40);
const days: Shape<Week['days']> = list(list(tuple<Span>(whole, whole), 6), 14);
const ends = object<{ from: string; to: string }>({ from: date, to: date });
const mostExceptions = 1000;

/** The one description of a calendar on the wire; what its dates and spans mean is for `checkCalendar`. */
export const calendarShape = object<CalendarContent>({
  name: ruleName,
  utcOffsetMinutes: whole,
  weeks: list(object<Week>({ season: optional(ends), days }), 5, 1),
  off: list(tuple<readonly [string, string, string]>(date, date, holiday), mostExceptions),
  work: list(tuple<readonly [string, string]>(date, holiday), mostExceptions),
  coverage: ends,
  notices: optional(record(text(400), 100)),
  reason: optional(text(2000)),
});
