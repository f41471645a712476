import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countHistory, expectAgreement, isConfirmed, traces } from '../support/agreement.ts';
import { by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const minute = 60_000;
const longest = '网'.repeat(4_000);

describe('a case whose history has grown long', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('renewal');
  });
  afterAll(() => stack.close());

  const notes = (count: number) =>
    Array.from({ length: count }, () =>
      by('grid-worker', { verb: 'note', args: { visibility: 'internal' } }, { text: longest }),
    );
  const runId = async (id: string) => (await stack.handle(id).describe()).runId;

  it('goes on in a new run while commands come in, each applied once, and its clocks run on', async () => {
    const id = await openCase(stack);
    const first = await runId(id);
    // Notes of the greatest length: a hundred of them are more than the MiB that a run may hold.
    const told = notes(140);
    const asked = notes(24);
    const telling = Promise.all(told.map((command) => stack.tell(id, command)));
    for (const command of asked) await vi.waitUntil(() => isConfirmed(stack, id, command), { timeout: minute });
    await telling;
    await vi.waitUntil(async () => (await runId(id)) !== first, { timeout: minute });
    await vi.waitUntil(async () => (await stack.row(id)).version === 1 + told.length + asked.length, {
      timeout: minute,
    });

    const life = await expectAgreement(stack, id);
    expect([...told, ...asked].filter((command) => traces(life, command.id) !== 1)).toEqual([]);
    expect(await countHistory(stack, id)).toMatchObject({ timerStarted: 1 });
    expect(await stack.temporal.client.workflow.getHandle(`case:${id}`, first).describe()).toMatchObject({
      status: { name: 'CONTINUED_AS_NEW' },
    });
  });

  it('knows in its new run what an earlier run has done', async () => {
    const id = await openCase(stack);
    const first = await runId(id);
    const [early, ...told] = notes(100);
    if (!early) throw new Error('no note');
    await stack.ask(id, early);
    for (const command of told) await stack.tell(id, command);
    // The server tells with the next task how long a history has become.
    await vi.waitUntil(
      async () => {
        for (const command of notes(1)) await isConfirmed(stack, id, command);
        return (await runId(id)) !== first;
      },
      { timeout: minute },
    );
    await stack.ask(id, early);
    await stack.tell(id, early);
    await stack.ask(id, by('grid-worker', feedback, done));
    const life = await expectAgreement(stack, id);
    expect(traces(life, early.id)).toBe(1);
    expect(life.at(-1)).toMatchObject({ type: 'fed_back' });
  });
});
