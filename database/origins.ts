import { sql, type InferEntity, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { OriginKind } from '../domain/origins.ts';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { Origin } from './entities/origin.ts';
import { toTime } from './instants.ts';
import { readNames, type NameBook } from './names.ts';
import { heldIn, originScopeOf } from './origin-scope.ts';
import { toPlain } from './plain-rows.ts';
import { allOf, scopeOf } from './scope.ts';

export type OriginRow = InferEntity<typeof Origin>;

/** An origin, and how many cases came from it of which the reader may know. */
export type OriginLine = OriginRow & { cases: number };

/** `unit` means its whole subtree; from ≤ at < to (epoch ms). */
export type OriginFilters = {
  kind?: OriginKind | undefined;
  unit?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
};

/** The origins that the reader may know of, the latest first, from after the one of the id `behind`. Two statements. */
export async function listOrigins(
  em: SqlEntityManager,
  posts: readonly Post[],
  { kind, unit, from, to }: OriginFilters,
  { behind, limit }: { behind: string | null; limit: number },
): Promise<{ items: OriginLine[]; names: NameBook }> {
  const wanted = allOf([
    originScopeOf(posts),
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(unit === undefined ? [] : [heldIn(unit)]),
    ...(from === undefined ? [] : [sql`o.at >= ${toTime(from)}`]),
    ...(to === undefined ? [] : [sql`o.at < ${toTime(to)}`]),
    ...(behind === null ? [] : [sql`(o.at, o.id) < (select b.at, b.id from origin b where b.id = ${behind})`]),
  ]);
  const rows = await em.execute<{ cases: number }[]>(sql`
    select o.*, (select count(*)::int from "case" c where c.origin = o.id and ${scopeOf(posts)}) as cases
    from origin o where ${wanted} order by o.at desc, o.id desc limit ${limit}`);
  const items = rows.map((row) => ({ ...toPlain(em, Origin, row), cases: row.cases }));
  return { items, names: await namesOf(em, items) };
}

/** A case that a resolution asked for. */
export type ResolvedCase = { id: string; number: string; title: string; resolution: number };

/** Everything on record of an origin, or null when the reader may not know of it. Two statements. */
export async function readOrigin(
  em: SqlEntityManager,
  posts: readonly Post[],
  id: string,
): Promise<{ origin: OriginLine; resolved: ResolvedCase[]; names: NameBook } | null> {
  if (!isCaseId(id)) return null;
  const ofIt = sql`c.origin = o.id and ${scopeOf(posts)}`;
  const [row] = await em.execute<{ cases: number; resolved: ResolvedCase[] }[]>(sql`
    select o.*, (select count(*)::int from "case" c where ${ofIt}) as cases,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', c.id, 'number', c.number, 'title', c.title, 'resolution', c.origin_resolution)
          order by c.registered_at, c.id), '[]')
        from "case" c where ${ofIt} and c.origin_resolution is not null) as resolved
    from origin o where o.id = ${id} and ${originScopeOf(posts)}`);
  if (!row) return null;
  const origin = { ...toPlain(em, Origin, row), cases: row.cases };
  return { origin, resolved: row.resolved, names: await namesOf(em, [origin]) };
}

/** The origin alone: what naming it or adding to it needs. One statement. */
export async function findOrigin(em: SqlEntityManager, posts: readonly Post[], id: string): Promise<OriginRow | null> {
  if (!isCaseId(id)) return null;
  const [row] = await em.execute<object[]>(
    sql`select o.* from origin o where o.id = ${id} and ${originScopeOf(posts)}`,
  );
  return row ? toPlain(em, Origin, row) : null;
}

function namesOf(em: SqlEntityManager, origins: readonly OriginRow[]): Promise<NameBook> {
  return readNames(em, {
    units: origins.map(({ unit }) => unit),
    people: origins.flatMap(({ heldBy, recordedBy, notes }) => [
      ...(heldBy ? [heldBy] : []),
      recordedBy,
      ...notes.map(({ by }) => by),
    ]),
  });
}
