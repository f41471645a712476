import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureAction, measureCase, type MeteredHome } from '../../dev/bench/counts.ts';
import { openStack, type Stack } from '../support/stack.ts';

describe('budgets of one case in counts', () => {
  let stack: Stack;
  let home: MeteredHome;
  beforeAll(async () => {
    stack = await openStack('budgets');
    home = { ...stack, client: stack.temporal.client, taskQueue: stack.config.taskQueue };
  });
  afterAll(() => stack.close());

  it('P1: the canonical case stays within 28 history events, 8 state transitions, 8 KiB and 5 commits', async () => {
    const { events, transitions, historyBytes, commits } = await measureCase(home);
    expect(events).toBeLessThanOrEqual(28);
    expect(transitions).toBeLessThanOrEqual(8);
    expect(historyBytes).toBeLessThanOrEqual(8 * 1024);
    expect(commits).toBeLessThanOrEqual(5);
  });

  it('P2: one more action costs 8 events, 1 state transition, 1 commit and 4 statements', async () => {
    const { events, transitions, commits, statements } = await measureAction(home);
    expect(events).toBeLessThanOrEqual(8);
    expect(transitions).toBe(1);
    expect(commits).toBe(1);
    expect(statements).toBeLessThanOrEqual(4);
  });
});
