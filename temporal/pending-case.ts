import type { Client } from '@temporalio/client';
import type { CaseState } from '../domain/case.ts';
import { caseWorkflowId, type CaseInput } from '../workflows/case-messages.ts';
import { startCase } from './case-start.ts';

/** A case as it is recorded, whose workflow is to run from there: by intake, reopening, import or the relay alike. */
export type RecordedCase = { caseId: string; version: number; reuse: 'reject' | 'allow'; state: CaseState };

export type CaseHome = { taskQueue: string; /** How far rehearsal runs ahead of real time; else 0. */ shiftMs: number };

/** Starts the workflow of a recorded case; started already is success. Repeating it is harmless. */
export async function startRecordedCase(client: Client, recorded: RecordedCase, home: CaseHome): Promise<void> {
  const { caseId, version, reuse, state } = recorded;
  const input: CaseInput = { caseId, state, queue: [] };
  await startCase(client, {
    workflowId: caseWorkflowId(caseId),
    input,
    requestId: reuse === 'allow' ? `reopen:${caseId}:${version}` : `intake:${caseId}`,
    reuse,
    summaryCodes: [state.kind, state.topic, state.track, ...Object.values(state.path)],
    ...home,
  });
}
