import { searchLimit } from './running-time.ts';
import { instantOn, isWorkingDay, localDay, type WorkCalendar } from './work-calendar.ts';

/** Bands of how many working dates something is past its due date: more than `over`, at most `upTo` (api.md "Supervision"). */
export const ageingBands = [
  { over: 0, upTo: 1 },
  { over: 1, upTo: 3 },
  { over: 3, upTo: 5 },
  { over: 5, upTo: null },
] as const;

/**
 * The last instant (epoch ms) at which something may have been due that is at `now` more than `days` working dates overdue: the
 * midnight before as many and one more of them, today's included. A due time of 24:00 belongs to the date that ends then.
 */
export function overdueBeyond(calendar: WorkCalendar, days: number, now: number): number {
  const lookAtDay = searchLimit(calendar);
  let left = days + 1;
  for (let day = localDay(calendar, now); ; day -= 1) {
    lookAtDay();
    if (isWorkingDay(calendar, day)) left -= 1;
    if (left === 0) return instantOn(calendar, day, 0);
  }
}
