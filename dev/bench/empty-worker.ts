import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';

export type EmptyWorker = {
  /** Starts one empty workflow and waits for its end. */
  live: (client: Client) => Promise<void>;
  stop: () => Promise<void>;
};

/** Serves empty workflows in this process, with the settings under which cases are served. */
export async function startEmptyWorker(temporalAddress: string): Promise<EmptyWorker> {
  const workflowsPath = join(import.meta.dirname, 'empty-workflow.ts');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const taskQueue = `bench-empty-${randomUUID()}`;
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    maxCachedWorkflows: 1_000,
    workflowTaskPollerBehavior: { type: 'autoscaling' },
  });
  const running = worker.run();
  return {
    live: (client) => client.workflow.execute('emptyWorkflow', { taskQueue, workflowId: `empty:${randomUUID()}` }),
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
