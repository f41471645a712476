import { sleep } from '@temporalio/workflow';

/** What nobody may do to a released workflow: something new before everything else. */
export async function caseWorkflow(): Promise<void> {
  await sleep('1 minute');
}
