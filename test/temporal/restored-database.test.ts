import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';
import { relayOnce } from '../../worker/relay.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
const askForWorkflows = /`(insert into pending_start [^`]+)`/.exec(page)?.[1] ?? '';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('restored_database');
});
afterAll(() => stack.close());

const patience = { timeout: 30_000 };
const nameOf = (error: Error) => error.name;

/** What a Temporal that is begun anew knows of a case: nothing. */
async function forget(caseId: string): Promise<void> {
  const { client } = stack.temporal;
  const workflowExecution = { workflowId: `case:${caseId}` };
  await client.workflowService.deleteWorkflowExecution({ namespace: client.options.namespace, workflowExecution });
  await expect.poll(() => stack.live(caseId).then(() => 'runs', nameOf), patience).toBe('WorkflowNotFoundError');
}

const relay = () =>
  relayOnce({
    orm: stack.orm,
    client: stack.temporal.client,
    taskQueue: stack.config.taskQueue,
    onFault: (error) => {
      throw error;
    },
    onAlarm: (alarm) => expect.fail(`an alarm: ${JSON.stringify(alarm)}`),
  });

test('cases go on from their rows when Temporal has lost everything, as docs/operations.md says', async () => {
  const open = await openCase(stack);
  await stack.ask(open, by('grid-worker', accept));
  const late = await openCase(stack, { policy: 'bench' });
  const closed = await openCase(stack, { policy: 'bench' });
  await stack.ask(closed, by('grid-worker', feedback, done));
  await stack.handle(closed).result();
  await relay();
  for (const id of [open, late]) await forget(id);

  await stack.orm.em.fork().execute(askForWorkflows);
  expect(await relay()).toBe(2);

  expect(await stack.live(open)).toEqual((await stack.row(open)).state);
  expect((await stack.row(open)).status).toBe('in_progress');
  await stack.ask(open, by('grid-worker', feedback, done));
  expect((await stack.row(open)).status).toBe('awaiting_verify');
  await expect.poll(async () => (await stack.row(late)).level, patience).toBe('street');
  expect((await stack.row(closed)).status).toBe('closed');
});
