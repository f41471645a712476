import { condition, continueAsNew, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { rebaseActivities } from '../activities/rebase-cases.ts';
import { resumeSignal, type RebaseInput } from './rule-messages.ts';

type Activities = ReturnType<typeof rebaseActivities>;

/** Some hundreds of cases; then the history begins anew. */
const batchesPerRun = 20;

const { rebaseBatch } = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  // A worker that was killed is missed when this has passed.
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '10 seconds' },
});

const resume = defineSignal(resumeSignal);

/** Applies changed rules to the open cases, batch by batch. What is still to be done, and whether it is paused, is on record: it may begin again anywhere. */
export async function rebaseWorkflow({ rebaseId }: RebaseInput): Promise<void> {
  let resumed = 0;
  setHandler(resume, () => {
    resumed += 1;
  });
  for (let batch = 0; batch < batchesPerRun; batch++) {
    const before = resumed;
    const came = await rebaseBatch(rebaseId);
    if (came === 'done') return;
    // Resuming may have been quicker than the answer that it was paused.
    if (came === 'paused') await condition(() => resumed > before);
  }
  await continueAsNew<typeof rebaseWorkflow>({ rebaseId });
}
