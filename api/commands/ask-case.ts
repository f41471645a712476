import type { Client } from '@temporalio/client';
import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { PersonCommand } from '../../domain/commands.ts';
import type { Refusal, RefusalCode } from '../../domain/refusals.ts';
import { grpcStatus } from '../../temporal/grpc-status.ts';
import { caseWorkflowId, commandUpdate, type CommandOutcome } from '../../workflows/case-messages.ts';
import { problem, problemCodes } from '../problems.ts';
import { inFlight } from './in-flight.ts';

/** What became of a command that was sent: recorded, refused, or nobody was there (the run is over or has not begun). */
export type Answer = CommandOutcome | Refusal | 'absent';

/** How long a caller waits for a case to answer, in milliseconds; the command may still be applied after that. */
const patienceMs = 10_000;
const resourceExhausted = 8;
/** How the server says that a closing command and a firing timer met in one task; the command is looked at again. */
const failedPrecondition = 9;

/**
 * Sends a command to its case and waits until it is recorded or refused. The same `updateId` attaches to the same sending, so
 * a repeat waits with the first. Throws a problem where the outcome cannot be known.
 */
export async function askCase(
  client: Client,
  caseId: string,
  command: PersonCommand,
  updateId: string,
): Promise<Answer> {
  const handle = client.workflow.getHandle(caseWorkflowId(caseId));
  const update = { updateId, args: [command] as [PersonCommand] };
  try {
    return await inFlight(caseId, updateId, () =>
      client.withDeadline(Date.now() + patienceMs, () =>
        handle.executeUpdate<CommandOutcome, [PersonCommand]>(commandUpdate, update),
      ),
    );
  } catch (error) {
    return readFailure(error);
  }
}

function readFailure(error: unknown): Refusal | 'absent' {
  if (error instanceof WorkflowNotFoundError) return 'absent';
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) throw problem('temporarily_unavailable');
  const status = grpcStatus(error);
  if (status === resourceExhausted) throw problem('too_many_requests');
  if (status === failedPrecondition) throw problem('temporarily_unavailable');
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) throw error;
  const { type, details } = error.cause;
  // The server's own words for a run that ended before it had served the command.
  if (type === 'AcceptedUpdateCompletedWorkflow') return 'absent';
  if (!type || !Object.hasOwn(problemCodes, type)) throw problem('temporarily_unavailable');
  const [more] = (details ?? []) as [{ currentVersion?: number }?];
  return { refused: type as RefusalCode, ...more };
}
