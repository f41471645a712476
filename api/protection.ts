import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from './problems.ts';
import type { ServerOptions } from './server-options.ts';

/** Requests a minute of one caller, or of one address where nobody is signed in. Busy desks stay far below. */
const requestsPerMinute = 6_000;
const longestDelayMs = 5_000;

/** Headers against misuse of answers in a browser, and limits that keep one caller from starving the others. */
export async function protect(app: FastifyInstance, { config }: ServerOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': config.production ? [] : null } },
    // The demo speaks plain HTTP.
    strictTransportSecurity: config.production,
  });
  await app.register(underPressure, {
    maxEventLoopDelay: longestDelayMs,
    pressureHandler: (request, _reply, _type, delayMs) => {
      // Held up for a second right after it has looked, the package has no sample and takes the delay for endless.
      if (Number.isFinite(delayMs) && !isProbe(request))
        throw problem('temporarily_unavailable', { retryAfterSeconds: 5 });
    },
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: isProbe,
    keyGenerator: (request) => request.signedIn?.key ?? request.ip,
    errorResponseBuilder: () => problem('too_many_requests'),
  });
  app.addHook('preParsing', async (request) => {
    if (!isRead(request) && isForeign(request)) throw problem('not_permitted');
  });
}

/** Whoever watches the process has to get through when nobody else does. */
function isProbe(request: FastifyRequest): boolean {
  return /\/(healthz|readyz|metrics)$/.test(request.routeOptions.url ?? '');
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** A browser names the page that sends a write; programs name none. */
function isForeign({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
