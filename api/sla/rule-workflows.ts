import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { notePreviewStarted } from '../../database/preview-jobs.ts';
import { findWaking, noteWoken } from '../../database/rebases.ts';
import { startPreview } from '../../temporal/preview-start.ts';
import { wakeRebase } from '../../temporal/rebase-wake.ts';
import type { ServerOptions } from '../server-options.ts';

/** How long an answer waits for Temporal, in milliseconds; after that the relay sees to it. */
const patienceMs = 3_000;

/** Starts the count of a recorded preview. */
export function beginPreview(
  app: FastifyInstance,
  options: ServerOptions,
  em: SqlEntityManager,
  id: string,
): Promise<void> {
  return tell(app, options, async ({ temporal, config }) => {
    await startPreview(temporal.client, id, config.taskQueue);
    await notePreviewStarted(em, id);
  });
}

/** Has the workflow of a recorded rebase begin, or go on, where it has not been told yet. Call it once the record is committed. */
export function tellRebase(
  app: FastifyInstance,
  options: ServerOptions,
  em: SqlEntityManager,
  id: string,
): Promise<void> {
  return tell(app, options, async ({ temporal, config }) => {
    const waking = await findWaking(em, id);
    if (!waking) return;
    await wakeRebase(temporal.client, id, config.taskQueue);
    await noteWoken(em, waking);
  });
}

/** What is on record happens either way: a failure here only makes it later. */
async function tell(
  app: FastifyInstance,
  options: ServerOptions,
  told: (options: ServerOptions) => Promise<void>,
): Promise<void> {
  try {
    await options.temporal.client.withDeadline(Date.now() + patienceMs, () => told(options));
  } catch (error) {
    app.log.warn({ err: error }, 'Temporal could not be told of a change of rules; the relay will');
  }
}
