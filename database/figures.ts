import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { conditionOf, promisedMoments, type CaseFilters } from './case-filters.ts';
import type { Reader } from './case-views.ts';
import { localTime } from './local-day.ts';
import { policeCalledAt } from './outcome-filters.ts';
import type { Sql } from './scope.ts';

/** What happened at the instant by which a figure's cases are counted; each is a pair of filters, `closedFrom` and `closedTo`. */
export type Axis =
  | 'registered'
  | 'dispatched'
  | 'calledBack'
  | 'promised'
  | 'closed'
  | 'reworked'
  | 'mediated'
  | 'policeCalled';

export type Window = { from: number; to: number };

/** A number of a report: how many cases pass the filters, whose window is on this axis. */
export type Figure = { axis: Axis; filters: CaseFilters };

export const groupings = ['unit', 'topic', 'week', 'month', 'channel', 'grid', 'cause'] as const;
export type Grouping = (typeof groupings)[number];

/** How many cases make each figure up, in all and by group; a group that is a unit has its name, any other its key. */
export type Counts<F extends string> = {
  totals: Record<F, number>;
  groups: Map<string, { name: string; counts: Record<F, number> }>;
};

const instants: Record<Exclude<Axis, 'promised'>, Sql> = {
  registered: sql`c.registered_at`,
  dispatched: sql`c.dispatched_at`,
  calledBack: sql`c.called_back_at`,
  closed: sql`c.closed_at`,
  reworked: sql`c.reworked_at`,
  mediated: sql`c.mediated_at`,
  policeCalled: policeCalledAt,
};

/** The filters that say: from ≤ instant < to on this axis. */
export function within(axis: Axis, { from, to }: Window, more: CaseFilters = {}): CaseFilters {
  if (axis !== 'promised') return { ...more, [`${axis}From`]: from, [`${axis}To`]: to };
  return { ...more, promised: { ...more.promised, from, to } };
}

/** What is due at 24:00 belongs to the day that ends then, so its weeks and months begin a moment after midnight (ms). */
export const shiftOf = (axis: Axis): number => (axis === 'promised' ? 1 : 0);

/**
 * Counts each figure's cases at `now` (epoch ms), all of them and by group: exactly those that its filters list for this reader. A case whose total times came due in two weeks
 * is in both, and once in all. One statement.
 */
export async function countFigures<F extends string>(
  em: SqlEntityManager,
  reader: Reader,
  figures: Record<F, Figure>,
  grouping: Grouping | undefined,
  now: number,
): Promise<Counts<F>> {
  const names = Object.keys(figures) as F[];
  const selects = names.map(
    (name) => sql`
      select ${name}::text as figure, m.key, grouping(m.key) = 1 as total,
        (select name from unit where code = m.key) as name, count(distinct c.id)::int as cases
      from "case" c cross join lateral (${keysOf(grouping, figures[name])}) m (key)
      where ${conditionOf(figures[name].filters, reader, now)} group by grouping sets ((), (m.key))`,
  );
  const [first, ...rest] = selects;
  const counts: Counts<F> = { totals: zeros(names), groups: new Map() };
  if (!first) return counts;
  const all = rest.reduce<Sql>((union, one) => sql`${union} union all ${one}`, first);
  const rows = await em.execute<
    { figure: F; key: string | null; name: string | null; total: boolean; cases: number }[]
  >(sql`${all} order by 2, 1`);
  for (const { figure, key, name, total, cases } of rows) {
    if (total) counts.totals[figure] = cases;
    else if (grouping && key !== null) {
      const group = counts.groups.get(key) ?? { name: name ?? key, counts: zeros(names) };
      group.counts[figure] = cases;
      counts.groups.set(key, group);
    }
  }
  return counts;
}

function keysOf(grouping: Grouping | undefined, { axis, filters }: Figure): Sql {
  switch (grouping) {
    case undefined:
      return sql`select null::text`;
    case 'unit':
      return sql`select c.holder_unit`;
    case 'topic':
      return sql`select c.kind || '/' || c.topic`;
    case 'channel':
      return sql`select c.channel`;
    case 'grid':
      return sql`select c.grid`;
    case 'cause':
      return sql`select c.rework_cause`;
    case 'week':
    case 'month': {
      const moments =
        axis === 'promised' && filters.promised
          ? promisedMoments(filters.promised)
          : sql`select ${axis === 'promised' ? sql`c.due_at` : instants[axis]} as at`;
      const local = localTime(sql`moment.at - ${shiftOf(axis)} * interval '1 millisecond'`);
      return sql`select distinct to_char(${local}, ${grouping === 'week' ? 'IYYY-"W"IW' : 'YYYY-MM'}) from (${moments}) moment`;
    }
  }
}

function zeros<F extends string>(names: readonly F[]): Record<F, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<F, number>;
}
