import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { previewWorkflowId, type PreviewInput } from '../workflows/rule-messages.ts';

/** Starts the workflow of a recorded preview; started already is success. */
export async function startPreview(client: Client, previewId: string, taskQueue: string): Promise<void> {
  const input: PreviewInput = { previewId };
  try {
    await client.workflow.start('previewWorkflow', {
      workflowId: previewWorkflowId(previewId),
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
