import type { Client } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { SentCommand } from '../domain/commands.ts';
import { caseWorkflowId, commandUpdate, type CommandOutcome } from '../workflows/case-messages.ts';

/** What a case has said to a command: done, no (by its code), or nobody was there. */
export type CaseAnswer = CommandOutcome | { refused: string } | 'absent';

/** Sends a command to its case and waits up to `patienceMs` for it to be recorded. Throws where the outcome cannot be known. */
export async function updateCase(
  client: Client,
  caseId: string,
  command: SentCommand,
  { updateId, patienceMs }: { updateId: string; patienceMs: number },
): Promise<CaseAnswer> {
  try {
    return await client.withDeadline(Date.now() + patienceMs, () =>
      client.workflow
        .getHandle(caseWorkflowId(caseId))
        .executeUpdate<CommandOutcome, [SentCommand]>(commandUpdate, { updateId, args: [command] }),
    );
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'absent';
    if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) throw error;
    // The server's own words for a run that ended before it had served the command.
    if (error.cause.type === 'AcceptedUpdateCompletedWorkflow') return 'absent';
    return { refused: error.cause.type ?? '' };
  }
}
