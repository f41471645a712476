import { Worker } from '@temporalio/worker';
import type { HistoryAndWorkflowId } from '@temporalio/client';

/** Replays histories with this workflow code and returns what each of them says against it; nothing, if it has not changed. */
export async function findDivergences(code: string, histories: readonly HistoryAndWorkflowId[]): Promise<string[]> {
  const divergences: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, histories))
    if (error) divergences.push(`${workflowId}: ${error.message}`);
  return divergences;
}
