import type { FastifyInstance } from 'fastify';
import { forgetUnattached } from '../../database/files.ts';
import type { ServerOptions } from '../server-options.ts';
import type { Storage } from './storage.ts';

/** How long an upload waits for a case to name it, and how often that is looked after, in milliseconds. */
const waitsMs = 24 * 3_600_000;
const everyMs = 3_600_000;

/** Removes uploads that no case named within a day of `now` (epoch ms). */
export async function expireUploads(orm: ServerOptions['orm'], storage: Storage, now: number): Promise<void> {
  await storage.remove(await forgetUnattached(orm.em.fork(), now - waitsMs));
}

/** Does so every hour for as long as the server stands. */
export function keepExpiring(app: FastifyInstance, orm: ServerOptions['orm'], storage: Storage): void {
  const timer = setInterval(() => {
    app
      .now()
      .then((now) => expireUploads(orm, storage, now))
      .catch((error: unknown) => app.log.warn({ err: error }, 'uploads could not be tidied; the next hour will'));
  }, everyMs);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
