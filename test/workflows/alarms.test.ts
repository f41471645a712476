import { afterAll, beforeAll, expect, it } from 'vitest';
import { countCasesWithoutHolder, type UndeliveredAlarm } from '../../database/alarms.ts';
import { Post } from '../../database/entities/post.ts';
import { relayOnce } from '../../worker/relay.ts';
import { openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('alarms');
});
afterAll(() => stack.close());

it('raises one alarm for a case that nobody on the whole street can hold, and goes on counting it', async () => {
  const em = stack.orm.em.fork();
  await em.nativeDelete(Post, {});
  const id = await openCase(stack);
  const alarms: UndeliveredAlarm[] = [];
  const relay = () =>
    relayOnce({
      orm: stack.orm,
      client: stack.temporal.client,
      taskQueue: stack.config.taskQueue,
      onFault: (fault) => expect.fail(String(fault)),
      onAlarm: (alarm) => alarms.push(alarm),
    });
  await relay();
  await relay();
  expect(alarms).toMatchObject([{ caseId: id, data: { code: 'nobody_to_hold', unit: 'YX-01-01' } }]);
  expect(await countCasesWithoutHolder(em)).toBe(1);
});
