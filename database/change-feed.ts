import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseEventType } from '../domain/case-events.ts';
import type { Post } from '../domain/roles.ts';
import { fromTime } from './instants.ts';
import { scopeOf } from './scope.ts';

/** One event as the feed knows it: `feed` numbers the events of all cases, `seq` those of its case. `at` in epoch ms. */
export type FeedEntry = { feed: number; caseId: string; seq: number; type: CaseEventType; at: number };

type Row = { feed: string; caseId: string; seq: number; type: CaseEventType; at: string };

/** The highest number that was given out to an event on record; 0 where there is none. */
export async function feedEnd(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ feed: string }[]>(sql`select coalesce(max(feed), 0) as feed from case_event`);
  return Number(row?.feed ?? 0);
}

/**
 * The events numbered after `after`, and those of `numbers`, in order and at most `limit`. Numbers are given out before a
 * transaction commits, so that a lower one can appear after a higher one.
 */
export async function readFeed(
  em: SqlEntityManager,
  after: number,
  numbers: readonly number[],
  limit: number,
): Promise<FeedEntry[]> {
  const rows = await em.execute<Row[]>(sql`
    select feed, case_id as "caseId", seq, type, at from case_event
    where feed > ${after} or feed = any (array[${numbers}]::bigint[])
    order by feed limit ${limit}`);
  return rows.map((row) => ({ ...row, feed: Number(row.feed), at: fromTime(row.at) }));
}

/** Those of the cases that somebody in these posts may know of. */
export async function visibleAmong(
  em: SqlEntityManager,
  posts: readonly Post[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ id: string }[]>(sql`
    select c.id from "case" c where c.id = any (array[${ids}]::uuid[]) and ${scopeOf(posts)}`);
  return new Set(rows.map(({ id }) => id));
}
