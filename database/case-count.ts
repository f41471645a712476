import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { conditionOf, type CaseFilters } from './case-filters.ts';
import type { Reader } from './case-views.ts';
import type { Sql } from './scope.ts';

/** How many cases pass each of the filters. One statement. */
export async function countCases(
  em: SqlEntityManager,
  reader: Reader,
  lists: readonly CaseFilters[],
  now: number,
): Promise<number[]> {
  const counts = lists.map(
    (wanted, at) => sql`
      select ${at}::int as at, count(*)::int as cases from "case" c where ${conditionOf(wanted, reader, now)}`,
  );
  const [first, ...rest] = counts;
  if (!first) return [];
  const rows = await em.execute<{ at: number; cases: number }[]>(
    rest.reduce<Sql>((all, one) => sql`${all} union all ${one}`, first),
  );
  return lists.map((_, at) => rows.find((row) => row.at === at)?.cases ?? 0);
}
