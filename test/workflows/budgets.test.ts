import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

describe('budgets of one case in counts', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('budgets');
  });
  afterAll(() => stack.close());

  async function cost(caseId: string) {
    const { raw } = await stack.handle(caseId).describe();
    const { historyLength, stateTransitionCount, historySizeBytes } = raw.workflowExecutionInfo ?? {};
    return {
      events: Number(historyLength),
      transitions: Number(stateTransitionCount),
      bytes: Number(historySizeBytes),
    };
  }

  it('P1: the canonical case stays within 28 history events, 8 state transitions, 8 KiB and 5 commits', async () => {
    stack.commits.length = 0;
    const id = await openCase(stack, { policy: 'bench' });
    await stack.ask(id, by('grid-worker', accept));
    await expect.poll(async () => (await stack.row(id)).level, { timeout: 20_000 }).toBe('community');
    await stack.ask(id, by('clerk', feedback, done));
    await stack.handle(id).result();

    const { events, transitions, bytes } = await cost(id);
    expect(events).toBeLessThanOrEqual(28);
    expect(transitions).toBeLessThanOrEqual(8);
    expect(bytes).toBeLessThanOrEqual(8 * 1024);
    expect(stack.commits.length).toBeLessThanOrEqual(5);
  });

  it('P2: one more action costs 8 events, 1 state transition, 1 commit and 4 statements', async () => {
    const id = await openCase(stack);
    await stack.ask(id, by('grid-worker', accept));
    const before = await cost(id);
    stack.commits.length = 0;
    stack.statements.length = 0;
    await stack.ask(
      id,
      by('grid-worker', { verb: 'escalate', args: {} }, { reason: '需街道协调', measures: ['现场查看'] }),
    );
    const after = await cost(id);
    expect(after.events - before.events).toBeLessThanOrEqual(8);
    expect(after.transitions - before.transitions).toBe(1);
    expect(stack.commits.length).toBe(1);
    expect(stack.statements.length).toBeLessThanOrEqual(4);
  });
});
