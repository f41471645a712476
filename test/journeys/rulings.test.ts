import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Answer, type Street } from '../support/street.ts';
import { handsOf } from './hands.ts';
import { clockOf, complaint, past, solved } from './matters.ts';

let street: Street;
let hands: ReturnType<typeof handsOf>;
beforeAll(async () => {
  street = await openStreet('journey_rulings');
  hands = handsOf(street);
});
afterAll(() => street.close());

const refusal = ({ status, data }: Answer) => [status, data.code];
const listOf = async (who: Account, query: string): Promise<{ id: string; listing: unknown; cards: unknown[] }[]> =>
  (await street.as(who).get(`/cases?limit=100&${query}`)).data.items;
const idsOf = async (who: Account, query: string) => (await listOf(who, query)).map(({ id }) => id);
const dueFrom = async (start: string, unit: string, budget: number) =>
  (await street.as('clerk').post('/sla/what-if', { unit, budget, start, pauses: [] })).data.dueAt as string;

/** A complaint that the street's desk dispatched to a unit. */
async function dispatched(unit: string): Promise<string> {
  const { data } = await street.as('dispatcher').register(complaint);
  await hands.act('dispatcher', data.id, 'dispatch', { unit });
  return data.id;
}

describe('a case that is another unit’s', () => {
  test('goes back to the desk within the window, which dispatches it anew; its total time runs on', async () => {
    const id = await dispatched('YX-01-01');
    const before = clockOf(await hands.see(id), 'resolve');
    const back = await hands.act('grid-worker', id, 'return', { reason: '不在本网格' });
    expect(back).toMatchObject({ status: 'pending_dispatch', holder: { unit: { code: 'YX' } } });
    expect(clockOf(back, 'resolve')).toMatchObject({ state: 'running', dueAt: before.dueAt });
    expect(clockOf(back, 'dispatch')).toMatchObject({ state: 'running' });
    expect(await idsOf('dispatcher', 'view=returned')).toContain(id);
    await hands.act('dispatcher', id, 'dispatch', { unit: 'YX-02-01' });
    expect(await idsOf('dispatcher', 'view=returned')).not.toContain(id);
  });

  test('can no longer go back once the window is over', async () => {
    const id = await dispatched('YX-01');
    const { since } = (await hands.see(id)).holder;
    await street.advance(past(await dueFrom(since, 'working_day', 1)));
    expect(await hands.see(id)).toMatchObject({ holder: { unit: { code: 'YX-01' } } });
    expect(refusal(await street.as('clerk').act(id, 'return', { reason: '不在本社区' }))).toEqual([
      409,
      'return_window_over',
    ]);
  });

  test('is kept until the objection is ruled, and is the unit’s that the ruling names: there is no second return', async () => {
    const id = await dispatched('YX-01-01');
    const objected = await hands.act('grid-worker', id, 'objection', { reason: '属第二社区第一网格' });
    expect(objected).toMatchObject({
      status: 'pending_accept',
      holder: { unit: { code: 'YX-01-01' } },
      objection: {
        waits: true,
        reason: '属第二社区第一网格',
        dueAt: clockOf(objected, 'objection').dueAt,
        ruling: null,
      },
    });
    expect(clockOf(objected, 'objection').dueAt).toBe(
      await dueFrom((clockOf(objected, 'objection') as unknown as { startedAt: string }).startedAt, 'working_day', 1),
    );
    expect(await idsOf('supervisor', 'view=objections')).toContain(id);
    expect(refusal(await street.as('grid-worker').act(id, 'objection', { reason: '再提' }))).toEqual([
      409,
      'wrong_status',
    ]);
    const ruling = { uphold: true, unit: 'YX-02-01', reason: '经踏勘属第二社区' };
    const ruled = await hands.act('supervisor', id, 'adjudication', ruling);
    expect(ruled).toMatchObject({
      status: 'pending_accept',
      holder: { unit: { code: 'YX-02-01' } },
      objection: {
        waits: false,
        ruling: { upheld: true, unit: expect.any(String), reason: '经踏勘属第二社区', by: { role: 'supervisor' } },
      },
    });
    expect(await idsOf('supervisor', 'view=objections')).not.toContain(id);
    for (const path of ['return', 'objection'])
      expect(refusal(await street.as('grid-worker-2').act(id, path, { reason: '不是我的' }))).toEqual([
        409,
        'adjudicated',
      ]);
  });

  test('stays where it is when the objection is dismissed, for good', async () => {
    const id = await dispatched('YX-01-01');
    await hands.act('grid-worker', id, 'objection', { reason: '不是我的' });
    const ruled = await hands.act('dispatcher', id, 'adjudication', { uphold: false, reason: '属本网格' });
    expect(ruled).toMatchObject({ holder: { unit: { code: 'YX-01-01' } }, objection: { ruling: { upheld: false } } });
    for (const path of ['return', 'objection'])
      expect(refusal(await street.as('grid-worker').act(id, path, { reason: '还是不是' }))).toEqual([
        409,
        'adjudicated',
      ]);
    expect((await hands.timeline(id)).at(-1)?.text).toContain('异议不成立');
  });

  test('goes back to the desk when the objection is upheld and nobody is named, and shows as returned', async () => {
    const id = await dispatched('YX-01-01');
    await hands.act('grid-worker', id, 'objection', { reason: '不是我的' });
    const ruled = await hands.act('supervisor', id, 'adjudication', { uphold: true, reason: '权属不明，重新派单' });
    expect(ruled).toMatchObject({ status: 'pending_dispatch', objection: { waits: false, ruling: { unit: null } } });
    expect(await idsOf('dispatcher', 'view=returned')).toContain(id);
    expect(await idsOf('supervisor', 'view=objections')).not.toContain(id);
  });

  test('an objection is settled, too, by whatever moves the case on', async () => {
    const id = await dispatched('YX-01-01');
    await hands.act('grid-worker', id, 'objection', { reason: '不是我的' });
    const moved = await hands.act('dispatcher', id, 'transfer', { unit: 'YX-02-01', reason: '地址属第二社区' });
    expect(moved.objection).toMatchObject({ waits: false, ruling: null });
    expect(await idsOf('supervisor', 'view=objections')).not.toContain(id);
  });
});

test('a supervision card: yellow by the clock, a second yellow one is red; each is replied to in writing, and lifted', async () => {
  const id = await hands.atTheStreet();
  await street.advance(past(clockOf(await hands.see(id), 'resolve').dueAt));
  const card = { colour: 'yellow', reason: '超期且两次催办无进展' };
  expect(refusal(await street.as('dispatcher').act(id, 'cards', card))).toEqual([403, 'not_permitted']);
  const issued = await hands.act('supervisor', id, 'cards', card);
  expect(issued.cards).toMatchObject([
    { n: 1, colour: 'blue', byHand: false },
    { n: 2, colour: 'yellow', byHand: false, by: { system: 'timer' } },
    { n: 3, colour: 'red', byHand: true, reason: '超期且两次催办无进展', by: { role: 'supervisor' }, reply: null },
  ]);
  expect(refusal(await street.as('supervisor').act(id, 'cards', card))).toEqual([409, 'wrong_status']);
  const [line] = (await listOf('supervisor', 'card=true')).filter((item) => item.id === id);
  expect(line).toMatchObject({ card: 'red', cards: [{ n: 1 }, { n: 2 }, { n: 3, repliedAt: null }] });
  const replied = await hands.act('dispatcher', id, 'cards/3/reply', { text: '明日上午进场整改' });
  expect(replied.cards[2]).toMatchObject({ reply: '明日上午进场整改', repliedBy: { role: 'dispatcher' } });
  expect(refusal(await street.as('dispatcher').act(id, 'cards/3/reply', { text: '再答' }))).toEqual([404, 'not_found']);
  const lift = (n: number) => street.as('supervisor').remove(`/cases/${id}/cards/${n}`, { reason: '已按要求整改' });
  const lifted = await lift(3);
  expect([lifted.status, lifted.data.cards[2]]).toMatchObject([
    200,
    { liftReason: '已按要求整改', liftedAt: expect.any(String), liftedBy: { role: 'supervisor' } },
  ]);
  expect(refusal(await lift(3))).toEqual([404, 'not_found']);
  expect(refusal(await lift(9))).toEqual([404, 'not_found']);
  for (const n of [1, 2]) expect((await lift(n)).status).toBe(200);
  expect(await idsOf('supervisor', 'card=true')).not.toContain(id);
});

test('a reminder comes in the digest of whoever holds the case', async () => {
  const id = await dispatched('YX-02-01');
  await hands.act('supervisor', id, 'reminder', { text: '诉求人再次来电，请尽快联系' });
  expect((await hands.timeline(id)).at(-1)).toMatchObject({
    type: 'reminded',
    data: { text: '诉求人再次来电，请尽快联系' },
  });
  const reminded = async () => {
    const { data } = await street.as('grid-worker-2').get('/digests');
    const items = data.items.flatMap((digest: { items: { case: { id: string }; what: string }[] }) => digest.items);
    return items.some(
      (item: { case: { id: string }; what: string }) => item.case.id === id && item.what === 'reminded',
    );
  };
  while (!(await reminded())) await pause(250);
});

test('the supervisor has done again what was fed back, before its check; the total time runs on', async () => {
  const id = await hands.atTheStreet();
  const before = clockOf(await hands.see(id), 'resolve');
  await hands.act('dispatcher', id, 'feedback', solved);
  const again = await hands.act('supervisor', id, 'rework', { reason: '现场抽查仍有噪声' });
  expect(again).toMatchObject({ status: 'reworking', reworkRound: 1 });
  expect(clockOf(again, 'resolve')).toMatchObject({ state: 'running', dueAt: before.dueAt });
  expect(clockOf(again, 'rework')).toMatchObject({ state: 'running' });
});

test('a rejection is proposed by one person and confirmed by another', async () => {
  const { id } = (await street.as('dispatcher').register(complaint)).data;
  const proposed = await hands.act('dispatcher', id, 'rejection', { ground: '已进入诉讼程序', channel: '区人民法院' });
  expect(proposed.rejection).toMatchObject({ ground: '已进入诉讼程序', channel: '区人民法院', by: { name: '吴芳' } });
  expect(refusal(await street.as('dispatcher').act(id, 'rejection/confirmation'))).toEqual([422, 'same_person']);
  expect(await hands.act('supervisor', id, 'rejection/confirmation')).toMatchObject({
    status: 'rejected',
    rejection: null,
  });
});
