import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import { IdempotencyKey } from '../../database/entities/idempotency-key.ts';
import { registerCase, type TakenIn } from '../../database/intake.ts';
import type { CaseDetails } from '../../database/new-case.ts';
import type { ReporterMode } from '../../domain/case-events.ts';
import { partyId } from '../../domain/mediation-events.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { register } from '../../domain/registration.ts';
import { noticeOf } from '../../domain/routing.ts';
import { byOf } from '../commands/by.ts';
import { bodyHash, commandId } from '../commands/body-hash.ts';
import type { Caller } from '../caller.ts';
import { namedOrigin, type CameFrom } from './named-origin.ts';
import { nameFiles } from '../files/named.ts';
import { Problem, problem } from '../problems.ts';
import { resolvePlace } from './place.ts';
import type { RegistrationBody } from './registration-schema.ts';
import { readRules } from './rules.ts';
import { trimmed } from './words.ts';

/** What a registration came to: a new case with what its workflow starts from, or the case that the key has made before. */
export type Registered = Exclude<TakenIn, { reused: true }>;

/** Registers a case at `now` (epoch ms) under the caller's idempotency key. Throws the problem that refuses it. */
export async function registerNew(
  em: SqlEntityManager,
  caller: Caller,
  body: RegistrationBody,
  key: string,
  now: number,
): Promise<Registered> {
  try {
    return await takeIn(em, caller, body, key, now);
  } catch (refusal) {
    // A repeat may come when what it names is gone, as a topic that was switched off: what it made is there all the same.
    const known = refusal instanceof Problem && (await em.findOne(IdempotencyKey, { caller: caller.key, key }));
    if (!known) throw refusal;
    if (known.bodyHash !== bodyHash(body)) throw problem('idempotency_key_reused');
    return { replayed: known.caseId };
  }
}

async function takeIn(
  em: SqlEntityManager,
  caller: Caller,
  body: RegistrationBody,
  key: string,
  now: number,
): Promise<Registered> {
  const command = { id: commandId(caller.key, 'POST /cases', key), bodyHash: bodyHash(body), caller: caller.key };
  const { kind, topic, track = 'fast', closedOnSpot } = body;
  const { files, photos } = await namedBy(em, caller, body, key);
  const { path, unit } = await resolvePlace(em, caller, body.place.grid, now);
  const { rules, catalogue } = await readRules(em, path.street, { kind, topic, track }, now);
  const origin = await namedOrigin(em, caller, body);
  const onSpot = closedOnSpot && {
    photos,
    text: trimmed({
      result: closedOnSpot.result,
      reply: closedOnSpot.reply,
      noPhotoReason: closedOnSpot.noPhotoReason,
    }),
  };
  const events = register(
    {
      id: command.id,
      by: byOf(caller),
      kind,
      topic,
      track,
      path,
      unit,
      rules,
      files,
      reporter: reporterMode(body.reporter),
      parties: (body.parties ?? []).map((_, index) => ({ id: partyId(index + 1) })),
      ...(onSpot && { onSpot }),
    },
    now,
  );
  if (isRefusal(events)) throw problem(events.refused);
  const notice = rules && noticeOf(catalogue, { kind, topic, path }, rules.calendar, now);
  const details = detailsOf(body, origin);
  const taken = await registerCase(em, { caseId: newId(), details, command, events, key, notice });
  if ('reused' in taken) throw problem('idempotency_key_reused');
  return taken;
}

/** The files and photos that come with a case; a repeat names those that its first sending has attached. */
async function namedBy(
  em: SqlEntityManager,
  caller: Caller,
  { files = [], closedOnSpot }: Pick<RegistrationBody, 'files' | 'closedOnSpot'>,
  key: string,
): Promise<{ files: readonly string[]; photos: readonly string[] }> {
  const { photos = [] } = closedOnSpot ?? {};
  if (files.length + photos.length === 0) return { files, photos };
  const known = await em.findOne(IdempotencyKey, { caller: caller.key, key });
  const of = { caseId: known?.caseId ?? null, key: caller.key };
  // All together first: there are so many to a case, whichever list names them.
  await nameFiles(em, of, [...files, ...photos], 'files');
  return { files: await nameFiles(em, of, files, 'files'), photos: await nameFiles(em, of, photos, 'photos') };
}

/** A reporter of whom nothing is known is none: there is nobody to answer. */
function reporterMode(reporter: RegistrationBody['reporter']): ReporterMode {
  if (reporter?.anonymous) return 'anonymous';
  return reporter?.name || reporter?.phone ? 'named' : 'none';
}

function detailsOf({ title, description, place, reporter, parties }: RegistrationBody, origin: CameFrom): CaseDetails {
  const { address, lng, lat } = place;
  return {
    title: title.trim(),
    description: description?.trim() ?? '',
    address: address.trim(),
    ...(lng !== undefined && { lng }),
    ...(lat !== undefined && { lat }),
    ...origin,
    ...(reporterMode(reporter) !== 'none' && reporter && { reporter }),
    ...(parties && { parties }),
  };
}
