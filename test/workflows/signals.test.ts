import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandSignal } from '../../workflows/case-messages.ts';
import { countHistory, expectAgreement, isConfirmed, traces } from '../support/agreement.ts';
import { readLife } from '../support/life.ts';
import { accept, by, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const note = { verb: 'note', args: { visibility: 'internal' } } as const;

describe('commands that nobody waits for', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('signals');
  });
  afterAll(() => stack.close());

  const until = (id: string, commandId: string) =>
    expect.poll(async () => traces(await readLife(stack.orm, id), commandId), { timeout: 30_000 }).toBeGreaterThan(0);

  it('are applied once, however often they are sent', async () => {
    const id = await openCase(stack);
    const command = by('grid-worker', accept);
    for (let turn = 0; turn < 5; turn++) await stack.tell(id, command);
    await stack.ask(id, by('grid-worker', note, { text: '看过了' }));
    const life = await expectAgreement(stack, id);
    expect(life.map(({ type }) => type)).toEqual(['registered', 'accepted', 'noted']);
  });

  it('leave their refusal on the timeline, once', async () => {
    const id = await openCase(stack);
    const command = by('clerk-2', accept);
    for (let turn = 0; turn < 3; turn++) await stack.tell(id, command);
    await stack.ask(id, by('grid-worker', note, { text: '看过了' }));
    const [, refused, ...rest] = await expectAgreement(stack, id);
    expect(refused).toMatchObject({
      type: 'command_refused',
      data: { verb: 'accept', code: 'not_permitted' },
      by: { person: 'clerk-2' },
      command: command.id,
    });
    expect(rest.map(({ type }) => type)).toEqual(['noted']);
  });

  it('are kept while no worker runs, and a command that somebody waited for in vain applies once when sent again', async () => {
    const id = await openCase(stack);
    await stack.live(id);
    await stack.stopWorker();
    const told = by('grid-worker', note, { text: '留言' });
    const asked = by('grid-worker', accept);
    await stack.tell(id, told);
    expect(await isConfirmed(stack, id, asked)).toBe(false);
    await stack.startWorker();
    await until(id, told.id);
    await stack.ask(id, asked);
    const life = await expectAgreement(stack, id);
    expect([traces(life, told.id), traces(life, asked.id)]).toEqual([1, 1]);
    expect(life).toHaveLength(3);
  });

  it('that are no commands at all are ignored, and the case goes on', async () => {
    const id = await openCase(stack);
    const handle = stack.handle(id);
    await handle.signal(commandSignal, 'nonsense');
    await handle.signal(commandSignal, { id: 'x', verb: 'explode', args: {}, by: { person: 'clerk', posts: [] } });
    await handle.signal(commandSignal);
    await stack.ask(id, by('grid-worker', accept));
    expect((await expectAgreement(stack, id)).map(({ type }) => type)).toEqual(['registered', 'accepted']);
    expect((await countHistory(stack, id))['workflowTaskFailed']).toBeUndefined();
  });
});
