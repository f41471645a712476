import type { Client } from '@temporalio/client';
import type { SentCommand } from '../domain/commands.ts';
import { caseWorkflowId, commandSignal } from '../workflows/case-messages.ts';

/** Leaves a command with its case; the server keeps it while no worker runs. Throws WorkflowNotFoundError where nobody will read it. */
export async function signalCase(client: Client, caseId: string, command: SentCommand): Promise<void> {
  await client.workflow.getHandle(caseWorkflowId(caseId)).signal(commandSignal, command);
}
