import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { reportedBreaches, reportedCases, type BreachFilters } from './breach-filters.ts';
import { standsStill } from './case-filters.ts';
import type { Reader } from './case-views.ts';
import { toTime } from './instants.ts';
import { localTime } from './local-day.ts';
import type { Sql } from './scope.ts';

export type GroupBy = 'unit' | 'topic' | 'level' | 'week';

/**
 * `due`: totals whose time came in the window, and those that were put on the list in it and stand still. `onTime` of them were met, `extended` ones count apart, and the rate is
 * on time ÷ (due − listed), where `n` is what it is divided by (sla-matrix.md §4). `breached` counts missed clocks of every kind: the items.
 */
export type Totals = {
  registered: number;
  closed: number;
  due: number;
  listed: number;
  onTime: number;
  extended: number;
  breached: number;
  onTimeRate: number | null;
  n: number;
};

/** How late the product itself was with the due times of a report (ms): of how many, half of them, 95 in 100, and the worst. */
export type Lateness = { n: number; median: number; p95: number; longest: number };

/** `name`: of the unit, where groups are units. */
export type Group = Totals & { key: string; name: string | null };

type Late = { late: number; median: number | null; p95: number | null; longest: number | null };
type Row = Late & { key: string | null; name: string | null; total: boolean } & Omit<Totals, 'onTimeRate' | 'n'>;

/** The sums of a breach report, over all and by group, in one statement. A breach belongs to whoever held the case when it happened. */
export async function sumBreaches(
  em: SqlEntityManager,
  reader: Reader,
  filters: BreachFilters,
  groupBy: GroupBy | undefined,
  now: number,
): Promise<{ totals: Totals; groups: Group[]; lateness: Lateness | null }> {
  const key = groupKeys[groupBy ?? 'level'];
  const { from, to } = filters;
  const cases = reportedCases(filters, reader, now);
  const between = (instant: Sql, end: number) =>
    sql`${instant} >= ${toTime(from)} and ${instant} < ${toTime(Math.max(from, end))}`;
  const [registered, closed, due, listed, breached] = [
    sql`c.registered_at`,
    sql`c.closed_at`,
    sql`k.due_at`,
    sql`k.started_at`,
    sql`k.breached_at`,
  ];
  const rows = await em.execute<Row[]>(sql`
    with fact (key, what, listed, met, extended, late) as (
      select ${key.ofCase(registered)}, 'registered', false, false, false, null::float from "case" c
      where ${between(registered, to)} and ${cases}
      union all
      select ${key.ofCase(closed)}, 'closed', false, false, false, null from "case" c
      where c.status = 'closed' and ${between(closed, to)} and ${cases}
      union all
      select ${key.ofCase(due)}, 'due', c.status = 'listed', k.state = 'met', k.extended_days > 0, null
      from case_clock k join "case" c on c.id = k.case_id
      where k.kind = 'resolve' and k.state <> 'void' and ${between(due, Math.min(to, now))} and ${cases}
      union all
      select ${key.ofCase(listed)}, 'due', true, false, false, null from "case" c join case_clock k on k.case_id = c.id
      where ${standsStill()} and ${between(listed, Math.min(to, now))} and ${cases}
      union all
      select ${key.ofBreach(breached)}, 'breached', false, false, false,
        greatest(0, extract(epoch from k.fired_at - k.breached_at) * 1000) from case_clock k join "case" c on c.id = k.case_id
      where ${between(breached, to)} and ${reportedBreaches(filters, reader, now)}
    )
    select key, (select name from unit where code = fact.key) as name, grouping(key) = 1 as total,
      count(*) filter (where what = 'registered')::int as registered,
      count(*) filter (where what = 'closed')::int as closed,
      count(*) filter (where what = 'due')::int as due,
      count(*) filter (where what = 'due' and listed)::int as listed,
      count(*) filter (where what = 'due' and met and not extended)::int as "onTime",
      count(*) filter (where what = 'due' and met and extended)::int as extended,
      count(*) filter (where what = 'breached')::int as breached,
      count(late)::int as late, max(late) as longest,
      percentile_disc(0.5) within group (order by late) as median,
      percentile_disc(0.95) within group (order by late) as p95
    from fact group by grouping sets ((), (key)) order by key`);
  const groups = rows.flatMap((row) =>
    row.total || row.key === null ? [] : [{ key: row.key, name: row.name, ...complete(row) }],
  );
  const all = rows.find(({ total }) => total);
  return { totals: complete(all ?? nothing), groups: groupBy ? groups : [], lateness: latenessOf(all) };
}

function latenessOf(all: Row | undefined): Lateness | null {
  if (!all || all.late === 0) return null;
  return { n: all.late, median: Number(all.median), p95: Number(all.p95), longest: Number(all.longest) };
}

type GroupKey = { ofCase: (instant: Sql) => Sql; ofBreach: (instant: Sql) => Sql };

const week = (instant: Sql) => sql`to_char(${localTime(sql`${instant} - interval '1 millisecond'`)}, 'IYYY-"W"IW')`;

const groupKeys: Record<GroupBy, GroupKey> = {
  unit: { ofCase: () => sql`c.holder_unit`, ofBreach: () => sql`k.breached_unit` },
  topic: { ofCase: () => sql`c.kind || '/' || c.topic`, ofBreach: () => sql`c.kind || '/' || c.topic` },
  level: { ofCase: () => sql`c.level`, ofBreach: () => sql`k.breached_level` },
  week: { ofCase: week, ofBreach: week },
};

const nothing = { registered: 0, closed: 0, due: 0, listed: 0, onTime: 0, extended: 0, breached: 0 };

function complete({ registered, closed, due, listed, onTime, extended, breached }: typeof nothing): Totals {
  const n = due - listed;
  const onTimeRate = n > 0 ? onTime / n : null;
  return { registered, closed, due, listed, onTime, extended, breached, onTimeRate, n };
}
