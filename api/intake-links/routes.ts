import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isCaseId } from '../../database/case-id.ts';
import { listLinks, readLink } from '../../database/intake-links.ts';
import type { Caller } from '../caller.ts';
import { fieldProblem } from '../field-errors.ts';
import { problemResponses } from '../problem-schema.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { end, open } from './keep.ts';
import { Ending, IntakeLink, IntakeLinks, LinkBody, LinkHeaders, LinkParams, LinkQuery } from './schema.ts';
import { viewLink } from './view.ts';

const tags = ['intake-links'];
const reading = { permission: 'cases:read' } as const;
const keeping = { permission: 'cases:register' } as const;
const usualLimit = 50;

/** The links through which residents report, for those who open and end them. */
export const intakeLinkRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.get(
    '/intake-links',
    {
      config: reading,
      schema: {
        summary: 'Intake links of your area, the latest first (报事码)',
        tags,
        querystring: LinkQuery,
        response: { 200: IntakeLinks },
      },
    },
    async ({ query: { limit = usualLimit, cursor }, caller }) => {
      const behind = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
      if (behind !== null && !isCaseId(behind)) throw fieldProblem('/cursor', 'other', caller.language);
      const found = await listLinks(orm.em.fork(), caller.posts, { behind, limit: limit + 1 });
      const items = found.items.slice(0, limit);
      const last = found.items.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map((link) => viewLink(link, found.names, caller.posts)),
        nextCursor: last ? Buffer.from(last.id).toString('base64url') : null,
      };
    },
  );

  app.get(
    '/intake-links/:id',
    { config: reading, schema: { summary: 'An intake link', tags, params: LinkParams, response: { 200: IntakeLink } } },
    async ({ params, caller }) => show(orm.em.fork(), params.id, caller),
  );

  app.post(
    '/intake-links',
    {
      config: keeping,
      schema: {
        summary: 'Open an intake link',
        description:
          'Whoever has its address may report without signing in; each report is a case at the place and in the grid of the link. For grid workers, leads, clerks and dispatchers.',
        tags,
        headers: LinkHeaders,
        body: LinkBody,
        response: { 201: IntakeLink, ...problemResponses(['idempotency_key_reused', 'not_found']) },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const { id, replayed } = await open(
        orm.em.fork(),
        caller,
        { body, key: headers['idempotency-key'] },
        await app.now(),
      );
      if (replayed) reply.header('idempotency-replayed', 'true');
      reply.code(201).header('location', `/api/v1/intake-links/${id}`);
      return show(orm.em.fork(), id, caller);
    },
  );

  app.post(
    '/intake-links/:id/ending',
    {
      config: keeping,
      schema: {
        summary: 'End an intake link',
        description:
          'Its address opens nothing any more; the cases that came by it stay. One that was ended stays as it was ended.',
        tags,
        params: LinkParams,
        headers: LinkHeaders,
        body: Ending,
        response: { 200: IntakeLink },
      },
    },
    async ({ caller, params, headers }, reply) => {
      const sent = { id: params.id, key: headers['idempotency-key'] };
      const { id, replayed } = await end(orm.em.fork(), caller, sent, await app.now());
      if (replayed) reply.header('idempotency-replayed', 'true');
      return show(orm.em.fork(), id, caller);
    },
  );
};

async function show(em: SqlEntityManager, id: string, { posts }: Caller) {
  const found = await readLink(em, posts, id);
  if (!found) throw problem('not_found');
  return viewLink(found.link, found.names, posts);
}
