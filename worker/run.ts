import { readFile } from 'node:fs/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { NativeConnection, Worker } from '@temporalio/worker';
import { previewActivities } from '../activities/preview-cases.ts';
import { bulletinActivities } from '../activities/publish-bulletins.ts';
import { rebaseActivities } from '../activities/rebase-cases.ts';
import { recordCaseActivity } from '../activities/record-case.ts';
import type { Config } from '../config.ts';
import { keepBulletinSchedule } from '../temporal/bulletin-schedule.ts';
import { connectTemporal } from '../temporal/connection.ts';
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

/** Serves the workflows of one task queue until drained; `onFired` hears how late each rung fired (ms). */
export async function runWorker(
  config: Config,
  orm: MikroORM,
  onFired: (lateMs: number) => void = () => {},
): Promise<RunningWorker> {
  const code = config.workflowBundle ? await readFile(config.workflowBundle, 'utf8') : await buildBundle();
  const connection = await NativeConnection.connect({ address: config.temporalAddress });
  const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const { taskQueue } = config;
  await keepBulletinSchedule(temporal.client, taskQueue);
  const worker = await Worker.create({
    connection,
    namespace: config.temporalNamespace,
    taskQueue,
    workflowBundle: { code },
    activities: {
      ...recordCaseActivity({ orm, onFired }),
      ...previewActivities({ orm }),
      ...rebaseActivities({ orm, client: temporal.client, taskQueue }),
      ...bulletinActivities({ orm }),
    },
    dataConverter,
    maxCachedWorkflows: cachedWorkflows,
    shutdownGraceTime: `${drainSeconds} seconds`,
    // The default polls mostly its sticky queue and leaves new cases waiting.
    workflowTaskPollerBehavior: { type: 'autoscaling' },
  });
  const stopped = runUntilDrained(worker, async () => {
    await temporal.close();
    await connection.close();
  });
  return {
    isReady: () => worker.getState() === 'RUNNING',
    stopped,
    drain: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

async function runUntilDrained(worker: Worker, leave: () => Promise<void>): Promise<void> {
  try {
    await worker.run();
  } finally {
    await leave();
  }
}
