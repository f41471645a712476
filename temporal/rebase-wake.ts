import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { rebaseWorkflowId, resumeSignal, type RebaseInput } from '../workflows/rule-messages.ts';

/** Starts the workflow of a recorded rebase, or has it go on; one that is over stays over. Repeating it is harmless. */
export async function wakeRebase(client: Client, rebaseId: string, taskQueue: string): Promise<void> {
  const input: RebaseInput = { rebaseId };
  try {
    await client.workflow.signalWithStart('rebaseWorkflow', {
      workflowId: rebaseWorkflowId(rebaseId),
      taskQueue,
      args: [input],
      signal: resumeSignal,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
