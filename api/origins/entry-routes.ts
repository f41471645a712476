import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { note, resolve } from './record.ts';
import { NoteBody, OriginHeaders, ResolutionBody } from './recording-schema.ts';
import { Origin, OriginParams } from './schema.ts';
import { showOrigin } from './show.ts';

const tags = ['origins'];
const recording = { permission: 'cases:register' } as const;
const refusals = ['idempotency_key_reused', 'not_found'] as const;

/** What is added to an origin after it was recorded. */
export const originEntryRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.post(
    '/origins/:id/notes',
    {
      config: recording,
      schema: {
        summary: 'Note an opinion that is no case',
        tags,
        params: OriginParams,
        headers: OriginHeaders,
        body: NoteBody,
        response: { 201: Origin, ...problemResponses(refusals) },
      },
    },
    async ({ params, caller, body, headers }, reply) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const { id, replayed } = await note(em, params.id, { caller, body, key: headers['idempotency-key'] }, now);
      if (replayed) reply.header('idempotency-replayed', 'true');
      reply.code(201);
      return showOrigin(orm.em.fork(), id, caller, now);
    },
  );

  app.post(
    '/origins/:id/resolutions',
    {
      config: recording,
      schema: {
        summary: 'Record what a meeting resolved, and its vote',
        description:
          'Passed when more than half of the groups voted and more of them for it than against it. A ballot of an observer is refused; groups without a ballot are absent.',
        tags,
        params: OriginParams,
        headers: OriginHeaders,
        body: ResolutionBody,
        response: { 201: Origin, ...problemResponses(refusals) },
      },
    },
    async ({ params, caller, body, headers }, reply) => {
      const [em, now] = [orm.em.fork(), await app.now()];
      const { id, replayed } = await resolve(em, params.id, { caller, body, key: headers['idempotency-key'] }, now);
      if (replayed) reply.header('idempotency-replayed', 'true');
      reply.code(201);
      return showOrigin(orm.em.fork(), id, caller, now);
    },
  );
};
