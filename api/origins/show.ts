import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readBoard } from '../../database/case-board.ts';
import { readOrigin } from '../../database/origins.ts';
import { registeringPost } from '../../domain/permissions.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import type { OriginView } from './schema.ts';
import { viewWholeOrigin } from './view.ts';

const mostCases = 100;

/** An origin as this caller reads it at `now` (epoch ms). Throws `not_found`. */
export async function showOrigin(em: SqlEntityManager, id: string, caller: Caller, now: number): Promise<OriginView> {
  const found = await readOrigin(em, caller.posts, id);
  if (!found) throw problem('not_found');
  const page = { sort: 'registered', limit: mostCases } as const;
  const board = await readBoard(em, readerOf(caller), { origin: id }, page, now);
  return viewWholeOrigin(found, board, registeringPost(caller.posts, false) !== null, now);
}
