import { Case } from '../../database/entities/case.ts';
import { reopenCase } from '../../database/intake.ts';
import { findPendingStart } from '../../database/pending-starts.ts';
import { decide } from '../../domain/case-commands.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { startWorkflow } from '../cases/start-workflow.ts';
import { problem } from '../problems.ts';
import { refusalProblem, type Sender } from './send.ts';
import { isApplied } from './stored-command.ts';

/**
 * Reopens a closed case. Its workflow has ended, so it is decided on the folded row and recorded as an intake is; then a new
 * run begins from what is stored (architecture.md "Intake").
 */
export async function reopen(
  { app, options, em }: Sender,
  caseId: string,
  caller: string,
  command: PersonCommand,
): Promise<{ replayed: boolean }> {
  if (await isApplied(em, caseId, command)) return { replayed: true };
  const row = await em.findOneOrFail(Case, { id: caseId }, { refresh: true });
  const events = decide(row.state, command, Math.max(await app.now(), row.state.lastAt));
  if (isRefusal(events)) throw refusalProblem(events);
  const { id, bodyHash } = command;
  const message = { id, bodyHash, caller };
  const recorded = await reopenCase(em, { caseId, expectedVersion: row.version, command: message, events });
  // Somebody else was faster: with the same message, or the case is no longer as it was.
  if ('behind' in recorded) {
    if (await isApplied(em, caseId, command)) return { replayed: true };
    throw problem('wrong_status');
  }
  const pending = await findPendingStart(em, caseId);
  if (pending) await startWorkflow(app, options, em, pending);
  return { replayed: false };
}
