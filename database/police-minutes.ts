import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { conditionOf, type CaseFilters } from './case-filters.ts';
import type { Reader } from './case-views.ts';

/** Whole minutes from the call until the police came, as each case tells them; null where it came nowhere. */
export type ArrivalMinutes = { average: number | null; median: number | null; longest: number | null };

export const noArrival: ArrivalMinutes = { average: null, median: null, longest: null };

/** How long the police took on the cases that pass the filters, of all of them and by grid. One statement. */
export async function readArrivalMinutes(
  em: SqlEntityManager,
  reader: Reader,
  filters: CaseFilters,
  now: number,
): Promise<{ all: ArrivalMinutes; grids: Map<string, ArrivalMinutes> }> {
  const rows = await em.execute<(ArrivalMinutes & { key: string | null; total: boolean })[]>(sql`
    select c.grid as key, grouping(c.grid) = 1 as total, round(avg(m.minutes), 1)::float8 as average,
      percentile_cont(0.5) within group (order by m.minutes) as median, max(m.minutes)::int as longest
    from "case" c cross join lateral (
      select floor(((c.state #>> '{police,arrivedAt}')::numeric - (c.state #>> '{police,reportedAt}')::numeric) / 60000)
    ) m (minutes)
    where ${conditionOf({ ...filters, policeArrived: true }, reader, now)} group by grouping sets ((), (c.grid))`);
  const minutesOf = ({ average, median, longest }: ArrivalMinutes): ArrivalMinutes => ({ average, median, longest });
  const whole = rows.find(({ total }) => total);
  return {
    all: whole ? minutesOf(whole) : noArrival,
    grids: new Map(rows.flatMap((row) => (row.total || row.key === null ? [] : [[row.key, minutesOf(row)]]))),
  };
}
