import { proxyActivities } from '@temporalio/workflow';
import type { bulletinActivities } from '../activities/publish-bulletins.ts';

const { publishDueBulletins } = proxyActivities<ReturnType<typeof bulletinActivities>>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Publishes the weekly bulletins and compiles the packs of the weekly reviews that are due; which those are is on record, so that one more run changes nothing. */
export async function bulletinWorkflow(): Promise<number> {
  return publishDueBulletins();
}
