import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { previewActivities } from '../activities/preview-cases.ts';
import type { PreviewInput } from './rule-messages.ts';

const batchesPerRun = 100;

const { previewBatch } = proxyActivities<ReturnType<typeof previewActivities>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '10 seconds' },
});

/** Counts what changed rules would do, batch by batch; how far it has come is on record. */
export async function previewWorkflow({ previewId }: PreviewInput): Promise<void> {
  for (let batch = 0; batch < batchesPerRun; batch++) if ((await previewBatch(previewId)) === 'done') return;
  await continueAsNew<typeof previewWorkflow>({ previewId });
}
