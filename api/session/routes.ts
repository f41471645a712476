import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { readPerson } from '../../database/people.ts';
import { problemResponses } from '../problem-schema.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { cookieName } from './cookie.ts';
import { permissionsOf } from './grants.ts';
import { createLogIn } from './log-in.ts';
import { Credentials, SignedIn, User } from './schema.ts';
import { viewUser } from './view.ts';

const tags = ['session'];

/** Log-in, log-out, and who one is. */
export const sessionRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm, config }) => {
  const logIn = createLogIn(orm, config);

  app.post(
    '/session',
    {
      // Each attempt costs a slow hash, also for names that nobody has.
      config: { permission: 'public', rateLimit: { max: 600, timeWindow: '1 minute' } },
      schema: {
        summary: 'Sign in (登录)',
        description: 'Five wrong passwords in 15 minutes lock the account for 15 (429).',
        tags,
        body: Credentials,
        response: { 201: SignedIn, ...problemResponses(['not_signed_in']) },
      },
    },
    async (request, reply) => {
      const { id } = await logIn(request.body.username, request.body.password);
      const person = await readPerson(orm.em.fork(), id, await app.now());
      if (!person) throw problem('not_signed_in');
      // A session that somebody else began, and slipped to this browser, must not become this person's.
      await request.session.regenerate();
      request.session.person = id;
      const user = viewUser({ person, posts: person.posts, permissions: permissionsOf(person.posts) });
      return reply.code(201).send({ user });
    },
  );

  app.delete(
    '/session',
    {
      config: { permission: 'signed_in' },
      schema: { summary: 'Sign out (退出)', tags, response: { 204: Type.Null({ description: 'Signed out' }) } },
    },
    async (request, reply) => {
      await request.session.destroy();
      reply.clearCookie(cookieName(config), { path: '/' });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/me',
    { config: { permission: 'signed_in' }, schema: { summary: 'Who asks', tags, response: { 200: User } } },
    async ({ caller }) => viewUser(caller),
  );
};
