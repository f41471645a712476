import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readCatalogue } from '../../database/catalogue.ts';
import { Case } from '../../database/entities/case.ts';
import { IdempotencyKey } from '../../database/entities/idempotency-key.ts';
import type { ScannedLink } from '../../database/intake-links.ts';
import type { ClockKind } from '../../domain/clock.ts';
import { arrivalTopic } from '../../domain/intake-links.ts';
import type { Caller } from '../caller.ts';
import type { Channel } from '../cases/channels.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import { registerNew, type Registered } from '../cases/register.ts';
import { bodyHash } from '../commands/body-hash.ts';
import type { Language } from '../texts/language.ts';
import type { ReceiptView, ReportBody } from './public-schema.ts';

/**
 * Registers what a resident reports through a link at `now` (epoch ms), as any system does that stands in its grid and may register.
 * Null where the link was ended, but for a repeat of what it took before.
 */
export async function reportThrough(
  em: SqlEntityManager,
  link: ScannedLink,
  { body, key, language }: { body: ReportBody; key: string; language: Language },
  now: number,
): Promise<Registered | null> {
  const { kind = 'request', ...told } = body;
  const { address, grid, channel } = link;
  const topic = arrivalTopic(await readCatalogue(em), kind);
  const registration = { ...told, kind, topic, place: { address, grid }, channel: channel as Channel };
  const caller = callerThrough(link, language);
  if (!link.endedAt) return registerNew(em, caller, registration, key, now);
  const known = await em.findOne(IdempotencyKey, { caller: caller.key, key, bodyHash: bodyHash(registration) });
  return known && { replayed: known.caseId };
}

/** Keys belong to the link: who reports through it is known to nobody. */
function callerThrough({ id, grid }: ScannedLink, language: Language): Caller {
  return {
    system: 'intake_link',
    intakeLink: id,
    posts: [{ role: 'integration', unit: grid, area: grid }],
    language,
    key: `intake_link:${id}`,
    permissions: new Set(['cases:register']),
  };
}

/** What a stranger is told of the case that was made: its number, and what was promised. */
export async function receiptOf(em: SqlEntityManager, caseId: string): Promise<ReceiptView> {
  const { number, registeredAt, state } = await em.findOneOrFail(Case, { id: caseId });
  const dueOf = (wanted: ClockKind) => instantOrNull(state.clocks.find(({ kind }) => kind === wanted)?.dueAt);
  return {
    number,
    receivedAt: instantText(registeredAt),
    promised: { acceptBy: dueOf('accept'), doneBy: dueOf('resolve') },
  };
}
