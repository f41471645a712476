import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { accept, finish, gridDueAt, openCanonical, type Home } from './canonical-case.ts';

export type Ratio = { ratio: number; low: number; high: number };

// A case waits three seconds for its climb: this many at once keep the machine busy meanwhile.
const casesPerCore = 80;
const emptyPerCore = 32;
const spreadMs = 3_000;
const warmUpMs = 5_000;
const windowMs = 8_000;
const blocks = 3;

/** P3: canonical cases per second ÷ empty workflows per second, in paired rounds A B B A; takes under three minutes. */
export async function measureRatio(home: Home, temporalAddress: string): Promise<Ratio> {
  const cores = cpus().length;
  const empty = await startEmptyWorker(temporalAddress);
  try {
    const caseRate = () => rate(casesPerCore * cores, () => liveCanonical(home));
    const emptyRate = () => rate(emptyPerCore * cores, () => empty.live(home));
    const ratios: number[] = [];
    for (let block = 0; block < blocks; block++) {
      const [first, second] = [await caseRate(), await emptyRate()];
      const [third, fourth] = [await emptyRate(), await caseRate()];
      ratios.push(first / second, fourth / third);
    }
    return summarise(ratios);
  } finally {
    await empty.stop();
  }
}

/** Whether the case took its canonical course: on a machine that lags by seconds its levels run out of time too early. */
async function liveCanonical(home: Home): Promise<boolean> {
  const { caseId, state } = await openCanonical(home);
  try {
    await accept(home, caseId);
    // A moment more, so that it is the timer that lets the case climb and not the feedback coming late.
    await pause(Math.max(gridDueAt(state) + 100 - Date.now(), 0));
    await finish(home, caseId);
    return true;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) return false;
    throw error;
  }
}

/** How many are finished per second, with so many under way at once, begun one after another. */
async function rate(lanes: number, live: () => Promise<boolean>): Promise<number> {
  const from = performance.now() + warmUpMs;
  const until = from + windowMs;
  let finished = 0;
  const lane = async (index: number) => {
    await pause((index * spreadMs) / lanes);
    while (performance.now() < until) {
      const done = await live();
      const now = performance.now();
      if (done && now >= from && now < until) finished++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  if (finished === 0) throw new Error('the machine is too busy to finish anything');
  return (finished * 1_000) / windowMs;
}

async function startEmptyWorker(temporalAddress: string) {
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
    live: async ({ client }: Home) => {
      await client.workflow.execute('emptyWorkflow', { taskQueue, workflowId: `empty:${randomUUID()}` });
      return true;
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

/** The median of paired ratios; the extremes of six enclose the true median with 97 % confidence. */
function summarise(ratios: readonly number[]): Ratio {
  const sorted = ratios.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return { ratio: round((below + above) / 2), low: round(low), high: round(high) };
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;
