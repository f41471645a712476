import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fastForward } from '../../temporal/fast-forward.ts';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { expectAgreement, isConfirmed } from '../support/agreement.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const minute = 60_000;

describe('a feedback in the instant in which the time of a level runs out', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('same_instant');
  });
  afterAll(() => stack.close());

  /** When the grid's own time runs out. */
  async function gridDue(id: string): Promise<number> {
    const { clocks } = (await stack.row(id)).state;
    const dueAt = clocks.find(({ kind, level }) => kind === 'holding' && level === 'grid')?.dueAt;
    if (dueAt === undefined || dueAt === null) throw new Error('the grid has no time of its own');
    return dueAt;
  }

  async function held(): Promise<{ id: string; dueAt: number }> {
    const id = await openCase(stack);
    await stack.ask(id, by('grid-worker', accept));
    return { id, dueAt: await gridDue(id) };
  }

  const moveTo = (id: string, at: number) =>
    fastForward(stack.temporal.client, caseWorkflowId(id), at, Date.now() + minute);

  it('is in time before the time is over, and the case does not climb', async () => {
    const { id, dueAt } = await held();
    await moveTo(id, dueAt - minute);
    await stack.ask(id, by('grid-worker', feedback, done));
    await moveTo(id, dueAt + minute);
    const life = await expectAgreement(stack, id);
    expect(life.map(({ type }) => type)).toEqual(['registered', 'accepted', 'due_soon', 'fed_back']);
    expect((await stack.row(id)).state).toMatchObject({ level: 'grid', hops: 0 });
  });

  it('counts after the climb when it comes later, and the grid closes the loop that it has lost', async () => {
    const { id, dueAt } = await held();
    await moveTo(id, dueAt + 1);
    await stack.ask(id, by('grid-worker', feedback, done));
    const life = await expectAgreement(stack, id);
    expect(life.map(({ type }) => type)).toEqual(['registered', 'accepted', 'due_soon', 'climbed', 'fed_back']);
    expect((await stack.row(id)).state).toMatchObject({
      level: 'community',
      status: 'awaiting_verify',
      fedBackBy: 'grid-worker',
      clocks: expect.arrayContaining([
        expect.objectContaining({ kind: 'holding', level: 'grid', state: 'missed', breachedAt: dueAt }),
      ]),
    });
  });

  it('leaves one of the two histories whoever is first, and which one is decided by the due time alone', async () => {
    for (let turn = 0; turn < 4; turn++) await Promise.all([0, -40, 40, -150, 150].map(race));
  });

  /** Aims a feedback that far (ms) from the instant; nobody has accepted, so that a feedback in time accepts as well. */
  async function race(offset: number): Promise<void> {
    const id = await openCase(stack, { policy: 'bench' });
    const dueAt = await gridDue(id);
    const command = by('grid-worker', feedback, done);
    await new Promise((resolve) => setTimeout(resolve, dueAt + offset - Date.now()));
    // The server gives up a task that would end the workflow while its timer fires; the same command is then sent again.
    await vi.waitUntil(() => isConfirmed(stack, id, command), { timeout: minute });
    await stack.handle(id).result();

    const life = await expectAgreement(stack, id);
    const fedBack = life.find(({ type }) => type === 'fed_back');
    const climbs = life.filter(({ type }) => type === 'climbed');
    const isInTime = fedBack !== undefined && fedBack.at <= dueAt;
    const turn = isInTime ? 'accepted' : 'climbed';
    expect(life.map(({ type }) => type)).toEqual(['registered', 'clock_missed', turn, 'fed_back', 'closed']);
    expect(climbs.every(({ at }) => at > dueAt)).toBe(true);
  }
});
