import { readFile } from 'node:fs/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { NativeConnection, Worker } from '@temporalio/worker';
import { recordCaseActivity } from '../activities/record-case.ts';
import type { Config } from '../config.ts';
import { dataConverter } from '../temporal/data-converter.ts';
import { buildBundle } from './bundle.ts';

const cachedWorkflows = 1_000;
const drainSeconds = 10;

export type RunningWorker = {
  isReady: () => boolean;
  /** Takes no new work, finishes what it has (at most ten seconds), and closes its connection. */
  drain: () => Promise<void>;
  /** Settles when the worker has stopped, for whatever reason. */
  stopped: Promise<void>;
};

/** Serves the case workflows of one task queue until drained. */
export async function runWorker(config: Config, orm: MikroORM): Promise<RunningWorker> {
  const code = config.workflowBundle ? await readFile(config.workflowBundle, 'utf8') : await buildBundle();
  const connection = await NativeConnection.connect({ address: config.temporalAddress });
  const worker = await Worker.create({
    connection,
    namespace: config.temporalNamespace,
    taskQueue: config.taskQueue,
    workflowBundle: { code },
    activities: recordCaseActivity({ orm }),
    dataConverter,
    maxCachedWorkflows: cachedWorkflows,
    shutdownGraceTime: `${drainSeconds} seconds`,
    // The default polls mostly its sticky queue and leaves new cases waiting.
    workflowTaskPollerBehavior: { type: 'autoscaling' },
  });
  const stopped = runUntilDrained(worker, connection);
  return {
    isReady: () => worker.getState() === 'RUNNING',
    stopped,
    drain: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

async function runUntilDrained(worker: Worker, connection: NativeConnection): Promise<void> {
  try {
    await worker.run();
  } finally {
    await connection.close();
  }
}
