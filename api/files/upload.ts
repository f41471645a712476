import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { v7 as newId } from 'uuid';
import { filesPerCase, filesUnattached, findUpload, keepFile, type FileRow, type Kept } from '../../database/files.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { createTurns } from '../session/turns.ts';
import { kindOf, plainName } from './content.ts';
import { redraw } from './pictures.ts';
import type { Storage } from './storage.ts';

/** Largest file in bytes. */
export const largestFile = 10 * 1_048_576;

/** One picture at a time: each needs as much memory as it has pixels. */
const inTurn = createTurns();

/** The one file of a multipart body. Throws the problem that refuses it. */
export async function readUpload(request: FastifyRequest): Promise<{ bytes: Buffer; name: string | undefined }> {
  if (!request.isMultipart()) throw problem('unsupported_media_type');
  const read: { bytes: Buffer; name: string | undefined }[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field' || read.length > 0) throw problem('malformed');
      read.push({ bytes: await part.toBuffer(), name: part.filename });
    }
  } catch (error) {
    // The parser of bodies throws plain errors for what it cannot read.
    throw error instanceof Error && error.constructor === Error ? problem('malformed') : error;
  }
  const [file] = read;
  if (!file) throw problem('malformed');
  return file;
}

export type Uploaded = { file: FileRow; replayed: boolean };

/** Keeps an upload of the caller at `now` (epoch ms), on a case or on none yet. Throws the problem that refuses it. */
export async function keepUpload(
  em: SqlEntityManager,
  storage: Storage,
  caller: Caller,
  sent: { bytes: Buffer; name: string | undefined; caseId: string | null; uploadKey: string | null },
  now: number,
): Promise<Uploaded> {
  const { bytes, caseId, uploadKey } = sent;
  const hash = createHash('sha256').update(bytes).digest('base64url');
  const known = uploadKey === null ? null : await findUpload(em, caller.key, uploadKey);
  if (known) return answer(known.hash === hash ? { replayed: known } : { reused: true }, caseId);
  const kind = kindOf(bytes);
  if (kind === null) throw problem('unsupported_media_type');
  const picture = kind === 'pdf' ? null : await inTurn('pictures', () => redraw(bytes, kind));
  const whole = picture?.whole ?? bytes;
  const storedAs = await storage.put(whole);
  const thumbnailAs = picture ? await storage.put(picture.thumbnail) : null;
  const file: FileRow = {
    id: newId(),
    caseId,
    kind,
    name: plainName(sent.name, kind),
    size: whole.length,
    storedAs,
    thumbnailAs,
    hash,
    uploadKey,
    uploadedBy: caller.key,
    uploadedAt: now,
    attachedAt: caseId === null ? null : now,
  };
  // Whatever is not on record must not lie about for ever.
  const drop = () => storage.remove(thumbnailAs ? [storedAs, thumbnailAs] : [storedAs]);
  try {
    const kept = await keepFile(em, file);
    if (!('kept' in kept)) await drop();
    return answer(kept, caseId);
  } catch (error) {
    await drop();
    throw error;
  }
}

function answer(kept: Kept, caseId: string | null): Uploaded {
  if ('kept' in kept) return { file: kept.kept, replayed: false };
  if ('replayed' in kept) return { file: kept.replayed, replayed: true };
  if ('reused' in kept) throw problem('idempotency_key_reused');
  if (caseId === null)
    throw problem('too_many_requests', { detail: `${filesUnattached} uploads of yours wait for a case.` });
  throw tooManyFiles();
}

/** A case has all the files that it may have. */
export function tooManyFiles() {
  return problem('payload_too_large', {
    detail: `A case holds ${filesPerCase} files at most. 一个案件最多 ${filesPerCase} 个文件。`,
  });
}
