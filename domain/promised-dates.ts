import { readDay } from './days.ts';
import { localDay, type WorkCalendar } from './work-calendar.ts';

/** How many local dates lie between an instant (epoch ms) and a date (`YYYY-MM-DD`): 0 for the same date, negative for one that has gone; null where the text is no date. */
export function daysUntil(calendar: WorkCalendar, at: number, date: string): number | null {
  const day = readDay(date);
  return day === null ? null : day - localDay(calendar, at);
}
