import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Level } from '../domain/levels.ts';
import { toTime } from './instants.ts';

export type LevelCount = { level: Level; open: number; overdue: number };

/** Open cases by the level that holds them, and how many of them are past due at `now` (epoch ms). */
export function countOpenCases(em: SqlEntityManager, now: number): Promise<LevelCount[]> {
  return em.execute<LevelCount[]>(sql`
    select level, count(*)::int as open, (count(*) filter (where due_at < ${toTime(now)}))::int as overdue
    from "case" where open group by level`);
}

/** For how many seconds the oldest recorded case has been waiting for its workflow; 0 when none waits. */
export async function oldestPendingStartSeconds(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ age: number }[]>(sql`
    select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as age from pending_start`);
  return row?.age ?? 0;
}
