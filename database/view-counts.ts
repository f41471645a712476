import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { viewIds, views, type Reader, type ViewId } from './case-views.ts';
import { scopeOf, type Sql } from './scope.ts';

const exactUpTo = 999;

/** How many cases each saved view shows the reader, in one statement; null stands for more than 999. */
export async function countViews(
  em: SqlEntityManager,
  reader: Reader,
  now: number,
): Promise<{ id: ViewId; count: number | null }[]> {
  const scope = scopeOf(reader.posts);
  // Each count stops by itself, so that a crowded view costs no more than a thousand rows.
  const counts = viewIds.map(
    (id) => sql`
      select ${id} as id, count(*)::int from (
        select 1 from "case" c where ${scope} and ${views[id](reader, now)} limit ${exactUpTo + 1}) seen`,
  );
  const rows = await em.execute<{ id: ViewId; count: number }[]>(unionAll(counts));
  return rows.map(({ id, count }) => ({ id, count: count > exactUpTo ? null : count }));
}

function unionAll([first, ...rest]: readonly Sql[]): Sql {
  return rest.reduce<Sql>((all, one) => sql`${all} union all ${one}`, first ?? sql`select`);
}
