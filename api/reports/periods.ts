import { dayMs } from '../../domain/days.ts';
import { mondayOf, weekOf } from '../../domain/iso-weeks.ts';
import { readMoment } from '../lists/moments.ts';
import type { Periods } from './hot-view.ts';
import type { HotQueryString } from './rate-schema.ts';

/** The period of a comparison, the present week (at `now`, epoch ms) where its query tells none, and the one it is compared with. */
export function periodsOf({ from: first, to: end, against = 'period' }: HotQueryString, now: number): Periods {
  const monday = mondayOf(weekOf(now));
  const from = readMoment(first) ?? monday;
  const to = readMoment(end) ?? Math.max(from, monday) + 7 * dayMs;
  const length = Math.max(0, to - from);
  const before =
    against === 'year' ? { from: aYearBefore(from), to: aYearBefore(to) } : { from: from - length, to: from };
  return { now: { from, to: from + length }, before };
}

/** The same date and time a year earlier; of 29 February, 1 March. */
function aYearBefore(at: number): number {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() - 1);
}
