import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isCaseId } from '../../database/case-id.ts';
import { listOrigins } from '../../database/origins.ts';
import { fieldProblem } from '../field-errors.ts';
import { readMoment } from '../lists/moments.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { recordNew } from './record.ts';
import { OriginBody, OriginHeaders } from './recording-schema.ts';
import { Origin, OriginParams, OriginQuery, Origins } from './schema.ts';
import { showOrigin } from './show.ts';
import { viewOriginLine } from './view.ts';

const tags = ['origins'];
const reading = { permission: 'cases:read' } as const;
const recording = { permission: 'cases:register' } as const;
const usualLimit = 50;

/** Where matters come from that nobody has reported: visits, patrols, meetings and stalls, and what came of each. */
export const originRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.post(
    '/origins',
    {
      config: recording,
      schema: {
        summary: 'Record a visit, sweep, patrol, meeting, stall or another origin of cases (来源记录)',
        description:
          'Its cases are registered afterwards, each naming it as `origin`; opinions that are no case are its notes.',
        tags,
        headers: OriginHeaders,
        body: OriginBody,
        response: { 201: Origin, ...problemResponses(['idempotency_key_reused', 'not_found']) },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const { id, replayed } = await recordNew(em, { caller, body, key: headers['idempotency-key'] }, now);
      if (replayed) reply.header('idempotency-replayed', 'true');
      reply.code(201).header('location', `/api/v1/origins/${id}`);
      return showOrigin(orm.em.fork(), id, caller, now);
    },
  );

  app.get(
    '/origins',
    {
      config: reading,
      schema: {
        summary: 'Origins of your area, the latest first',
        tags,
        querystring: OriginQuery,
        response: { 200: Origins },
      },
    },
    async ({ query, caller }) => {
      const { kind, unit, from, to, limit = usualLimit, cursor } = query;
      const behind = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
      if (behind !== null && !isCaseId(behind)) throw fieldProblem('/cursor', 'other', caller.language);
      const wanted = { kind, unit, from: readMoment(from), to: readMoment(to) };
      const found = await listOrigins(orm.em.fork(), caller.posts, wanted, { behind, limit: limit + 1 });
      const items = found.items.slice(0, limit);
      const last = found.items.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map((origin) => viewOriginLine(origin, found.names)),
        nextCursor: last ? Buffer.from(last.id).toString('base64url') : null,
      };
    },
  );

  app.get(
    '/origins/:id',
    {
      config: reading,
      schema: { summary: 'An origin with its cases', tags, params: OriginParams, response: { 200: Origin } },
    },
    async ({ params, caller }) => showOrigin(orm.em.fork(), params.id, caller, await app.now()),
  );
};
