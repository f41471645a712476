import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockCatalogue, newestChange, readCatalogue, writeChange } from '../../database/catalogue.ts';
import type { Catalogue, CatalogueChange } from '../../domain/catalogue.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { authorOf } from '../sla/draft.ts';

/** What an administrator makes of an entry: its body follows from the catalogue as it is when the change is written. */
export type Change<P extends CatalogueChange['part']> = {
  part: P;
  key: string;
  body: (catalogue: Catalogue) => (CatalogueChange & { part: P })['body'];
  said: { reason: string; expectedVersion?: number };
};

const moved = {
  zh: '该条目已被他人修改，请刷新后重试。',
  en: 'Somebody else has changed this entry since; look again and retry.',
} as const;

/** Writes a new version of an entry at `at` (epoch ms) and answers with the catalogue that it makes. Throws `stale_version`. */
export function changeCatalogue<P extends CatalogueChange['part']>(
  em: SqlEntityManager,
  caller: Caller,
  { part, key, body, said: { reason, expectedVersion } }: Change<P>,
  at: number,
): Promise<Catalogue> {
  return em.transactional(async (tx) => {
    await lockCatalogue(tx);
    const newest = await newestChange(tx, part, key);
    if (expectedVersion !== undefined && expectedVersion !== newest)
      throw problem('stale_version', { currentVersion: newest, detail: moved[caller.language] });
    const made = body(await readCatalogue(tx));
    const by = { author: authorOf(caller), reason: reason.trim(), at };
    await writeChange(tx, { part, key, version: newest + 1, body: made }, by);
    return readCatalogue(tx);
  });
}
