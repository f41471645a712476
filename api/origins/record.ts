import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import type { OriginCommand, Recorded } from '../../database/origin-record.ts';
import { addNote, addResolution, recordOrigin } from '../../database/origin-record.ts';
import { findOrigin, type OriginRow } from '../../database/origins.ts';
import { registeringPost } from '../../domain/permissions.ts';
import type { Caller } from '../caller.ts';
import { findUnit, unitRef } from '../cases/units.ts';
import { bodyHash, commandId } from '../commands/body-hash.ts';
import { lookups } from '../commands/lookups.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import { readDetails, readResolution } from './content.ts';
import type { NoteBody, OriginBody, ResolutionBody } from './recording-schema.ts';

/** A request under the idempotency key that it came with, if it did. */
export type Keyed<Body> = { caller: Caller; body: Body; key: string | undefined };

/** Where it ended up, and whether it had been done before. */
export type Kept = { id: string; replayed: boolean };

/** Puts an origin on record at `now` (epoch ms). Throws the problem that refuses it. */
export async function recordNew(
  em: SqlEntityManager,
  { caller, body, key }: Keyed<OriginBody>,
  now: number,
): Promise<Kept> {
  const { kind, resolutions = [], notes = [] } = body;
  const { language } = caller;
  const post = registeringPost(caller.posts, false);
  if (!post) throw problem('not_permitted');
  const at = body.at === undefined ? now : Date.parse(body.at);
  if (at > now) throw fieldProblem('/at', 'not_yet', language);
  const details = readDetails(kind, body.details, language);
  const read = resolutions.map((one, nth) => readResolution({ kind, details }, one, `/resolutions/${nth}`, language));
  const by = authorOf(caller);
  const origin: OriginRow = {
    id: newId(),
    kind,
    title: body.title.trim(),
    ...(await placeOf(em, caller, body.unit, now)),
    at,
    heldBy: await holderOf(em, caller, body.heldBy, now),
    details,
    notes: notes.map(({ text }) => ({ text: text.trim(), at: now, by })),
    resolutions: read.map((one, nth) => ({ n: nth + 1, ...one })),
    recordedBy: by,
    recordedUnit: post.unit,
    recordedAt: now,
  };
  return kept(await recordOrigin(em, origin, commandOf('POST /origins', { caller, body, key })), language);
}

/** Adds an opinion to an origin of the caller's area. */
export async function note(em: SqlEntityManager, id: string, sent: Keyed<NoteBody>, now: number): Promise<Kept> {
  const { caller, body } = sent;
  const origin = await findVisibleOrigin(em, id, caller);
  const entry = { text: body.text.trim(), at: now, by: authorOf(caller) };
  const command = commandOf(`POST /origins/${origin.id}/notes`, sent);
  return kept(await addNote(em, origin.id, entry, command), caller.language);
}

/** Adds a resolution to a meeting of the caller's area. */
export async function resolve(
  em: SqlEntityManager,
  id: string,
  sent: Keyed<ResolutionBody>,
  now: number,
): Promise<Kept> {
  const { caller, body } = sent;
  const origin = await findVisibleOrigin(em, id, caller);
  const resolution = readResolution(origin, body, '', caller.language);
  const command = commandOf(`POST /origins/${origin.id}/resolutions`, sent);
  return kept(await addResolution(em, origin.id, resolution, command, now), caller.language);
}

async function findVisibleOrigin(em: SqlEntityManager, id: string, { posts }: Caller): Promise<OriginRow> {
  const origin = await findOrigin(em, posts, id);
  if (!origin) throw problem('not_found');
  return origin;
}

/** A grid, community or street of the caller's area; anything else is `not_found`, as with the place of a case. */
async function placeOf(em: SqlEntityManager, { posts }: Caller, code: string, now: number) {
  const unit = await findUnit(em, code, now);
  if (!unit || !posts.some(({ area }) => unit.path.includes(area))) throw problem('not_found');
  const { path, department } = unitRef(unit);
  if (department) throw problem('not_found');
  return { unit: code, street: path.street, community: path.community ?? null, grid: path.grid ?? null };
}

async function holderOf(em: SqlEntityManager, caller: Caller, person: string | undefined, now: number) {
  if (person === undefined) return caller.person?.id ?? null;
  const { id } = await lookups(em, caller, '', async () => now).person(person);
  return id;
}

function authorOf({ person, system, key }: Caller): string {
  return person?.id ?? system ?? key;
}

function commandOf(path: string, { caller, body, key }: Keyed<unknown>): OriginCommand | null {
  return key === undefined ? null : { id: commandId(caller.key, path, key), bodyHash: bodyHash(body) };
}

function kept(recorded: Recorded, language: Caller['language']): Kept {
  if ('reused' in recorded) throw problem('idempotency_key_reused');
  if ('full' in recorded) throw fieldProblem('/text', 'full', language);
  return 'replayed' in recorded
    ? { id: recorded.replayed, replayed: true }
    : { id: recorded.recorded, replayed: false };
}
