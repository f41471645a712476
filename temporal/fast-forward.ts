import type { Client } from '@temporalio/client';
import { grpcStatus, notFound } from './grpc-status.ts';
import { timeSkip } from './time-skipping.ts';
import { fromWireTime } from './wire-time.ts';

/**
 * Moves one workflow's own clock to `targetMs` or later, firing its timers in order, and leaves it running normally.
 * Answers `ended` for a workflow that is over, or ends on the way. May be repeated and interrupted at will.
 * Throws at `deadlineMs` of real time (`isTimedOut`) and where none was ever started (WorkflowNotFoundError).
 */
export async function fastForward(
  client: Client,
  workflowId: string,
  targetMs: number,
  deadlineMs: number,
): Promise<'reached' | 'ended'> {
  const own = `to:${targetMs}`;
  return client.withDeadline(deadlineMs, async () => {
    for (;;) {
      const clock = await readClock(client, workflowId);
      if (clock === 'ended') return 'ended';
      const skip = clock.nowMs < targetMs ? own : clock.skip;
      if (skip === null) return 'reached';
      // Sending a jump again would start it afresh and fail whoever waits for it; a pending one is joined instead.
      if (skip !== clock.skip && !(await jump(client, workflowId, skip, targetMs - clock.nowMs))) continue;
      const poll = await client.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace: client.options.namespace,
        workflowExecution: { workflowId },
        fastForwardId: skip,
      });
      // Anything else (long poll over, jump replaced, workflow ended) is for the next look at the clock to settle.
      // The timers of the jump's last second may still be on their way to the worker when it counts as completed.
      if (poll.fastForwardInfo?.hasCompleted && poll.fastForwardInfo.fastForwardId === own) return 'reached';
    }
  });
}

/** The workflow's own time: a query would answer with the time of its last task, however long ago that was. */
async function readClock(client: Client, workflowId: string) {
  const { status, raw } = await client.workflow.getHandle(workflowId).describe();
  if (status.name !== 'RUNNING') return 'ended';
  // Absent until the first jump: until then the workflow lives in real time.
  const info = raw.workflowExtendedInfo?.timeSkippingInfo;
  return {
    nowMs: info?.currentTime ? fromWireTime(info.currentTime) : Date.now(),
    skip: info?.effectiveConfig?.enabled ? (info.effectiveConfig.fastForwardConfig?.id ?? null) : null,
  };
}

/** The duration is counted from the workflow's time on arrival, so it lands a few milliseconds late, never early. */
async function jump(client: Client, workflowId: string, id: string, durationMs: number): Promise<boolean> {
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: { timeSkippingConfig: timeSkip(id, durationMs) },
      updateMask: { paths: ['time_skipping_config'] },
    });
    return true;
  } catch (error) {
    // NOT_FOUND is how the server says that it ended between the look and the jump.
    if (grpcStatus(error) === notFound) return false;
    throw error;
  }
}
