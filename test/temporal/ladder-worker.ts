import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { connectTemporal } from '../../temporal/connection.ts';
import { startCase, type CaseStart } from '../../temporal/case-start.ts';
import type { Ladder } from './ladder-workflow.ts';

// Set by the global set-up; there is no default, so that nobody's own server is written to.
const address = process.env['TEMPORAL_ADDRESS']!;
export const hour = 3_600_000;

const logger = new DefaultLogger('ERROR');
Runtime.install({ logger });
const workflowBundle = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./ladder-workflow.ts', import.meta.url)),
  logger,
});

/** Each test file has a queue of its own, so that files may run side by side on one server. */
export const taskQueue = `ladder-${randomUUID()}`;
export const temporal = connectTemporal({ address, namespace: 'default' });
export const { client } = temporal;

export type LadderWorker = { stop: () => Promise<void> };

/** Resolves once the worker is made; `stop` drains it, and another may follow. */
export async function runWorker(): Promise<LadderWorker> {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({ connection, taskQueue, workflowBundle });
  const run = worker.run();
  const stop = async () => {
    worker.shutdown();
    await run;
    await connection.close();
  };
  return { stop };
}

/** Starts a ladder as a case is started; whatever a test does not name is as at intake outside rehearsal. */
export async function startLadder(ladder: Ladder, change: Partial<CaseStart> = {}) {
  const workflowId = change.workflowId ?? `case:${randomUUID()}`;
  const summaryCodes = ['hazard', 'R6'];
  const start = { requestId: `intake:${workflowId}`, reuse: 'reject' as const, summaryCodes, shiftMs: 0 };
  await startCase(client, { ...start, workflowId, input: ladder, taskQueue, ...change });
  return client.workflow.getHandle(workflowId);
}

/** Ample for one workflow on a busy machine; passing it would fail the test by itself. */
export const soon = () => Date.now() + 60_000;
