import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { clearPendingStarts, type PendingStart } from '../../database/pending-starts.ts';
import { rehearsalOffset } from '../../database/rehearsal.ts';
import { startRecordedCase } from '../../temporal/pending-case.ts';
import type { ServerOptions } from '../server-options.ts';

/** How long an answer waits for Temporal to take a case, in milliseconds; after that the relay starts it. */
const patienceMs = 3_000;

/**
 * Starts the workflow of a recorded case and forgets that it was pending; in rehearsal already shifted. Says whether it could:
 * the case is on record either way, and the relay starts what is still pending.
 */
export async function startWorkflow(
  app: FastifyInstance,
  { temporal: { client }, config }: ServerOptions,
  em: SqlEntityManager,
  pending: PendingStart,
): Promise<boolean> {
  try {
    const shiftMs = config.rehearsal ? await rehearsalOffset(em) : 0;
    const home = { taskQueue: config.taskQueue, shiftMs };
    await client.withDeadline(Date.now() + patienceMs, () => startRecordedCase(client, pending, home));
    await clearPendingStarts(em, [pending]);
    return true;
  } catch (error) {
    app.log.warn({ err: error, caseId: pending.caseId }, 'the workflow could not be started; the relay will');
    return false;
  }
}
