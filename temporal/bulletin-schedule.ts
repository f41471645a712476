import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';

const patienceMs = 10_000;

/** A worker's schedule is named by its queue: two installations may share a namespace. */
export function bulletinScheduleId(taskQueue: string): string {
  return `weekly-bulletin:${taskQueue}`;
}

/** Has the weekly bulletin compiled on Mondays at 09:00 in China (S4-9) and the pack of the weekly review on Fridays at 17:00 (S3-6); what was missed is made up for within a week. Repeating it is
 * harmless: a schedule that an earlier release has left gets the times of this one, and stays paused where somebody has paused it. */
export async function keepBulletinSchedule(client: Client, taskQueue: string): Promise<void> {
  const scheduleId = bulletinScheduleId(taskQueue);
  const schedule = {
    // China has one time of day and no summer time, so that no server needs to know its zone.
    spec: {
      calendars: [
        { dayOfWeek: 'MONDAY' as const, hour: 1 },
        { dayOfWeek: 'FRIDAY' as const, hour: 9 },
      ],
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days' as const },
    action: {
      type: 'startWorkflow' as const,
      workflowType: 'bulletinWorkflow',
      workflowId: scheduleId,
      taskQueue,
    },
  };
  await client.withDeadline(Date.now() + patienceMs, async () => {
    try {
      await client.schedule.create({ scheduleId, ...schedule });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...schedule, state }));
    }
  });
}
