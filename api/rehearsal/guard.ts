import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isAdvancing } from '../../database/rehearsal-advance.ts';
import { problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { createWriteGate } from './write-gate.ts';

declare module 'fastify' {
  interface FastifyInstance {
    writeGate: ReturnType<typeof createWriteGate>;
  }
}

/** Turns changes of cases away while the clock is being advanced: their times would lie on either side of the jump. */
export function guardWrites(app: FastifyInstance, { config, orm }: ServerOptions): void {
  const gate = createWriteGate();
  app.decorate('writeGate', gate);
  if (!config.rehearsal) return;
  const leaving = new WeakMap<FastifyRequest, () => void>();
  app.addHook('preHandler', async (request) => {
    if (!changesCase(request)) return;
    leaving.set(request, gate.enter());
    // Another process of this API may be the one that advances.
    if (await isAdvancing(orm.em.fork())) throw problem('temporarily_unavailable', { retryAfterSeconds: 5 });
  });
  app.addHook('onResponse', async (request) => leaving.get(request)?.());
}

/** A question about a case that is not registered yet has a body, and changes nothing all the same. */
const question = '/api/v1/cases/candidates';

function changesCase({ method, routeOptions: { url = '' } }: FastifyRequest): boolean {
  return (
    method !== 'GET' && method !== 'HEAD' && url !== question && /^\/api\/v1\/(scan\/:code\/)?cases(\/|$)/.test(url)
  );
}
