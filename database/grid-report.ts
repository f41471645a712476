import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseKind } from '../domain/kinds.ts';
import { conditionOf, ofUnit } from './case-filters.ts';
import { views, type Reader } from './case-views.ts';
import type { Boundary } from './entities/unit.ts';
import { toTime } from './instants.ts';
import { scopeOf } from './scope.ts';

export type GridCount = { code: string; name: string; boundary: Boundary | null; open: number; overdue: number };

/**
 * How many open cases each grid of the reader's area has at `now` (epoch ms), and how many of them are overdue: for each grid what
 * the lists of that unit show this reader. One statement.
 */
export function countByGrid(em: SqlEntityManager, reader: Reader, now: number): Promise<GridCount[]> {
  const areas = reader.posts.map(({ area }) => area);
  return em.execute<GridCount[]>(sql`
    select u.code, u.name, u.boundary, count(c.id)::int as open,
      (count(c.id) filter (where ${views.overdue(reader, now)}))::int as overdue
    from unit u
    left join "case" c on c.open and ${scopeOf(reader.posts)} and ${ofUnit(sql`u.code`)}
    where u.kind = 'grid' and u.path && array[${areas}]::text[]
      and u.valid_from <= ${toTime(now)} and coalesce(u.valid_to, 'infinity') > ${toTime(now)}
    group by u.code order by u.code`);
}

export type Pin = {
  id: string;
  number: string;
  title: string;
  kind: CaseKind;
  overdue: boolean;
  lng: number;
  lat: number;
};

/** The open cases of a unit whose place is known as a point, the most urgent first, at most `limit`. One statement. */
export function readPins(
  em: SqlEntityManager,
  reader: Reader,
  unit: string,
  limit: number,
  now: number,
): Promise<Pin[]> {
  return em.execute<Pin[]>(sql`
    select c.id, c.number, c.title, c.kind, ${views.overdue(reader, now)} as overdue, c.lng, c.lat
    from "case" c
    where ${conditionOf({ open: true, unit }, reader, now)} and c.lng is not null and c.lat is not null
    order by c.due_at, c.id limit ${limit}`);
}
