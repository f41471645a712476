import { createHash } from 'node:crypto';
import { callbackify } from 'node:util';
import type { FastifySessionOptions } from '@fastify/session';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Session } from 'fastify';
import { deleteSession, readSession, writeSession } from '../../database/sessions.ts';

type Store = NonNullable<FastifySessionOptions['store']>;

export const sessionHours = 12;

/** Keeps sessions in PostgreSQL under the hash of their id, so that whoever reads the table cannot take one over. */
export function sessionStore(orm: MikroORM): Store {
  const key = (id: string) => createHash('sha256').update(id).digest('base64url');
  return {
    get: callbackify(async (id: string) => (await readSession(orm.em.fork(), key(id))) as Session | null),
    set: callbackify((id: string, session: Session) => {
      const expiresAt = session.cookie.expires?.getTime() ?? Date.now() + sessionHours * 3_600_000;
      // Through JSON, because the session carries its own bookkeeping beside its data.
      const data = JSON.parse(JSON.stringify(session)) as Record<string, unknown>;
      return writeSession(orm.em.fork(), key(id), data, expiresAt);
    }),
    destroy: callbackify((id: string) => deleteSession(orm.em.fork(), key(id))),
  };
}
