import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findCaseNamed } from '../../database/other-cases.ts';
import type { CaseRef } from '../../domain/commands.ts';
import type { Post } from '../../domain/roles.ts';
import { isOpen } from '../../domain/statuses.ts';
import { problem } from '../problems.ts';

/** The other case that a command names by id or number, as far as whoever is in these posts sees it. Throws `not_found`, and `not_same_matter` for the case itself. */
export async function findOther(
  em: SqlEntityManager,
  posts: readonly Post[],
  caseId: string,
  name: string,
): Promise<CaseRef> {
  const row = await findCaseNamed(em, posts, name);
  if (!row) throw problem('not_found');
  if (row.id === caseId) throw problem('not_same_matter');
  const { kind, topic, path, status } = row.state;
  return { id: row.id, kind, topic, path, open: isOpen(status) };
}
