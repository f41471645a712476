import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fastForward } from '../../temporal/fast-forward.ts';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { countHistory, expectAgreement } from '../support/agreement.ts';
import { accept, by, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const day = 86_400_000;
const weeks = 52;

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('year');
});
afterAll(() => stack.close());

const list = (reviewAt: number) =>
  by(
    'dispatcher',
    {
      verb: 'list',
      args: { reason: 'engineering', reviewAt },
      facts: { owner: { id: 'clerk', units: ['YX-01'] } },
    },
    { measuresToReporter: '先设围挡，汛期后施工' },
  );
const unlist = () => by('dispatcher', { verb: 'unlist', args: {} }, { reason: '具备条件' });
const moveTo = (id: string, target: number) =>
  fastForward(stack.temporal.client, caseWorkflowId(id), target, Date.now() + 60_000);

/** Whichever level has it after its last days in working time accepts it. */
async function takeUp(id: string): Promise<void> {
  const { status, level } = await stack.live(id);
  const holders = { grid: 'grid-worker', community: 'clerk', street: 'dispatcher' } as const;
  if (status === 'pending_accept') await stack.ask(id, by(holders[level], accept));
}

/** The history as an ordinary year would leave it: without what only the skipping of time writes. */
async function eventsOf(id: string): Promise<number> {
  const counts = await countHistory(stack, id);
  return Object.entries(counts).reduce(
    (sum, [kind, count]) => (/timeSkip|OptionsUpdated/i.test(kind) ? sum : sum + count),
    0,
  );
}

describe('a year in the life of one case', () => {
  it('paused and resumed weekly leaves a history under 900 events, or goes on in a new run with nothing lost', async () => {
    const start = Date.now();
    const id = await openCase(stack);
    const first = (await stack.handle(id).describe()).runId;
    for (let week = 0; week < weeks; week++) {
      const monday = start + week * 7 * day;
      await takeUp(id);
      await stack.ask(id, list(monday + 30 * day));
      await moveTo(id, monday + 4 * day);
      await stack.ask(id, unlist());
      await moveTo(id, monday + 7 * day);
    }
    const life = await expectAgreement(stack, id);
    const told = (type: string) => life.filter((event) => event.type === type).length;
    expect([told('listed'), told('unlisted')]).toEqual([weeks, weeks]);
    const goneOn = (await stack.handle(id).describe()).runId !== first;
    if (!goneOn) expect(await eventsOf(id)).toBeLessThan(900);
  }, 600_000);

  it('untouched in pause leaves a history under 40 events', async () => {
    const start = Date.now();
    const id = await openCase(stack);
    await stack.ask(id, by('grid-worker', accept));
    await stack.ask(id, list(start + 365 * day));
    await moveTo(id, start + 364 * day);
    const life = await expectAgreement(stack, id);
    expect(life.map(({ type }) => type)).toEqual(['registered', 'accepted', 'listed']);
    expect(await eventsOf(id)).toBeLessThan(40);
  });
});
