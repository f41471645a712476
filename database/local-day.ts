import { sql } from '@mikro-orm/postgresql';
import type { Sql } from './scope.ts';

// China has one time of day and no summer time (sla.md "Calendar").
const offsetMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The instants between which a local day lies (epoch ms). A due time at 24:00 belongs to the day that ends then. */
export function localDayAround(now: number): { from: number; to: number } {
  const from = Math.floor((now + offsetMs) / dayMs) * dayMs - offsetMs;
  return { from, to: from + dayMs };
}

/** SQL for the local date and time of an instant. */
export function localTime(instant: Sql): Sql {
  return sql`((${instant}) at time zone interval '8 hours')`;
}
