import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import { endLink, openLink } from '../../database/intake-link-record.ts';
import { readLink } from '../../database/intake-links.ts';
import { mayKeepLinks } from '../../domain/intake-links.ts';
import type { Caller } from '../caller.ts';
import { findUnit, unitRef } from '../cases/units.ts';
import { bodyHash, commandId } from '../commands/body-hash.ts';
import { problem } from '../problems.ts';
import type { LinkBody } from './schema.ts';

/** Where it ended up, and whether it had been done before. */
type Kept = { id: string; replayed: boolean };

/** Opens a link at `now` (epoch ms). A grid outside the caller's area is `not_found`, as with the place of a case. */
export async function open(
  em: SqlEntityManager,
  caller: Caller,
  { body, key }: { body: LinkBody; key: string | undefined },
  now: number,
): Promise<Kept> {
  const { name, address, grid, channel = 'wechat_group' } = body;
  const unit = await findUnit(em, grid, now);
  if (unit?.kind !== 'grid' || !caller.posts.some(({ area }) => unit.path.includes(area))) throw problem('not_found');
  const { path } = unitRef(unit);
  if (!mayKeepLinks(caller.posts, path)) throw problem('not_permitted');
  const link = {
    id: newId(),
    name: name.trim(),
    address: address.trim(),
    street: path.street,
    community: path.community ?? null,
    grid,
    channel,
    openedBy: authorOf(caller),
    openedAt: now,
  };
  const command =
    key === undefined ? null : { id: commandId(caller.key, 'POST /intake-links', key), bodyHash: bodyHash(body) };
  const made = await openLink(em, link, command);
  if ('reused' in made) throw problem('idempotency_key_reused');
  return 'replayed' in made ? { id: made.replayed, replayed: true } : { id: made.recorded, replayed: false };
}

/** Ends a link of the caller's area at `now` (epoch ms): from then on its code opens nothing. */
export async function end(
  em: SqlEntityManager,
  caller: Caller,
  { id, key }: { id: string; key: string | undefined },
  now: number,
): Promise<Kept> {
  const found = await readLink(em, caller.posts, id);
  if (!found) throw problem('not_found');
  const { street, community, grid } = found.link;
  if (!mayKeepLinks(caller.posts, { street, ...(community && { community }), grid })) throw problem('not_permitted');
  const command = key === undefined ? null : commandId(caller.key, `POST /intake-links/${found.link.id}/ending`, key);
  const { replayed } = await endLink(em, found.link.id, { by: authorOf(caller), at: now, command });
  return { id: found.link.id, replayed };
}

function authorOf({ person, system, key }: Caller): string {
  return person?.id ?? system ?? key;
}
