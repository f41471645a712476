import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readBulletins } from '../../database/bulletins.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import type { BulletinView } from './schema.ts';
import { viewBulletin } from './view.ts';

/** The bulletin of a week as this caller may read it. Throws `not_found` where none was published in the caller's street. */
export async function bulletinFor(
  em: SqlEntityManager,
  caller: Caller,
  { year, week }: { year: string; week: string },
): Promise<BulletinView> {
  const only = { year: Number(year), week: Number(week) };
  const [bulletin] = await readBulletins(em, readerOf(caller), { only, limit: 1 });
  if (!bulletin) throw problem('not_found');
  return viewBulletin(bulletin, caller.person?.id, caller.language);
}
