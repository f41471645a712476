import type { CaseState } from '../domain/case.ts';
import type { SentCommand } from '../domain/commands.ts';

// All that callers of a case workflow may import: names and shapes, no workflow code.

/** The Update: waits until the command is recorded; a refusal fails it with the refusal's code as the failure's type. */
export const commandUpdate = 'command';
/** The same command for who does not wait; the server keeps it while no worker runs. */
export const commandSignal = 'command';
/** The live state of a case. */
export const stateQuery = 'state';

/** A case's lineage of runs has one name for ever; ids are opaque, so nothing personal can be in it. */
export function caseWorkflowId(caseId: string): string {
  return `case:${caseId}`;
}

/** A command that was received and not yet served, with the workflow time at which it arrived (epoch ms). */
export type QueuedCommand = { command: SentCommand; arrivedAt: number };

/** A case as it was recorded, and what an earlier run had received but not served. */
export type CaseInput = { caseId: string; state: CaseState; queue: readonly QueuedCommand[] };

export type CommandOutcome = { version: number };
