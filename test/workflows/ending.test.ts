import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countHistory, expectAgreement } from '../support/agreement.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const note = { verb: 'note', args: { visibility: 'internal' } } as const;

describe('a case workflow and its one timer', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('ending');
  });
  afterAll(() => stack.close());

  it('is completed once its case is closed, and whoever still asks it finds nobody', async () => {
    const id = await openCase(stack, { policy: 'bench' });
    await stack.ask(id, by('grid-worker', feedback, done));
    await stack.handle(id).result();
    expect(await stack.handle(id).describe()).toMatchObject({ status: { name: 'COMPLETED' } });
    await expect(stack.ask(id, by('grid-worker', note, { text: '补记' }))).rejects.toBeInstanceOf(
      WorkflowNotFoundError,
    );
    await expect(stack.tell(id, by('grid-worker', note, { text: '补记' }))).rejects.toBeInstanceOf(
      WorkflowNotFoundError,
    );
  });

  it('arms its timer anew only when the next due time has moved', async () => {
    const id = await openCase(stack);
    await stack.live(id);
    expect(await countHistory(stack, id)).toMatchObject({ timerStarted: 1 });
    for (const text of ['一', '二', '三']) await stack.ask(id, by('grid-worker', note, { text }));
    expect(await countHistory(stack, id)).toMatchObject({ timerStarted: 1 });

    await stack.ask(id, by('grid-worker', accept));
    const counts = await countHistory(stack, id);
    expect([counts['timerStarted'], counts['timerCanceled']]).toEqual([2, 1]);
  });

  it('goes on when somebody asks Temporal to cancel it: a case ends by its verbs', async () => {
    const id = await openCase(stack, { policy: 'bench' });
    await stack.handle(id).cancel();
    await expect.poll(async () => (await stack.row(id)).state.level, { timeout: 30_000 }).toBe('community');
    await stack.ask(id, by('clerk', feedback, done));
    await stack.handle(id).result();
    expect((await expectAgreement(stack, id)).at(-1)).toMatchObject({ type: 'closed' });
  });
});
