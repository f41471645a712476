import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { findMissing } from './readiness.ts';
import { Health, Metrics, Readiness } from './schema.ts';

const config = { permission: 'public' } as const;

/** For whoever watches the process: alive, ready, and its numbers. Registered under `/api/v1` and at the root. */
export const operationRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (
  app,
  { orm, temporal, config: own },
) => {
  const { metrics } = app;
  app.get(
    '/healthz',
    { config, schema: { summary: 'The process answers', tags: ['operations'], response: { 200: Health } } },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/readyz',
    {
      config,
      schema: {
        summary: 'Database, Temporal and worker answer; otherwise which one is missing',
        tags: ['operations'],
        response: { 200: Readiness },
      },
    },
    async () => {
      const missing = await findMissing(orm, temporal, own);
      if (missing.length === 0) return { status: 'ready' as const };
      throw problem('temporarily_unavailable', { missing, retryAfterSeconds: 5 });
    },
  );

  app.get(
    '/metrics',
    {
      config,
      schema: {
        summary: 'Numbers for Prometheus',
        tags: ['operations'],
        response: { 200: { description: 'Metrics', content: { 'text/plain': { schema: Metrics } } } },
      },
    },
    async (_request, reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.read()),
  );
};
