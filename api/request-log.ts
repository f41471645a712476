import {
  LogController,
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { Config } from '../config.ts';

/**
 * One line per request, by route and never by address: what people type into paths, queries and bodies can be personal
 * data, and so can the message of an error that quotes it. Errors are therefore told by type, code and place.
 */
const serializers = {
  err: (error: Error) => {
    const code = 'code' in error ? String(error.code) : undefined;
    const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    return { type: error.name, message: '', code, stack: places.join('\n') };
  },
};

class RequestLog extends LogController {
  override incomingRequest(): void {}
  override requestCompleted(_error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const route = request.is404 ? null : request.routeOptions.url;
    const { method } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route, status: reply.statusCode, ms }, 'request');
  }
  override defaultErrorLog(): void {}
  override routeNotFound(): void {}
}

/** How the server logs; a given logger is used as it is. */
export function logOptions(
  config: Config,
  logger: FastifyBaseLogger | undefined,
): Pick<FastifyServerOptions, 'logger' | 'loggerInstance' | 'logController'> {
  const logController = new RequestLog();
  if (logger) return { loggerInstance: logger, logController };
  return { logger: { level: config.logLevel, base: null, serializers }, logController };
}
