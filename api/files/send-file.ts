import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply } from 'fastify';
import { findFile } from '../../database/files.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { mediaTypes } from './content.ts';
import type { Variant } from './schema.ts';
import type { Storage } from './storage.ts';

/** Answers with a file that the caller may see; any other is `not_found`. */
export async function sendFile(
  em: SqlEntityManager,
  storage: Storage,
  caller: Caller,
  id: string,
  variant: Variant,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const file = await findFile(em, caller, id);
  const name = variant === 'whole' ? file?.storedAs : file?.thumbnailAs;
  const bytes = file && name ? await storage.read(name) : null;
  if (!file || !bytes) throw problem('not_found');
  reply.header('x-content-type-options', 'nosniff');
  // Nothing in it may run, whoever opens it and however.
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('cache-control', 'private, max-age=300');
  if (variant === 'thumbnail') return reply.type('image/webp').header('content-disposition', 'inline').send(bytes);
  return reply.type(mediaTypes[file.kind]).header('content-disposition', attachment(file.name)).send(bytes);
}

/** The name as RFC 6266 wants it: plain letters for old readers, all of it for the others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
