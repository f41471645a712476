import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseKind } from '../domain/kinds.ts';
import type { Level } from '../domain/levels.ts';
import { conditionOf } from './case-filters.ts';
import type { Reader } from './case-views.ts';
import { toTime } from './instants.ts';
import { localTime } from './local-day.ts';

export type ClosedCount = { month: string; level: Level; closed: number };

/** How many cases were closed on each level in each local month (YYYY-MM), with from ≤ closedAt < to (epoch ms). One statement. */
export function countClosedByLevel(
  em: SqlEntityManager,
  reader: Reader,
  { from, to, unit, kind }: { from: number; to: number; unit?: string | undefined; kind?: CaseKind | undefined },
): Promise<ClosedCount[]> {
  return em.execute<ClosedCount[]>(sql`
    select to_char(${localTime(sql`c.closed_at`)}, 'YYYY-MM') as month, c.level, count(*)::int as closed
    from "case" c
    where c.status = 'closed' and c.closed_at >= ${toTime(from)} and c.closed_at < ${toTime(to)}
      and ${conditionOf({ unit, kind }, reader, to)}
    group by 1, 2 order by 1, 2`);
}
