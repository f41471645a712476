import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { countFiles, filesPerCase, findUsable } from '../../database/files.ts';
import { problem } from '../problems.ts';
import { tooManyFiles } from './upload.ts';

/**
 * The files that a command names, each once: those of its case (null: a case to be), and the caller's own that have none yet.
 * Throws `not_found` for any other, and for a photo that is no picture.
 */
export async function nameFiles(
  em: SqlEntityManager,
  of: { caseId: string | null; key: string },
  named: readonly string[],
  as: 'photos' | 'files',
): Promise<readonly string[]> {
  const ids = [...new Set(named)];
  if (ids.length === 0) return [];
  const usable = await findUsable(em, of, ids);
  const fitting = usable.filter(({ kind }) => as === 'files' || kind !== 'pdf');
  if (fitting.length < ids.length) throw problem('not_found');
  const fresh = usable.filter(({ caseId }) => !caseId).length;
  const present = of.caseId === null || fresh === 0 ? 0 : await countFiles(em, { caseId: of.caseId });
  if (fresh + present > filesPerCase) throw tooManyFiles();
  return ids;
}
