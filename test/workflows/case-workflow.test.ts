import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldLife, type CaseState } from '../../domain/case.ts';
import { fastForward } from '../../temporal/fast-forward.ts';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { readLife } from '../support/life.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

/** The clock that ends next. */
function nextClock({ clocks }: CaseState) {
  const running = clocks.flatMap(({ kind, stoppedAt, dueAt }) => (stoppedAt || !dueAt ? [] : [{ kind, dueAt }]));
  const [first] = running.toSorted((a, b) => a.dueAt - b.dueAt);
  if (!first) throw new Error('no clock runs');
  return first;
}

describe('one durable workflow per case', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('workflow');
  });
  afterAll(() => stack.close());

  it('climbs to the community when the time of its grid runs out, and ends when the community feeds back', async () => {
    const id = await openCase(stack, { kind: 'request', topic: 'consult' });
    await stack.ask(id, by('grid-worker', accept));
    const { dueAt } = nextClock(await stack.live(id));
    await fastForward(stack.temporal.client, caseWorkflowId(id), dueAt + 1_000, Date.now() + 30_000);
    await expect.poll(async () => (await stack.live(id)).level, { timeout: 20_000 }).toBe('community');
    await stack.ask(id, by('clerk', feedback, done));
    await stack.handle(id).result();

    const life = await readLife(stack.orm, id);
    expect(life.map(({ type }) => type)).toEqual([
      'registered',
      'accepted',
      'due_soon',
      'climbed',
      'accepted',
      'fed_back',
      'closed',
    ]);
    expect(await stack.handle(id).describe()).toMatchObject({ status: { name: 'COMPLETED' } });
    const fold = foldLife(life);
    expect(fold).toMatchObject({ status: 'closed', level: 'community', hops: 1 });
    expect(await stack.live(id)).toEqual(fold);
  });

  it('refuses with the code of the refusal and leaves no event', async () => {
    const id = await openCase(stack);
    await stack.live(id);
    const before = await stack.handle(id).fetchHistory();
    await expect(stack.ask(id, by('clerk', accept))).rejects.toMatchObject({ cause: { type: 'not_permitted' } });
    await expect(stack.ask(id, { ...by('grid-worker', accept), expectedVersion: 7 })).rejects.toMatchObject({
      cause: { type: 'stale_version', details: [{ currentVersion: 1 }] },
    });
    const after = await stack.handle(id).fetchHistory();
    expect(after.events?.length).toBe(before.events?.length);
    expect(await readLife(stack.orm, id)).toHaveLength(1);
  });
});
