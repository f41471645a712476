import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { gatherCases, noteStarted } from '../../database/rebase-cases.ts';
import { findRebase, listRebases } from '../../database/rebases.ts';
import type { RuleChange } from '../../domain/rule-change.ts';
import { wakeRebase } from '../../temporal/rebase-wake.ts';
import { expectAgreement } from '../support/agreement.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { askForRebase, dueDate, editedPolicy, putVersions, withHoliday } from '../support/rule-versions.ts';
import { openStack, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('rebase');
});
afterAll(() => stack.close());

const patience = { timeout: 60_000, interval: 100 };

async function progressOf(id: string) {
  const progress = await findRebase(stack.orm.em.fork(), id);
  if (!progress) throw new Error(`there is no rebase ${id}`);
  return progress;
}

/** Applies versions to the open cases and waits for the end. */
async function apply(change: RuleChange) {
  const id = await askForRebase(stack.orm, change, Date.now());
  await wakeRebase(stack.temporal.client, id, stack.config.taskQueue);
  await vi.waitUntil(async () => (await progressOf(id)).state === 'done', patience);
  return progressOf(id);
}

describe('applying other rules to the open cases', () => {
  test('moves their due times once, puts reason and both versions on their timelines, and leaves ended cases alone', async () => {
    const open = [await openCase(stack), await openCase(stack, { kind: 'request', topic: 'help', reporter: 'named' })];
    const ended = await openCase(stack, { topic: 'other' });
    await stack.ask(ended, by('grid-worker', accept));
    await stack.ask(ended, by('grid-worker', feedback, done));
    await stack.ask(ended, by('clerk', { verb: 'verify', args: { passed: true } }));
    const finished = await stack.row(ended);
    const before = await Promise.all(open.map((id) => stack.row(id)));

    const policy = editedPolicy(2, (row) => ({ ...row, resolve: '20wd' }));
    const change = await putVersions(stack.orm, { policy }, Date.now());
    const progress = await apply(change);
    expect(progress).toMatchObject({
      policy: { name: 'ordinance-5wd', version: 2 },
      calendar: null,
      reason: '按新通知调整',
      authorName: expect.any(String),
      failed: 0,
      ended: 0,
    });
    expect(progress.moved).toBe(progress.total);

    for (const [index, id] of open.entries()) {
      const life = await expectAgreement(stack, id);
      const rebased = life.filter(({ type }) => type === 'rebased');
      expect(rebased).toMatchObject([
        {
          by: { system: 'policy' },
          data: { rebase: progress.id, from: { policy: expect.stringMatching(/^ordinance-5wd@1\//) } },
        },
      ]);
      const row = await stack.row(id);
      expect(row.state.rules.row.policy).toBe('ordinance-5wd@2');
      expect(row.dueAt).toBeGreaterThan(before[index]?.dueAt ?? Infinity);
    }
    expect(await stack.row(ended)).toEqual(finished);
    const texts = await stack.orm.em
      .fork()
      .execute<{ text: object }[]>(`select text from case_event where type = 'rebased'`);
    expect(texts.map(({ text }) => text)).toEqual(texts.map(() => ({ reason: '按新通知调整' })));
  });

  test('twice does it once: what runs under the version already is not asked', async () => {
    const [first] = await listRebases(stack.orm.em.fork(), null, 1);
    if (!first) throw new Error('nothing was applied before');
    const policy = editedPolicy(2, (row) => ({ ...row, resolve: '20wd' }));
    expect(await apply({ policy })).toMatchObject({ total: 0, moved: 0, failed: 0, state: 'done' });
    await wakeRebase(stack.temporal.client, first.id, stack.config.taskQueue);
    expect(await progressOf(first.id)).toEqual(first);
  });

  test('out of order never leads back to the older version', async () => {
    const [older, newer] = [
      editedPolicy(3, (row) => ({ ...row, resolve: '30wd' })),
      editedPolicy(4, (row) => ({ ...row, resolve: '40wd' })),
    ];
    for (const policy of [older, newer]) await putVersions(stack.orm, { policy }, Date.now());
    const id = await openCase(stack);
    await apply({ policy: newer });
    await apply({ policy: older });
    expect((await stack.row(id)).state.rules.row.policy).toBe('ordinance-5wd@4');
    expect((await expectAgreement(stack, id)).filter(({ type }) => type === 'rebased')).toHaveLength(1);
  });

  test('a calendar alone leaves the row as it is', async () => {
    const id = await openCase(stack);
    const before = await stack.row(id);
    const change = await putVersions(stack.orm, { calendar: withHoliday(2, dueDate(before.dueAt)) }, Date.now());
    expect(await apply(change)).toMatchObject({ failed: 0, state: 'done' });
    const { state, dueAt } = await stack.row(id);
    expect(state.rules.row).toEqual(before.state.rules.row);
    expect(state.rules.calendar.version).toBe('cn-2026@2');
    expect(dueAt).toBeGreaterThan(before.dueAt ?? Infinity);
    await expectAgreement(stack, id);
  });

  test('counts what ended meanwhile as ended, and finds what was being registered under the old rules meanwhile', async () => {
    const [ending, staying] = [await openCase(stack), await openCase(stack)];
    const policy = editedPolicy(6, (row) => ({ ...row, resolve: '60wd' }));
    await putVersions(stack.orm, { policy }, Date.now());
    const id = await askForRebase(stack.orm, { policy }, Date.now());
    const em = stack.orm.em.fork();
    await gatherCases(em, id);
    await noteStarted(em, id, Date.now());
    const gathered = (await progressOf(id)).total;
    const late = await openCase(stack);
    await stack.ask(ending, by('grid-worker', { verb: 'withdraw', args: {} }, { reason: '已自行解决' }));
    const verdicts = (await stack.row(ending)).state;

    await wakeRebase(stack.temporal.client, id, stack.config.taskQueue);
    await vi.waitUntil(async () => (await progressOf(id)).state === 'done', patience);
    expect(await progressOf(id)).toMatchObject({ total: gathered + 1, ended: 1, moved: gathered, failed: 0 });
    expect((await stack.row(ending)).state).toEqual(verdicts);
    for (const one of [staying, late]) {
      expect((await stack.row(one)).state.rules.row.policy).toBe('ordinance-5wd@6');
      await expectAgreement(stack, one);
    }
  });
});
