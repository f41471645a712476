import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import cookie from '@fastify/cookie';
import { fastify, type FastifyHttpOptions, type FastifyInstance } from 'fastify';
import { readClock } from '../database/rehearsal.ts';
import { answerNotFound, answerProblem } from './answer-problem.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { headersMs, hurryBodies, uploadMs } from './arrival.ts';
import { describeApi } from './openapi.ts';
import { createMetrics } from './operations/metrics.ts';
import { operationRoutes } from './operations/routes.ts';
import { protect } from './protection.ts';
import { guardWrites } from './rehearsal/guard.ts';
import { logOptions } from './request-log.ts';
import { completeRoute } from './route-rules.ts';
import { resources } from './routes.ts';
import { identifyCallers } from './session/identify.ts';
import type { ServerOptions } from './server-options.ts';
import { compileSchema } from './validation.ts';
import { serveConsole } from './web/serve-console.ts';

const mebibyte = 1_048_576;

/** Builds the API without listening. Whoever hands in the database and Temporal closes them. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const settings: FastifyHttpOptions<Server> = {
    ...logOptions(options.config, options.logger),
    genReqId: () => randomUUID(),
    bodyLimit: mebibyte,
    // The longest any request may take to arrive; most have to be quicker, which `hurryBodies` sees to.
    requestTimeout: uploadMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: headersMs / 2 },
    // Longer than the longest answer, which is that of an advance of the rehearsal's clock.
    connectionTimeout: 75_000,
    trustProxy: options.config.production ? ['loopback', 'uniquelocal'] : false,
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { maxParamLength: 300 },
  };
  const app = fastify(settings);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(answerNotFound);
  app.setValidatorCompiler(compileSchema);
  // What a route may send is checked by its types and by tests: at run time a strict serializer could only turn an answer into a failure.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.removeContentTypeParser('text/plain');
  app.addHook('onRoute', completeRoute);
  app.decorate('now', clockOf(options));
  const metrics = createMetrics(options.orm, app.now);
  app.decorate('metrics', metrics);
  app.addHook('onResponse', async (request, reply) => metrics.observe(request, reply));
  hurryBodies(app);
  await app.register(cookie);
  await identifyCallers(app, options);
  await protect(app, options);
  guardWrites(app, options);
  await describeApi(app, options);
  await app.register(operationRoutes, options);
  for (const resource of resources) await app.register(resource, { ...options, prefix: '/api/v1' });
  await app.register(serveConsole);
  return app;
}

/** Real time, in rehearsal ahead of it. */
function clockOf({ config, orm }: ServerOptions): () => Promise<number> {
  if (!config.rehearsal) return async () => Date.now();
  return () => readClock(orm.em.fork());
}
