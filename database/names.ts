import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';

/** Names of units by code and of people by id. */
export type NameBook = { units: Readonly<Record<string, string>>; people: Readonly<Record<string, string>> };

/** Reads names in one statement; what is unknown is left out. */
export async function readNames(
  em: SqlEntityManager,
  wanted: { units: readonly string[]; people: readonly string[] },
): Promise<NameBook> {
  const [book] = await em.execute<NameBook[]>(sql`
    select
      (select coalesce(jsonb_object_agg(code, name), '{}') from unit
        where code = any (array[${[...new Set(wanted.units)]}]::text[])) as units,
      (select coalesce(jsonb_object_agg(id, name), '{}') from person
        where id = any (array[${[...new Set(wanted.people)]}]::text[])) as people`);
  return book ?? { units: {}, people: {} };
}
