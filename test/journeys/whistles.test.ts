import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { done, hourMs, handsOf } from './hands.ts';
import { clockOf, past } from './matters.ts';

let street: Street;
let hands: ReturnType<typeof handsOf>;
beforeAll(async () => {
  street = await openStreet('journey_whistles');
  hands = handsOf(street);
});
afterAll(() => street.close());

describe('S1-13: a lead unit and two departments', () => {
  let id: string;
  beforeAll(async () => {
    id = await hands.atTheStreet();
  });

  test('a whistle asks for a second person, and calls nobody before that', async () => {
    const gone = { ...(await hands.call(['YX-D-URBAN'], 'joint_enforcement')), arriveBy: await hands.ahead(-hourMs) };
    const { status, data } = await street.as('dispatcher').act(id, 'whistles', gone);
    expect([status, data.errors]).toEqual([400, [{ pointer: '/arriveBy', message: '须晚于现在' }]]);
    const elsewhere = await hands.call(['YX-01'], 'joint_enforcement');
    expect(await hands.refused('dispatcher', id, 'whistles', elsewhere)).toEqual([422, 'unit_outside_area']);
    await hands.act(
      'dispatcher',
      id,
      'whistles',
      await hands.call(['YX-D-URBAN', 'YX-D-HOUSING'], 'joint_enforcement'),
    );
    expect(await hands.mine('officer-urban')).toEqual([]);
    expect(await hands.mine('supervisor')).toContain(id);
    expect(await hands.refused('dispatcher', id, 'whistles/1/approval')).toEqual([422, 'same_person']);
    expect(await hands.refused('officer-urban', id, 'whistles/1/arrival')).toEqual([409, 'wrong_status']);
    const approved = await hands.act('supervisor', id, 'whistles/1/approval');
    expect(approved.children).toMatchObject([
      { n: 1, kind: 'whistle', whistle: 1, state: 'called', reason: 'joint_enforcement', unit: { name: '街道城管办' } },
      { n: 2, kind: 'whistle', whistle: 1, state: 'called', unit: { code: 'YX-D-HOUSING' } },
    ]);
    for (const n of [1, 2]) expect(clockOf(approved, `arrival:${n}`).dueAt).toBe(approved.children[n - 1].arriveBy);
    expect(await hands.mine('officer-urban')).toEqual([id]);
  });

  test('a department sees what it is called to and nothing of who reported it', async () => {
    const seen = await hands.see(id, 'officer-urban');
    expect(seen).toMatchObject({ id, reporter: { name: null, phone: null } });
    const verbs = seen.allowed.map(({ verb }: { verb: string }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(['report_in', 'refuse_whistle', 'note']));
    expect(verbs).not.toContain('feedback');
    expect(await hands.refused('officer-urban', id, 'whistles/2/arrival')).toEqual([403, 'not_permitted']);
    expect(await hands.refused('officer-urban', id, 'whistles/9/arrival')).toEqual([404, 'not_found']);
    expect(JSON.stringify(await hands.timeline(id, 'officer-urban'))).not.toContain('陈秀兰');
  });

  test('a refusal is ruled on once, and the department has to come', async () => {
    await hands.act('officer-urban', id, 'whistles/1/refusal', { reason: '夜间噪声归生态环境部门' });
    expect(await hands.mine('officer-urban')).toEqual([]);
    expect(await hands.mine('supervisor')).toContain(id);
    await hands.act('supervisor', id, 'whistles/1/ruling', { uphold: false, reason: '职责清单列明由城管负责' });
    expect((await hands.see(id)).children[0]).toMatchObject({
      state: 'called',
      ruled: true,
      refusal: '夜间噪声归生态环境部门',
      ruling: '职责清单列明由城管负责',
    });
    expect(await hands.refused('officer-urban', id, 'whistles/1/refusal', { reason: '仍不属' })).toEqual([
      409,
      'adjudicated',
    ]);
  });

  test('it reports in, and finishes within what is left of the total time', async () => {
    const arrived = await hands.act('officer-urban', id, 'whistles/1/arrival');
    expect(clockOf(arrived, 'arrival:1').state).toBe('met');
    expect(clockOf(arrived, 'finish:1').dueAt).toBe(clockOf(arrived, 'resolve').dueAt);
    await hands.act('officer-urban', id, 'whistles/1/result', { text: '已责令店家整改' });
    expect((await hands.see(id)).children[0]).toMatchObject({ state: 'finished', result: '已责令店家整改' });
  });

  test('the other one does not come, which is on record', async () => {
    await street.advance(past(clockOf(await hands.see(id), 'arrival:2').dueAt));
    expect(clockOf(await hands.see(id), 'arrival:2').state).toBe('missed');
    expect((await hands.timeline(id)).map(({ text }) => text)).toContain('第 2 项报到时限已超期');
  });

  test('the lead cannot close while it is awaited, unless it says why', async () => {
    expect(await hands.refused('dispatcher', id, 'feedback', done)).toEqual([409, 'children_open']);
    const openTasksReason = '住建办另案处理，不影响本案';
    await hands.act('dispatcher', id, 'feedback', { ...done, openTasksReason });
    expect((await hands.timeline(id)).findLast(({ type }) => type === 'fed_back')?.data).toMatchObject({
      openTasksReason,
    });
  });

  test('each side rates the other, once', async () => {
    await hands.act('officer-urban', id, 'whistles/1/rating', { rating: 'fair', note: '吹哨过于频繁' });
    await hands.act('supervisor', id, 'whistles/1/rating', { rating: 'good' });
    for (const who of ['officer-urban', 'dispatcher'] as const)
      expect(await hands.refused(who, id, 'whistles/1/rating', { rating: 'poor' })).toEqual([409, 'wrong_status']);
    expect((await hands.see(id)).children[0].rated).toEqual({ street: 'good', department: 'fair' });
    await hands.act('grid-worker', id, 'verification', { passed: true });
    await hands.act('clerk', id, 'callback', { reached: true, solved: true });
    expect(await hands.see(id)).toMatchObject({ status: 'closed' });
  });
});
