import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { fastify, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { answerNotFound, answerProblem } from './answer-problem.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { protect } from './protection.ts';
import { logOptions } from './request-log.ts';
import { completeRoute } from './route-rules.ts';
import { resources } from './routes.ts';
import type { ServerOptions } from './server-options.ts';
import { compileSchema } from './validation.ts';

const mebibyte = 1_048_576;

/** Builds the API without listening. Whoever hands in the database and Temporal closes them. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const settings: FastifyServerOptions = {
    ...logOptions(options.config, options.logger),
    genReqId: () => randomUUID(),
    bodyLimit: mebibyte,
    requestTimeout: 30_000,
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
  await app.register(cookie);
  await protect(app, options);
  for (const resource of resources) await app.register(resource, { ...options, prefix: '/api/v1' });
  return app;
}
