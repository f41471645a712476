import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { recordCaseActivity } from '../activities/record-case.ts';

type Activities = ReturnType<typeof recordCaseActivity>;
type Recording = Parameters<Activities['recordCase']>[0];

// A local activity costs no round trip to the server: eight events for a command instead of fourteen.
const atHand = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '100 milliseconds', maximumAttempts: 3 },
});

// While PostgreSQL is away a local activity would fill the history with markers; an ordinary one waits at the server.
const withPatience = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumInterval: '10 seconds' },
});

/** Has events stored, however long that takes: a case is never given up because its database is away. */
export async function record(recording: Recording): ReturnType<Activities['recordCase']> {
  try {
    return await atHand.recordCase(recording);
  } catch {
    return withPatience.recordCase(recording);
  }
}
