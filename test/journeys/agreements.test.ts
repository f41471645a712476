import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockOf, past } from './matters.ts';
import { dayMs, iso, openRoom } from './mediation-room.ts';

let room: Awaited<ReturnType<typeof openRoom>>;
beforeAll(async () => {
  room = await openRoom('journey_agreements');
});
afterAll(() => room.street.close());

describe('an agreement with two instalments', () => {
  let id: string;

  test('starts the time of each instalment, the follow-ups and the window for the court', async () => {
    id = await room.inMediation();
    await room.session(id);
    const agreed = await room.agree(id, [await room.dateIn(10), await room.dateIn(24)]);
    expect(agreed.mediation).toMatchObject({
      state: 'agreed',
      outcome: { form: 'written', terms: [{ performance: 1 }, { performance: 2 }] },
      performances: [
        { n: 1, state: 'due' },
        { n: 2, state: 'due' },
      ],
      confirmation: { appliedAt: null, until: expect.any(String) },
    });
    for (const kind of ['performance:1', 'performance:2', 'followup', 'confirm'])
      expect(clockOf(agreed, kind).state).toBe('running');
    expect(clockOf(agreed, 'mediate').state).toBe('met');
  });

  test('closing by the desk stops the total time, and what was promised runs on', async () => {
    expect(await room.refused('clerk', id, 'closure')).toEqual([403, 'not_permitted']);
    const closed = await room.act('dispatcher', id, 'closure');
    expect(closed).toMatchObject({ status: 'closed', next: expect.any(Object) });
    expect(clockOf(closed, 'resolve').state).toBe('met');
    expect(clockOf(closed, 'performance:1').state).toBe('running');
  });

  test('the first instalment is performed in time', async () => {
    const done = await room.act('mediator', id, 'mediation/performances/1', { performed: true, note: '已转账' });
    expect(done.mediation.performances[0]).toMatchObject({ state: 'performed', note: '已转账' });
    expect(clockOf(done, 'performance:1').state).toBe('met');
    expect(await room.refused('mediator', id, 'mediation/performances/1', { performed: true })).toEqual([
      409,
      'wrong_status',
    ]);
  });

  test('the follow-up of the first week is recorded', async () => {
    const followed = await room.act('mediator', id, 'mediation/follow-ups', { kept: true, note: '车位按约使用' });
    expect(followed.mediation.followUps).toMatchObject([{ n: 1, kept: true }]);
  });

  test('the second is missed: a reminder before, the default on record after', async () => {
    await room.street.advance(past(clockOf(await room.see(id), 'performance:2').dueAt));
    const defaulted = await room.see(id);
    expect(defaulted.mediation).toMatchObject({
      state: 'defaulted',
      performances: [{ state: 'performed' }, { state: 'defaulted' }],
    });
    const events = (await room.told(id)).filter(({ data }) => data.clock === 'performance:2');
    expect(events.map(({ type }) => type)).toEqual(['due_soon', 'clock_missed']);
    // Nobody is told at midnight.
    await room.street.advance({ by: 'P4D' });
    await room.toldInDigest('mediator', 'clock_missed');
  });

  test('the window for the court reminds on days 20 and 27 and is over on day 30', async () => {
    const window = clockOf(await room.see(id), 'confirm');
    await room.street.advance(past(window.dueAt));
    const reminders = (await room.told(id)).filter(({ data }) => data.clock === 'confirm-1');
    expect(reminders.map(({ type }) => type)).toEqual(['due_soon', 'due_soon', 'clock_missed']);
    const opened = Date.parse((await room.see(id)).mediation.outcome.at);
    const days = reminders.map(({ at }) => Math.floor((Date.parse(at) - opened) / dayMs));
    expect(days[0]).toBeGreaterThanOrEqual(19);
    expect(days[0]).toBeLessThanOrEqual(20);
    expect(days[1]).toBeGreaterThanOrEqual(26);
    expect(days[1]).toBeLessThanOrEqual(27);
    const late = { appliedAt: iso(await room.now()) };
    expect(await room.refused('mediator', id, 'mediation/confirmation', late)).toEqual([409, 'deadline_passed']);
  });

  test('what is performed late is still put on record, after every clock has ended', async () => {
    await room.street.advance({ by: 'P40D' });
    const done = await room.act('mediator', id, 'mediation/performances/2', { performed: true });
    expect(done.mediation.performances[1].state).toBe('performed');
    expect(clockOf(done, 'performance:2').state).toBe('missed');
  });

  test('a joint application in time stops the window, and the decision of the court follows', async () => {
    const other = await room.inMediation();
    await room.agree(other, [await room.dateIn(5)]);
    const applied = await room.act('mediator', other, 'mediation/confirmation', { appliedAt: iso(await room.now()) });
    expect(clockOf(applied, 'confirm').state).toBe('met');
    const decided = await room.act('mediator', other, 'mediation/confirmation', {
      appliedAt: applied.mediation.confirmation.appliedAt,
      decision: 'confirmed',
    });
    expect(decided.mediation).toMatchObject({ state: 'confirmed', confirmation: { decision: 'confirmed' } });
  });
});
