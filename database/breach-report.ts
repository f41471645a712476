import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Card } from '../domain/cards.ts';
import type { Clock } from '../domain/clock.ts';
import { heldByLevel, type HoldingSpan } from '../domain/holding-spans.ts';
import type { Track } from '../domain/kinds.ts';
import type { Level } from '../domain/levels.ts';
import { afterBreach, writeBreachCursor, type BreachCursor } from './breach-cursor.ts';
import { reportedBreaches, type BreachFilters } from './breach-filters.ts';
import { sourceFieldOf } from '../domain/policy-sources.ts';
import type { Reader } from './case-views.ts';
import { fromTime, toTime } from './instants.ts';

/** One missed clock, with who held the case when it ran out and how long each level had it (ms) from its start to its stop, or to now. */
export type Breach = {
  case: { id: string; number: string; title: string };
  clock: Clock;
  breachedAt: number;
  holder: {
    unit: string;
    unitName: string | null;
    level: Level;
    person: string | null;
    personName: string | null;
  } | null;
  lateByMs: number;
  heldByLevel: Record<Level, number>;
  extensions: { at: number; days: number }[];
  cards: readonly Card[];
  /** Where the number comes from, in the words of the policy. */
  source: string;
  /** How long after the due time the product noticed it (ms), or null where the clock was stopped before. */
  noticedLateByMs: number | null;
};

type Row = {
  id: string;
  number: string;
  title: string;
  clock: Clock & { breachedAt: number };
  spans: HoldingSpan[];
  track: Track;
  cards: Card[] | null;
  extensions: { at: string; days: number }[] | null;
  sources: Record<string, string> | null;
  fired_at: string | null;
  breached_unit: string | null;
  breached_level: Level;
  breached_person: string | null;
  unit_name: string | null;
  person_name: string | null;
};

/** The missed clocks in the order in which they ran out, one page of them, in one statement. */
export async function readBreaches(
  em: SqlEntityManager,
  reader: Reader,
  filters: BreachFilters,
  { limit, cursor }: { limit: number; cursor?: BreachCursor | undefined },
  now: number,
): Promise<{ items: Breach[]; nextCursor: string | null }> {
  const rest = cursor ? afterBreach(cursor) : sql`true`;
  const rows = await em.execute<Row[]>(sql`
    select c.id, c.number, c.title, c.spans, c.track, c.state -> 'cards' as cards, k.fired_at, k.breached_unit, k.breached_level, k.breached_person,
      u.name as unit_name, p.name as person_name,
      (select clock from jsonb_array_elements(c.state -> 'clocks') clock where clock ->> 'id' = k.clock_id) as clock,
      (select jsonb_agg(jsonb_build_object('at', e.at, 'days', e.data -> 'days') order by e.seq) from case_event e
        where k.extended_days > 0 and e.case_id = k.case_id and e.type = 'extension_decided'
          and e.data ->> 'clock' = k.clock_id and (e.data ->> 'approved')::boolean) as extensions,
      (select v.body -> 'fixed' -> 'sources' || coalesce((
          select r -> 'sources' from jsonb_array_elements(v.body -> 'rows') r
          where r ->> 'id' = split_part(k.policy, '/', 2)), '{}')
        from policy_version v
        where v.name = split_part(k.policy, '@', 1)
          and v.version::text = split_part(split_part(k.policy, '/', 1), '@', 2)) as sources
    from case_clock k join "case" c on c.id = k.case_id
      left join unit u on u.code = k.breached_unit left join person p on p.id = k.breached_person
    where k.breached_at >= ${toTime(filters.from)} and k.breached_at < ${toTime(filters.to)}
      and ${reportedBreaches(filters, reader, now)} and ${rest}
    order by k.breached_at, k.case_id, k.clock_id limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toBreach(row, now)),
    nextCursor: last
      ? writeBreachCursor({ at: toTime(last.clock.breachedAt), caseId: last.id, clock: last.clock.id })
      : null,
  };
}

function toBreach({ id, number, title, clock, spans, track, ...row }: Row, now: number): Breach {
  const end = clock.stoppedAt ?? now;
  const { breached_unit: unit, breached_level: level, breached_person: person } = row;
  return {
    case: { id, number, title },
    clock,
    breachedAt: clock.breachedAt,
    holder: unit === null ? null : { unit, unitName: row.unit_name, level, person, personName: row.person_name },
    lateByMs: end - clock.breachedAt,
    heldByLevel: heldByLevel(spans, clock.startedAt, end),
    extensions: (row.extensions ?? []).map(({ at, days }) => ({ at: fromTime(at), days })),
    cards: (row.cards ?? []).filter((card) => card.clock === clock.id),
    source: row.sources?.[sourceFieldOf(clock, track)] ?? '',
    noticedLateByMs: row.fired_at === null ? null : Math.max(0, fromTime(row.fired_at) - clock.breachedAt),
  };
}
