import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findPublishedChange } from '../../database/published-change.ts';
import type { RuleKind } from '../../database/preview-jobs.ts';
import type { RuleChange } from '../../domain/rule-change.ts';
import { problem } from '../problems.ts';

/** What a version would change. Throws `not_found`. */
export async function readChange(
  em: SqlEntityManager,
  wanted: { kind: RuleKind; name: string; version: number },
): Promise<RuleChange> {
  const change = await findPublishedChange(em, wanted);
  if (!change) throw problem('not_found');
  return change;
}
