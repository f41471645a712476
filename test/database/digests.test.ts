import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeDigests } from '../../database/digest-making.ts';
import { Outbox } from '../../database/entities/outbox.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, passTime } from './filed-case.ts';

let database: TestDatabase;
const em = () => database.orm.em.fork();
const minute = 60_000;
const waiting = () => em().find(Outbox, { kind: 'reminder', deliveredAt: null }, { orderBy: { id: 'asc' } });
const digests = () =>
  em().execute<{ unit: string; items: { what: string; clock: string; caseId: string; at: number }[] }[]>(
    'select unit, items from digest order by unit, id',
  );
/** As if the last reminder had come so long ago. */
const letPass = (seconds: number) =>
  em().execute(`update outbox set arrived_at = arrived_at - interval '${seconds} seconds' where delivered_at is null`);

beforeAll(async () => {
  database = await openDatabase('test_digests');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());
beforeEach(() => em().execute('truncate outbox, digest'));

/** A case that its reporter was contacted about, left alone until a time at which all that has passed fires. */
async function neglected(until: string): Promise<string> {
  const id = await fileCase(database.orm);
  await act(database.orm, id, '2026-03-02 09:30', by('grid-worker').contact());
  await passTime(database.orm, id, until);
  return id;
}

describe('reminders that wait', () => {
  test('are committed with the event that they tell of: codes, ids and instants, no words', async () => {
    const id = await neglected('2026-03-05 09:00');
    const reminders = await waiting();
    expect(reminders.map(({ caseId, unit, data }) => [caseId, unit, data['what'], data['clock']])).toEqual([
      [id, 'YX-01-01', 'due_soon', 'holding-1'],
      [id, 'YX-01', 'climbed', 'holding-1'],
    ]);
    expect(JSON.stringify(reminders)).not.toMatch(/\p{Script=Han}/u);
  });

  test('become one digest for each unit, in the order of their due times, once no more have come for a while', async () => {
    await Promise.all([neglected('2026-03-05 09:00'), neglected('2026-03-05 09:00'), neglected('2026-03-05 09:00')]);
    expect(await makeDigests(em(), china('2026-03-05 09:01'), minute)).toBe(0);
    await letPass(25);
    expect(await makeDigests(em(), china('2026-03-05 09:01'), minute)).toBe(2);
    const made = await digests();
    expect(made.map(({ unit, items }) => [unit, items.map(({ what }) => what)])).toEqual([
      ['YX-01', ['climbed', 'climbed', 'climbed']],
      ['YX-01-01', ['due_soon', 'due_soon', 'due_soon']],
    ]);
    expect(await makeDigests(em(), china('2026-03-05 09:01'), minute)).toBe(0);
  });

  test('wait for quiet also when those that were there before an outage are old', async () => {
    await neglected('2026-03-05 09:00');
    await letPass(3_600);
    expect(await makeDigests(em(), china('2026-03-05 12:00'), 5_000)).toBe(0);
    expect(await makeDigests(em(), china('2026-03-05 12:00'), 20_000)).toBe(2);
  });

  test('of the night wait for the morning', async () => {
    await neglected('2026-03-05 00:00');
    await letPass(3_600);
    expect(await makeDigests(em(), china('2026-03-05 08:29'), minute)).toBe(0);
    expect(await makeDigests(em(), china('2026-03-05 08:30'), minute)).toBe(2);
  });

  test('are told in the end although more come all the time', async () => {
    await neglected('2026-03-05 09:00');
    await letPass(700);
    await neglected('2026-03-05 09:00');
    expect(await makeDigests(em(), china('2026-03-05 09:05'), 700_000)).toBe(0);
    expect(await makeDigests(em(), china('2026-03-05 09:12'), 700_000)).toBe(2);
    expect((await digests()).map(({ items }) => items.length)).toEqual([2, 2]);
  });

  test('of a case that has ended by then are left out, and nothing is told where nothing is left', async () => {
    const ended = await neglected('2026-03-05 09:00');
    await act(database.orm, ended, '2026-03-05 09:10', by('clerk').accept());
    await act(database.orm, ended, '2026-03-05 09:20', by('clerk').withdraw());
    await letPass(25);
    expect(await makeDigests(em(), china('2026-03-05 09:30'), minute)).toBe(0);
    const open = await neglected('2026-03-05 09:00');
    await letPass(25);
    await makeDigests(em(), china('2026-03-05 09:30'), minute);
    expect((await digests()).flatMap(({ items }) => items.map(({ caseId }) => caseId))).toEqual([open, open]);
    expect(await waiting()).toEqual([]);
  });

  test('of a clock whose rules were deactivated meanwhile are left out', async () => {
    const id = await neglected('2026-03-02 16:30');
    expect((await waiting()).map(({ data }) => data['clock'])).toEqual(['holding-1']);
    // As a rebase leaves a clock that its row no longer has.
    await em().execute(`update case_clock set state = 'void' where case_id = '${id}' and clock_id = 'holding-1'`);
    await letPass(25);
    expect(await makeDigests(em(), china('2026-03-02 16:31'), minute)).toBe(0);
    expect(await waiting()).toEqual([]);
  });

  test('are each in one digest when two relays look at the same time', async () => {
    await Promise.all(Array.from({ length: 6 }, () => neglected('2026-03-05 09:00')));
    await letPass(25);
    const looks = Array.from({ length: 8 }, () => makeDigests(em(), china('2026-03-05 09:01'), minute));
    await Promise.allSettled(looks);
    await makeDigests(em(), china('2026-03-05 09:01'), minute);
    expect((await digests()).flatMap(({ items }) => items)).toHaveLength(12);
  });

  test('of a relay that died half-way are told by the next one', async () => {
    await neglected('2026-03-05 09:00');
    await letPass(25);
    const died = em().transactional(async (tx) => {
      await makeDigests(tx, china('2026-03-05 09:01'), minute);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await digests()).toEqual([]);
    expect(await makeDigests(em(), china('2026-03-05 09:01'), minute)).toBe(2);
  });
});
