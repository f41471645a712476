import { createHash } from 'node:crypto';
import session from '@fastify/session';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findToken } from '../../database/api-tokens.ts';
import { readPerson } from '../../database/people.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { docsPrefix } from '../route-rules.ts';
import { readerLanguage } from '../reader-language.ts';
import type { ServerOptions } from '../server-options.ts';
import { cookieName } from './cookie.ts';
import { permissionsOf } from './grants.ts';
import { sessionHours, sessionStore } from './store.ts';

declare module 'fastify' {
  interface Session {
    person?: string;
  }
}

/** Finds out who asks before anything else happens, and turns away who may not. Rights are read anew for every request. */
export async function identifyCallers(app: FastifyInstance, { config, orm }: ServerOptions): Promise<void> {
  await app.register(session, {
    secret: config.sessionSecret,
    cookieName: cookieName(config),
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.production, maxAge: sessionHours * 3_600_000 },
    store: sessionStore(orm),
    saveUninitialized: false,
    rolling: false,
  });
  app.decorateRequest('signedIn', null);
  app.decorateRequest('caller', {
    getter(this: FastifyRequest) {
      if (!this.signedIn) throw problem('not_signed_in');
      return this.signedIn;
    },
  });
  app.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.config.permission === 'public') return;
    const em = orm.em.fork();
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const language = readerLanguage(request.headers['accept-language']);
    if (token !== undefined) {
      const holder = await findToken(em, hashToken(token));
      request.signedIn = holder && systemCaller(holder, language);
    } else if (request.session.person !== undefined) {
      const person = await readPerson(em, request.session.person, await app.now());
      request.signedIn = person && personCaller(person, language);
    }
  });
  // After the rate limit, which has to know who asks and must also count those who are turned away.
  app.addHook('preParsing', async (request) => {
    const { permission } = request.routeOptions.config;
    if (request.is404 || permission === 'public' || request.routeOptions.url?.startsWith(docsPrefix)) return;
    const { permissions } = request.caller;
    if (permission !== undefined && permission !== 'signed_in' && !permissions.has(permission))
      throw problem('not_permitted');
  });
}

/** As tokens are kept: they are random and long, so that a fast hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type Language = Caller['language'];

function personCaller(
  { id, name, posts }: NonNullable<Awaited<ReturnType<typeof readPerson>>>,
  language: Language,
): Caller {
  return { person: { id, name }, posts, language, key: `person:${id}`, permissions: permissionsOf(posts) };
}

function systemCaller(
  { name, post, scopes }: NonNullable<Awaited<ReturnType<typeof findToken>>>,
  language: Language,
): Caller {
  const posts = [post];
  return { system: name, posts, language, key: `system:${name}`, permissions: permissionsOf(posts, scopes) };
}
