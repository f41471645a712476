import { raw, sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseKind } from '../domain/kinds.ts';
import type { Post } from '../domain/roles.ts';
import type { CaseStatus } from '../domain/statuses.ts';
import { isCaseId } from './case-id.ts';
import { toCaseRow, type CaseRow } from './case-row.ts';
import { scopeOf, type Sql } from './scope.ts';

/** Another case, as far as one that has to do with it tells of it. */
export type OtherCase = { id: string; number: string; kind: CaseKind; title: string; status: CaseStatus };

/** The row of the case of this id or number, or null where the reader may not know of it. */
export async function findCaseNamed(
  em: SqlEntityManager,
  posts: readonly Post[],
  name: string,
): Promise<CaseRow | null> {
  const isIt = isCaseId(name) ? sql`c.id = ${name}` : sql`c.number = ${name.trim().toUpperCase()}`;
  const [found] = await em.execute<object[]>(
    sql`select ${raw('c.*')} from "case" c where ${isIt} and ${scopeOf(posts)}`,
  );
  return found ? toCaseRow(em, found) : null;
}

/** The ids of the cases to which `"case" c` is linked or into which it was merged, for the `from` of a query about it. */
export const otherIds = sql`
  lateral (select array_append(array(
    select (link ->> 'case')::uuid from jsonb_array_elements(c.state -> 'links') link
  ), (c.state ->> 'mergedInto')::uuid) as ids) others`;

/** Those of them that the reader may know of, as JSON. */
export function seenOthers(posts: readonly Post[]): Sql {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'number', c.number, 'kind', c.kind, 'title', c.title, 'status', c.status) order by c.number), '[]')
    from "case" c where c.id = any (others.ids) and ${scopeOf(posts)})`;
}

/** The number of the other case that an event `e` tells of, where the reader may know of it. */
export function seenNumber(posts: readonly Post[]): Sql {
  return sql`(
    select c.number from "case" c
    where c.id = (case e.type when 'merged' then e.data ->> 'into' when 'linked' then e.data ->> 'case' when 'told' then e.data ->> 'from' end)::uuid
      and ${scopeOf(posts)})`;
}

/** How many people reported `"case" c`, those of the cases that were merged into it with them. */
export const reportersOf = sql`
  (select count(*)::int from case_person p where p.kind = 'reporter' and p.case_id = any (array(
    select (link ->> 'case')::uuid from jsonb_array_elements(c.state -> 'links') link where link ->> 'relation' = 'merged_from'
  ) || c.id))`;
