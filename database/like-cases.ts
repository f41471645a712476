import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { squareAround } from '../domain/distance.ts';
import { comparedDays, farMetres, type Report } from '../domain/likeness.ts';
import type { Post } from '../domain/roles.ts';
import type { CaseStatus } from '../domain/statuses.ts';
import { toTime } from './instants.ts';
import { reportersOf } from './other-cases.ts';
import { allOf, scopeOf, type Sql } from './scope.ts';

/** A case to compare with: its words as they were registered, and what is shown of it. A merged one is shown as the case it was merged into. */
export type LikeCase = {
  report: Report;
  shown: {
    id: string;
    number: string;
    title: string;
    status: CaseStatus;
    registeredAt: number;
    grid: string | null;
    reporters: number;
  };
};

/** So many of each sort are compared, those closest in time first: a bound on the work, far above what a grid has in a month. */
const mostOfEach = 200;

const spanMs = comparedDays * 86_400_000;

/** The cases of the reader's area that a report may be like, ended ones too, for `domain/likeness.ts` to judge. One statement. */
export async function readLikeCases(
  em: SqlEntityManager,
  posts: readonly Post[],
  report: Report,
  except: string | null,
): Promise<LikeCase[]> {
  const { at } = report;
  const other = except === null ? sql`true` : sql`c.id <> ${except}::uuid`;
  const pools = sortsOf(report).map(
    (sort) => sql`(
      select c.id from "case" c
      where ${sort} and c.registered_at between ${toTime(at - spanMs)} and ${toTime(at + spanMs)}
        and ${other} and ${scopeOf(posts)}
      order by abs(extract(epoch from c.registered_at - ${toTime(at)}::timestamptz)) limit ${mostOfEach})`,
  );
  const pool = pools.reduce((all, one) => sql`${all} union ${one}`);
  // Looked up one by one: joined, they would tempt the planner to read all cases there are.
  return em.execute<LikeCase[]>(sql`
    select
      jsonb_build_object('kind', m.kind, 'topic', m.topic, 'title', m.title, 'description', m.description,
        'address', m.address, 'grid', m.grid, 'at', ${millis(sql`m.registered_at`)},
        'point', case when m.lng is not null and m.lat is not null
          then jsonb_build_object('lng', m.lng, 'lat', m.lat) end) as report,
      jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title, 'status', c.status,
        'registeredAt', ${millis(sql`c.registered_at`)}, 'grid', c.grid,
        'reporters', ${reportersOf}) as shown
    from (${pool}) pool
    cross join lateral (select * from "case" m where m.id = pool.id limit 1) m
    cross join lateral (
      select * from "case" c where c.id = coalesce((m.state ->> 'mergedInto')::uuid, m.id) limit 1) c
    where c.status <> 'merged' and ${other} and ${scopeOf(posts)}`);
}

/** Where a like case can be found: in its grid or where none is known yet, at its estate, around its point; of a report without a grid, in its topic. */
function sortsOf({ kind, topic, address, grid, point }: Report): [Sql, ...Sql[]] {
  const ofTopic = allOf([sql`c.kind = ${kind}`, ...(topic === null ? [] : [sql`c.topic = ${topic}`])]);
  return [
    grid === null ? ofTopic : sql`c.grid = ${grid}`,
    ...(grid === null ? [] : [sql`c.grid is null and ${ofTopic}`]),
    ...(address.trim() === '' ? [] : [sql`estate_of(c.address) = estate_of(${address})`]),
    ...(point ? [around(point)] : []),
  ];
}

function around(point: NonNullable<Report['point']>): Sql {
  const { west, east, south, north } = squareAround(point, farMetres);
  return sql`c.lat between ${south} and ${north} and c.lng between ${west} and ${east}`;
}

const millis = (instant: Sql): Sql => sql`round(extract(epoch from ${instant}) * 1000)`;
