import { checkCalendar } from './calendar-faults.ts';
import { calendarShape } from './calendar-shape.ts';
import type { CalendarContent } from './calendar-shape.ts';
import { collector, withoutEchoes } from './publication-faults.ts';
import type { PublicationFault } from './publication-faults.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A calendar that was read out of loose JSON, as far as it could be; it is sound only where there are no faults. */
export type ReadCalendar = { content: CalendarContent; calendar: WorkCalendar; faults: PublicationFault[] };

/** Reads a drafted calendar as its `version` and names every fault that forbids publishing it, with pointers below `within`. Total for any JSON. */
export function readCalendar(drafted: unknown, version: number, within = ''): ReadCalendar {
  const { faults, report } = collector();
  const content = calendarShape.read(drafted, '', report);
  const calendar = calendarOf(content, version);
  const wrong = checkCalendar(calendar).map(({ fault, at }): PublicationFault => ({ fault, at, facts: {} }));
  const all = withoutEchoes(faults, wrong).map((each) => ({ ...each, at: within + each.at }));
  return { content, calendar, faults: all };
}

/** The version of a calendar that travels with cases: its days only. */
export function calendarOf(content: CalendarContent, version: number): WorkCalendar {
  const { name, utcOffsetMinutes, weeks, off, work, coverage } = content;
  return { version: `${name}@${version}`, utcOffsetMinutes, weeks, off, work, coverage };
}
