import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordCaseActivity } from '../../activities/record-case.ts';
import { decide } from '../../domain/case-commands.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { countHistory, expectAgreement, isConfirmed, traces } from '../support/agreement.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

const minute = 60_000;

describe('recording a case', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('recording');
  });
  afterAll(() => stack.close());

  it('writes once what it is told twice for one task, and the workflow goes on from what is stored', async () => {
    const id = await openCase(stack);
    await stack.live(id);
    const command = by('grid-worker', accept);
    const events = decide((await stack.row(id)).state, command, Date.now());
    if (isRefusal(events)) throw new Error(events.refused);
    const { recordCase } = recordCaseActivity({ orm: stack.orm, onFired: () => {} });
    const recording = { caseId: id, expectedVersion: 1, command: { ...command, caller: 'grid-worker' }, events };
    expect(await recordCase(recording)).toEqual({ version: 2 });
    expect(await recordCase(recording)).toEqual({ behind: events });

    // The workflow knows of neither: as after a task whose end was discarded, it is told the command again.
    expect(await stack.ask(id, command)).toEqual({ version: 2 });
    expect((await expectAgreement(stack, id)).map(({ type }) => type)).toEqual(['registered', 'accepted']);
  });

  it('keeps one feedback when the task that recorded it is thrown away and done again', async () => {
    const id = await openCase(stack, { policy: 'bench' });
    await stack.live(id);
    const closing = by('grid-worker', feedback, done);
    const late = by('grid-worker', { verb: 'note', args: { visibility: 'internal' } }, { text: '稍晚' });
    const answer = await withLockedRow(id, async () => {
      const asked = isConfirmed(stack, id, closing);
      await vi.waitUntil(async () => (await countWaiting()) > 0, { timeout: minute });
      // The server refuses to end a workflow to which something was sent meanwhile, and has the task done again.
      await stack.tell(id, late);
      return { asked };
    });
    if (!(await answer.asked)) await vi.waitUntil(() => isConfirmed(stack, id, closing), { timeout: minute });
    await stack.handle(id).result();

    const life = await expectAgreement(stack, id);
    expect(life.filter(({ type }) => type === 'fed_back' || type === 'closed')).toHaveLength(2);
    expect(traces(life, late.id)).toBe(1);
    expect((await countHistory(stack, id))['workflowTaskFailed']).toBe(1);
  });

  it('waits for a database that is away without filling the history, and is done once when it is back', async () => {
    const id = await openCase(stack);
    await stack.live(id);
    const command = by('grid-worker', accept);
    const before = (await stack.handle(id).describe()).historyLength;
    await execute('alter table "case" rename to case_away');
    const asked = isConfirmed(stack, id, command);
    await vi.waitUntil(async () => (await attempts(id)) >= 3, { timeout: minute });
    await execute('alter table case_away rename to "case"');
    if (!(await asked)) await vi.waitUntil(() => isConfirmed(stack, id, command), { timeout: minute });

    const life = await expectAgreement(stack, id);
    expect(life.map(({ type }) => type)).toEqual(['registered', 'accepted']);
    // An action with a timer armed anew is nine events in itself; waiting adds seven, however long it lasts.
    expect((await stack.handle(id).describe()).historyLength - before).toBeLessThanOrEqual(9 + 7);
  });

  const execute = (sql: string) => stack.orm.em.fork().execute(sql);

  /** Holds the row of a case as somebody does who writes to it, while `act` runs. */
  function withLockedRow<T>(caseId: string, act: () => Promise<T>): Promise<T> {
    return stack.orm.em.fork().transactional(async (tx) => {
      await tx.execute('select 1 from "case" where id = ? for update', [caseId]);
      return act();
    });
  }

  async function countWaiting(): Promise<number> {
    const rows = await stack.orm.em
      .fork()
      .execute(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    return rows.length;
  }

  async function attempts(caseId: string): Promise<number> {
    const { raw } = await stack.handle(caseId).describe();
    return raw.pendingActivities?.[0]?.attempt ?? 0;
  }
});
