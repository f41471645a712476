import type { Client } from '@temporalio/client';
import { fromWireTime } from './wire-time.ts';

// An idle worker asks once and waits a minute for the answer, so a younger limit would call it gone while it waits.
const pollFreshMs = 75_000;

/** Whether a worker has asked for this queue's workflow tasks in the last 75 s (a killed one is missed that late). */
export async function isWorkerPresent(client: Client, taskQueue: string): Promise<boolean> {
  const queue = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: taskQueue },
  });
  const since = Date.now() - pollFreshMs;
  return (queue.pollers ?? []).some((poller) => poller.lastAccessTime && fromWireTime(poller.lastAccessTime) >= since);
}
