import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishBulletins } from '../../database/bulletin-making.ts';
import { bulletinScheduleId, keepBulletinSchedule } from '../../temporal/bulletin-schedule.ts';
import { openStack, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('test_bulletins');
});
afterAll(async () => {
  await schedule().delete();
  await stack.close();
});

const schedule = () => stack.temporal.client.schedule.getHandle(bulletinScheduleId(stack.config.taskQueue));
const published = () =>
  stack.orm.em.fork().execute<{ year: number; week: number }[]>('select year, week from bulletin');

/** Has the schedule begin a run now, and answers with how many bulletins that one has published. */
async function fire(): Promise<number> {
  const runs = async () =>
    (await schedule().describe()).info.recentActions.map(({ action }) => action.workflow.workflowId);
  const before = await runs();
  await schedule().trigger();
  for (;;) {
    const begun = (await runs()).find((id) => !before.includes(id));
    if (begun !== undefined) return stack.temporal.client.workflow.getHandle(begun).result() as Promise<number>;
    await pause(50);
  }
}

test('the worker keeps one schedule for Mondays at nine and Fridays at five in China, however often it starts', async () => {
  await keepBulletinSchedule(stack.temporal.client, stack.config.taskQueue);
  const { spec, policies } = await schedule().describe();
  expect(spec.calendars).toMatchObject([
    { dayOfWeek: [{ start: 'MONDAY', end: 'MONDAY' }], hour: [{ start: 1, end: 1 }], minute: [{ start: 0, end: 0 }] },
    { dayOfWeek: [{ start: 'FRIDAY', end: 'FRIDAY' }], hour: [{ start: 9, end: 9 }], minute: [{ start: 0, end: 0 }] },
  ]);
  expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 7 * 86_400_000 });
});

test('a schedule that an earlier release has left gets the times of this one, and stays paused', async () => {
  const { spec, ...rest } = await schedule().describe();
  const old = { calendars: [{ dayOfWeek: 'SUNDAY', hour: 3 } as const] };
  await schedule().update(({ policies, action }) => ({ spec: old, policies, action: action as never, state: {} }));
  await schedule().pause('the street has no disputes of this kind');
  await keepBulletinSchedule(stack.temporal.client, stack.config.taskQueue);
  const now = await schedule().describe();
  expect(now.spec.calendars).toEqual(spec.calendars);
  expect([now.policies, now.state.paused]).toEqual([rest.policies, true]);
  await schedule().unpause();
});

test('the schedule publishes the bulletin of last week, and running it again publishes no second one', async () => {
  // The bulletin, and the pack of the review.
  expect(await fire()).toBe(2);
  const first = await published();
  expect(first).toHaveLength(1);
  // Scheduled runs are named by the second in which they begin.
  await pause(1_000);
  expect(await fire()).toBe(0);
  expect(await published()).toEqual(first);
});

test('weeks in which nobody compiled are made up for, each once, and two who compile at once publish once', async () => {
  const [before] = await published();
  const later = Date.now() + 21 * 86_400_000;
  const counts = await Promise.all([1, 2].map(() => publishBulletins(stack.orm.em.fork(), later)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  const all = await published();
  expect(all).toHaveLength(4);
  expect(all).toContainEqual(before);
});
