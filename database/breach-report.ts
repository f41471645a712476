import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../domain/clock.ts';
import { heldByLevel, type HoldingSpan } from '../domain/holding-spans.ts';
import type { Level } from '../domain/levels.ts';
import { afterBreach, writeBreachCursor, type BreachCursor } from './breach-cursor.ts';
import { reportedBreaches, type BreachFilters } from './breach-filters.ts';
import type { Reader } from './case-views.ts';
import { toTime } from './instants.ts';

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
};

type Row = {
  id: string;
  number: string;
  title: string;
  clock: Clock & { breachedAt: number };
  spans: HoldingSpan[];
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
    select c.id, c.number, c.title, c.spans, k.breached_unit, k.breached_level, k.breached_person,
      u.name as unit_name, p.name as person_name,
      (select clock from jsonb_array_elements(c.state -> 'clocks') clock where clock ->> 'id' = k.clock_id) as clock
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

function toBreach({ id, number, title, clock, spans, ...row }: Row, now: number): Breach {
  const end = clock.stoppedAt ?? now;
  const { breached_unit: unit, breached_level: level, breached_person: person } = row;
  return {
    case: { id, number, title },
    clock,
    breachedAt: clock.breachedAt,
    holder: unit === null ? null : { unit, unitName: row.unit_name, level, person, personName: row.person_name },
    lateByMs: end - clock.breachedAt,
    heldByLevel: heldByLevel(spans, clock.startedAt, end),
  };
}
