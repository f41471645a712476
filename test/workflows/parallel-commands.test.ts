import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { PersonCommand } from '../../domain/commands.ts';
import { findDivergences } from '../histories/replaying.ts';
import { expectAgreement, isConfirmed, traces } from '../support/agreement.ts';
import { readLife } from '../support/life.ts';
import { by, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const rounds = Array.from({ length: Number(process.env['GRIDCASE_ROUNDS'] ?? 3) }, (_, index) => index + 1);
const minute = 60_000;

describe('60 commands at once on one case', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('parallel');
  });
  afterAll(() => stack.close());

  const notes = () =>
    Array.from({ length: 60 }, (_, index) =>
      by('grid-worker', { verb: 'note', args: { visibility: 'internal' } }, { text: `第${index + 1}次走访` }),
    );

  async function expectEachOnce(id: string, commands: readonly PersonCommand[], first: Promise<boolean[]>) {
    const answers = await first;
    const confirmed = commands.filter((_, index) => answers[index]);
    const stored = await readLife(stack.orm, id);
    expect(confirmed.filter((command) => traces(stored, command.id) !== 1)).toEqual([]);
    expect(commands.filter((command) => traces(stored, command.id) > 1)).toEqual([]);

    // Whoever heard nothing asks again under the same id, one by one: above ten at once the server drops the workflow task at hand.
    const unanswered = commands.filter((_, index) => !answers[index]);
    for (const command of unanswered) await vi.waitUntil(() => isConfirmed(stack, id, command), { timeout: minute });
    const life = await expectAgreement(stack, id);
    expect(commands.filter((command) => traces(life, command.id) !== 1)).toEqual([]);

    // What was written under such a load is what a worker reads that has never seen the case.
    const history = await stack.handle(id).fetchHistory();
    const code = await readFile(inject('workflowBundle'), 'utf8');
    expect(await findDivergences(code, [{ workflowId: id, history }])).toEqual([]);
  }

  it.each(rounds)('are on record exactly once each if they were confirmed, round %i', async () => {
    // Its levels run out of time meanwhile, so that the timer is one more who wants to write.
    const id = await openCase(stack, { policy: 'bench' });
    const commands = notes();
    await expectEachOnce(id, commands, Promise.all(commands.map((command) => isConfirmed(stack, id, command))));
  });

  it.each(rounds)('lose and double nothing while workers come and go, round %i', async () => {
    const id = await openCase(stack, { policy: 'bench' });
    const commands = notes();
    const sent = Promise.all(
      commands.map(async (command) => {
        await pause(Math.random() * 2_000);
        return isConfirmed(stack, id, command);
      }),
    );
    for (let restart = 0; restart < 3; restart++) {
      await pause(Math.random() * 700);
      await stack.stopWorker();
      await pause(Math.random() * 300);
      await stack.startWorker();
    }
    await expectEachOnce(id, commands, sent);
  });
});
