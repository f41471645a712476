import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { catalogueOf, type Catalogue, type CatalogueChange, type CataloguePart } from '../domain/catalogue.ts';
import { CatalogueVersion } from './entities/catalogue-version.ts';
import { fromTime } from './instants.ts';

/** A version of an entry as the database writes it. */
export type StoredChange = { part: CataloguePart; key: string; version: number; at: string; body: unknown };

/** Every version of every entry as one JSON value, in the order in which they were made. */
export const everyChange = sql`
  select coalesce(jsonb_agg(jsonb_build_object('part', v.part, 'key', v.key, 'version', v.version, 'at', v.at, 'body', v.body)
    order by v.at, v.part, v.key, v.version), '[]')
  from catalogue_version v`;

/** The catalogue as its versions make it; which body belongs to which part is what `writeChange` wrote. */
export function toCatalogue(changes: readonly StoredChange[]): Catalogue {
  return catalogueOf(changes.map((change) => ({ ...change, at: fromTime(change.at) }) as CatalogueChange));
}

/** The catalogue as it is now, in one statement. */
export async function readCatalogue(em: SqlEntityManager): Promise<Catalogue> {
  const [row] = await em.execute<{ changes: StoredChange[] }[]>(sql`select (${everyChange}) as changes`);
  return toCatalogue(row?.changes ?? []);
}

/** Makes writers wait for one another, so that each sees what the one before has made of the entry. */
export async function lockCatalogue(tx: SqlEntityManager): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('gridcase catalogue'))`);
}

type Written = { part: CataloguePart; key: string; version: number; body: object | null };

/** Adds a version of an entry; `at` in epoch ms. */
export async function writeChange(
  tx: SqlEntityManager,
  { part, key, version, body }: Written,
  { author, reason, at }: { author: string; reason: string; at: number },
): Promise<void> {
  await tx.insert(CatalogueVersion, { part, key, version, body, author, reason, at });
}

/** The highest version that an entry has had, also of a route that is gone; 0 where nobody has changed it. */
export async function newestChange(em: SqlEntityManager, part: CataloguePart, key: string): Promise<number> {
  const [row] = await em.execute<{ newest: number }[]>(
    sql`select coalesce(max(version), 0)::int as newest from catalogue_version where part = ${part} and key = ${key}`,
  );
  return row?.newest ?? 0;
}

export type RecordedChange = {
  part: CataloguePart;
  key: string;
  version: number;
  body: Record<string, unknown> | null;
  author: string;
  reason: string;
  at: number;
};

/** The latest changes, newest first, of one entry where one is named; authors by name where they are people. */
export async function listChanges(
  em: SqlEntityManager,
  { part, key, limit }: { part: CataloguePart | null; key: string | null; limit: number },
): Promise<RecordedChange[]> {
  const rows = await em.execute<(Omit<RecordedChange, 'at'> & { at: string })[]>(sql`
    select v.part, v.key, v.version, v.body, coalesce(p.name, v.author) as author, v.reason, v.at
    from catalogue_version v left join person p on p.id = v.author
    where (${part}::text is null or v.part = ${part}) and (${key}::text is null or v.key = ${key})
    order by v.at desc, v.part, v.key, v.version desc limit ${limit}`);
  return rows.map(({ at, ...row }) => ({ ...row, at: fromTime(at) }));
}
