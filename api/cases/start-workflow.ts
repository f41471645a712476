import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { clearPendingStarts, type PendingStart } from '../../database/pending-starts.ts';
import { startCase } from '../../temporal/case-start.ts';
import { caseWorkflowId, type CaseInput } from '../../workflows/case-messages.ts';
import type { ServerOptions } from '../server-options.ts';

/** How long an answer waits for Temporal to take a case, in milliseconds; after that the relay starts it. */
const patienceMs = 3_000;

/**
 * Starts the workflow of a recorded case and forgets that it was pending; in rehearsal already shifted. Says whether it could:
 * the case is on record either way, and the relay starts what is still pending.
 */
export async function startWorkflow(
  app: FastifyInstance,
  { temporal, config }: ServerOptions,
  em: SqlEntityManager,
  pending: PendingStart,
): Promise<boolean> {
  const { caseId, version, reuse, state } = pending;
  const input: CaseInput = { caseId, state, queue: [] };
  const shiftMs = config.rehearsal ? Math.max(0, (await app.now()) - Date.now()) : 0;
  try {
    await temporal.client.withDeadline(Date.now() + patienceMs, () =>
      startCase(temporal.client, {
        workflowId: caseWorkflowId(caseId),
        input,
        taskQueue: config.taskQueue,
        requestId: reuse === 'reject' ? `intake:${caseId}` : `reopen:${caseId}:${version}`,
        reuse,
        summaryCodes: [state.kind, state.topic, state.track],
        shiftMs,
      }),
    );
    await clearPendingStarts(em, [{ caseId, version }]);
    return true;
  } catch (error) {
    app.log.warn({ err: error, caseId }, 'the workflow could not be started; the relay will');
    return false;
  }
}
