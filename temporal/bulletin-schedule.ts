import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';

const patienceMs = 10_000;

/** A worker's schedule is named by its queue: two installations may share a namespace. */
export function bulletinScheduleId(taskQueue: string): string {
  return `weekly-bulletin:${taskQueue}`;
}

/** Has the weekly bulletin compiled on Mondays at 09:00 in China (S4-9) and the pack of the weekly review on Fridays at 17:00 (S3-6); what was missed is made up for within a week. Repeating it is harmless. */
export async function keepBulletinSchedule(client: Client, taskQueue: string): Promise<void> {
  const scheduleId = bulletinScheduleId(taskQueue);
  try {
    await client.withDeadline(Date.now() + patienceMs, () =>
      client.schedule.create({
        scheduleId,
        // China has one time of day and no summer time, so that no server needs to know its zone.
        spec: {
          calendars: [
            { dayOfWeek: 'MONDAY', hour: 1 },
            { dayOfWeek: 'FRIDAY', hour: 9 },
          ],
        },
        policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days' },
        action: { type: 'startWorkflow', workflowType: 'bulletinWorkflow', workflowId: scheduleId, taskQueue },
      }),
    );
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
