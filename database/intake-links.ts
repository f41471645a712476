import { sql, type InferEntity, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { IntakeLink } from './entities/intake-link.ts';
import { readNames, type NameBook } from './names.ts';
import { toPlain } from './plain-rows.ts';
import { allOf, anyOf, scopeOf, type Sql } from './scope.ts';

export type LinkRow = InferEntity<typeof IntakeLink>;

/** A link, and how many cases came by it of which the reader may know. */
export type LinkLine = LinkRow & { cases: number };

/** The links that the reader may know of, the latest first, from after the one of the id `behind`. Two statements. */
export async function listLinks(
  em: SqlEntityManager,
  posts: readonly Post[],
  { behind, limit }: { behind: string | null; limit: number },
): Promise<{ items: LinkLine[]; names: NameBook }> {
  const wanted = allOf([
    linkScopeOf(posts),
    ...(behind === null
      ? []
      : [sql`(l.opened_at, l.id) < (select b.opened_at, b.id from intake_link b where b.id = ${behind})`]),
  ]);
  return readLinks(em, posts, sql`${wanted} order by l.opened_at desc, l.id desc limit ${limit}`);
}

/** One link, or null when the reader may not know of it. Two statements. */
export async function readLink(
  em: SqlEntityManager,
  posts: readonly Post[],
  id: string,
): Promise<{ link: LinkLine; names: NameBook } | null> {
  if (!isCaseId(id)) return null;
  const { items, names } = await readLinks(em, posts, sql`l.id = ${id} and ${linkScopeOf(posts)}`);
  const [link] = items;
  return link ? { link, names } : null;
}

/** A link as whoever scans it finds it, with the name of its street. */
export type ScannedLink = LinkRow & { streetName: string };

/** The link of this code, ended or not, or null where there is none. One statement. */
export async function findLink(em: SqlEntityManager, code: string): Promise<ScannedLink | null> {
  const [row] = await em.execute<{ street_name: string }[]>(sql`
    select l.*, u.name as street_name from intake_link l join unit u on u.code = l.street
    where l.code = ${code}`);
  return row ? { ...toPlain(em, IntakeLink, row), streetName: row.street_name } : null;
}

async function readLinks(
  em: SqlEntityManager,
  posts: readonly Post[],
  wanted: Sql,
): Promise<{ items: LinkLine[]; names: NameBook }> {
  const rows = await em.execute<{ cases: number }[]>(sql`
    select l.*, (select count(*)::int from "case" c where c.intake_link = l.id and ${scopeOf(posts)}) as cases
    from intake_link l where ${wanted}`);
  const items = rows.map((row) => ({ ...toPlain(em, IntakeLink, row), cases: row.cases }));
  const names = await readNames(em, {
    units: items.map(({ grid }) => grid),
    people: items.flatMap(({ openedBy, endedBy }) => (endedBy === null ? [openedBy] : [openedBy, endedBy ?? openedBy])),
  });
  return { items, names };
}

/** As with cases, by place: what it leaves out does not exist for the reader. */
function linkScopeOf(posts: readonly Post[]): Sql {
  return anyOf(
    posts.flatMap(({ role, area }) => {
      switch (role) {
        case 'grid_worker':
        case 'grid_worker_part_time':
        case 'grid_lead':
        case 'clerk':
        case 'dispatcher':
        case 'supervisor':
        case 'auditor':
        case 'integration':
          return [sql`(l.street = ${area} or l.community = ${area} or l.grid = ${area})`];
        case 'mediator':
        case 'officer':
        case 'admin':
          return [];
      }
    }),
  );
}
