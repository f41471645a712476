import type { WorkflowService } from '@temporalio/client';
import { toWireTime } from './wire-time.ts';

type StartRequest = Parameters<WorkflowService['startWorkflowExecution']>[0];
type TimeSkipping = NonNullable<StartRequest['timeSkippingConfig']>;

/** One jump of a workflow's own clock by `durationMs` (must be above 0: the server refuses less). */
export function timeSkip(id: string, durationMs: number): TimeSkipping {
  return {
    enabled: true,
    fastForwardConfig: { id, duration: toWireTime(durationMs) },
    // Every timer on the way is one skip; after the default of 200 the server stops skipping without a word.
    maxSessionSkipCount: 10_000,
  };
}
