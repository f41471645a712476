import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findCase, readCase } from '../../database/case-detail.ts';
import type { CaseRow } from '../../database/case-row.ts';
import type { Caller } from '../caller.ts';
import type { FileLinks } from '../files/links.ts';
import { problem } from '../problems.ts';
import { viewCase } from './case-view.ts';
import type { CaseView } from './schema.ts';

/** The case of this id as far as the caller may see it; else `not_found`, whether it exists or not. */
export async function findVisible(em: SqlEntityManager, id: string, { posts }: Caller): Promise<CaseRow> {
  const row = await findCase(em, posts, id);
  if (!row) throw problem('not_found');
  return row;
}

/** A case as this caller reads it at `now` (epoch ms). */
export async function showCase(
  em: SqlEntityManager,
  id: string,
  caller: Caller,
  links: FileLinks,
  now: number,
): Promise<CaseView> {
  const detail = await readCase(em, caller.posts, id);
  if (!detail) throw problem('not_found');
  return viewCase(detail, caller, links, now);
}
