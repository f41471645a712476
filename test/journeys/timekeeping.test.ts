import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { handsOf, place, tried } from './hands.ts';
import { clockOf, complaint, past } from './matters.ts';

let street: Street;
let hands: ReturnType<typeof handsOf>;
beforeAll(async () => {
  street = await openStreet('journey_timekeeping');
  hands = handsOf(street);
});
afterAll(() => street.close());

const call = { channel: 'phone', outcome: 'reached' };
const dayMs = 86_400_000;

const clockNow = async (id: string, kind: string) => clockOf(await hands.see(id), kind);
const told = async (id: string, language = 'zh'): Promise<{ type: string; at: string; text: string }[]> =>
  (await street.as('supervisor').get(`/cases/${id}/timeline`, { 'accept-language': language })).data.items;
const reportOf = async (from: number, to: number) =>
  (
    await street
      .as('supervisor')
      .get(
        `/reports/breaches?from=${encodeURIComponent(new Date(from).toISOString())}&to=${new Date(to).toISOString()}`,
      )
  ).data;
/** When an instant would be due with a budget, as the what-if calculator says. */
const dueFrom = async (start: number, unit: string, budget: number, pauses: object[] = []) =>
  (await street.as('clerk').post('/sla/what-if', { unit, budget, start: new Date(start).toISOString(), pauses })).data
    .dueAt as string;

describe('what cannot be solved for weeks', () => {
  let id: string;
  let listedAt: number;

  test('S0-18: at the community it goes on the list with owner and review date, and is listed, not breached', async () => {
    const { data } = await street.as('grid-worker').register({ ...complaint, place });
    ({ id } = data);
    await hands.act('grid-worker', id, 'contact', call);
    await hands.act('grid-worker', id, 'escalation', tried);
    await hands.act('clerk', id, 'acceptance');
    const reviewAt = new Date((await hands.now()) + 28 * dayMs).toISOString();
    const words = { reason: 'engineering', measuresToReporter: '雨季后施工，先设围挡' };
    const listed = await hands.act('clerk', id, 'listing', { ...words, owner: 'clerk', reviewAt });
    expect(listed.pause).toMatchObject({ why: 'engineering', owner: { name: '孙小梅' }, until: expect.any(String) });
    listedAt = Date.parse(listed.pause.since);
    await street.advance({ to: new Date(listedAt + 21 * dayMs).toISOString() });
    const weeksLater = await hands.see(id);
    expect(weeksLater).toMatchObject({ status: 'listed', level: 'community', cards: [] });
    for (const kind of ['resolve', 'holding'])
      expect(clockOf(weeksLater, kind)).toMatchObject({ state: 'paused', dueAt: null });
    const { totals, items } = await reportOf(listedAt - dayMs, listedAt + 22 * dayMs);
    expect([totals.listed, totals.due, totals.n, totals.breached, items]).toEqual([1, 1, 0, 0, []]);
    const { data: list } = await street.as('supervisor').get(totals.lists.listed.replace('/api/v1', ''));
    expect(list.items.map((item: { id: string }) => item.id)).toEqual([id]);
    expect((await street.as('clerk').get('/cases?view=listed')).data.items).toMatchObject([{ id }]);
    expect((await street.as('supervisor').get('/cases?view=overdue')).data.items).toEqual([]);
    // The review date comes, nobody has done anything, and it goes on by itself.
    await street.advance(past(clockOf(weeksLater, 'review').dueAt));
    const woken = await hands.see(id);
    expect(woken).toMatchObject({ status: 'in_progress', pause: null });
    expect((await told(id)).filter(({ type }) => type === 'unlisted')).toMatchObject([
      { text: '到复核日，案件自动恢复办理' },
    ]);
  });

  test('and goes on exactly with what was left', async () => {
    const after = await hands.see(id);
    const resumedAt = Date.parse((await told(id)).find(({ type }) => type === 'unlisted')?.at ?? '');
    const pauses = [{ from: new Date(listedAt).toISOString(), to: new Date(resumedAt).toISOString() }];
    for (const [kind, unit, budget] of [
      ['resolve', 'working_day', 5],
      ['holding', 'working_day', 2],
    ] as const) {
      const { startedAt, dueAt } = clockOf(after, kind) as unknown as { startedAt: string; dueAt: string };
      expect([kind, dueAt]).toEqual([kind, await dueFrom(Date.parse(startedAt), unit, budget, pauses)]);
    }
    const { data: why } = await street.as('clerk').get(`/cases/${id}/clocks/resolve/explanation`);
    expect(why.pauses).toEqual([{ from: expect.any(String), to: expect.any(String) }]);
    expect(Date.parse(why.pauses[0].to)).toBe(resumedAt);
  });
});

test('a reporter who never answers does not stop a case for ever: after five working days it goes on by itself', async () => {
  const id = await hands.atTheStreet();
  const asked = await hands.act('dispatcher', id, 'information-request', { question: '请补充楼栋和门牌号' });
  const { dueAt: until } = clockOf(asked, 'info');
  expect(clockOf(asked, 'resolve')).toMatchObject({ state: 'paused', dueAt: null });
  await street.advance(past(until));
  const after = await hands.see(id);
  expect(after).toMatchObject({ status: 'in_progress', pause: null });
  expect(clockOf(after, 'resolve')).toMatchObject({ state: 'running', dueAt: expect.any(String) });
  const last = [(await told(id)).at(-1)?.text, (await told(id, 'en')).at(-1)?.text];
  expect(last).toEqual(['诉求人逾期未补充，案件恢复办理', 'The reporter did not answer in time: the case goes on']);
  const again = await street.as('dispatcher').act(id, 'information-request', { question: '还在吗' });
  expect([again.status, again.data.code]).toEqual([409, 'information_already_asked']);
});

test('a total that nobody keeps is due soon with a blue card at 75 %, yellow when it is missed, red five working days later', async () => {
  const id = await hands.atTheStreet();
  const { warnAt, dueAt } = (await clockNow(id, 'resolve')) as unknown as { warnAt: string; dueAt: string };
  const cardsOf = async () => (await hands.see(id)).cards.map(({ colour }: { colour: string }) => colour);
  await street.advance(past(warnAt));
  expect(await cardsOf()).toEqual(['blue']);
  await street.advance(past(dueAt));
  expect(await cardsOf()).toEqual(['blue', 'yellow']);
  const red = await dueFrom(Date.parse(dueAt) - 1, 'working_day', 5);
  await street.advance({ to: new Date(Date.parse(red) - 1_000).toISOString() });
  expect(await cardsOf()).toEqual(['blue', 'yellow']);
  await street.advance(past(red));
  expect(await cardsOf()).toEqual(['blue', 'yellow', 'red']);
  const kinds = ['due_soon', 'card_issued', 'clock_missed'];
  expect((await told(id)).filter(({ type }) => kinds.includes(type)).map(({ text }) => text)).toEqual([
    '办理时限临期',
    '办理时限：签发蓝牌督办单（第 1 号）',
    '办理时限已超期',
    '办理时限：签发黄牌督办单（第 2 号）',
    '办理时限：签发红牌督办单（第 3 号）',
  ]);
  expect((await told(id, 'en')).filter(({ type }) => type === 'card_issued').at(-1)?.text).toBe(
    'Card 3, red, was issued for the total time',
  );
  const late = await street.as('dispatcher').act(id, 'extension', { days: 1, reason: '等待配件' });
  expect([late.status, late.data.code]).toEqual([409, 'deadline_passed']);
});

test('what was met only with an extension counts as extended, in the report and in its list, and never as on time', async () => {
  const from = await hands.now();
  const id = await hands.atTheStreet();
  const before = await clockNow(id, 'resolve');
  await hands.act('dispatcher', id, 'extension', { days: 3, reason: '配件三日后到货' });
  const granted = await hands.act('supervisor', id, 'extension/decision', { approve: true, reason: '情况属实' });
  const { dueAt } = clockOf(granted, 'resolve');
  expect(dueAt).toBe(await dueFrom(Date.parse(granted.registeredAt), 'working_day', 8));
  await street.advance(past(before.dueAt));
  const fedBack = await hands.act('dispatcher', id, 'feedback', {
    result: '已整改',
    reply: '已整改完毕',
    noPhotoReason: '入户',
  });
  expect(clockOf(fedBack, 'resolve')).toMatchObject({ state: 'met', extendedDays: 3 });
  await street.advance(past(dueAt));
  const { totals } = await reportOf(from, Date.parse(dueAt) + dayMs);
  expect(totals).toMatchObject({ extended: 1 });
  const { data: list } = await street.as('supervisor').get(totals.lists.extended.replace('/api/v1', ''));
  expect(totals.lists.extended).toContain('extended=true');
  expect(list.items.map((item: { id: string }) => item.id)).toEqual([id]);
  const { data: onTime } = await street.as('supervisor').get(totals.lists.onTime.replace('/api/v1', ''));
  expect(onTime.items.map((item: { id: string }) => item.id)).not.toContain(id);
});

test('another track reads the ledger again: what was used stays used', async () => {
  const id = await hands.atTheStreet();
  const before = (await clockNow(id, 'resolve')) as unknown as { startedAt: string; dueAt: string };
  await street.advance({ by: 'PT3H' });
  const urgent = await hands.act('dispatcher', id, 'classification', { track: 'urgent', reason: '已影响居民出行' });
  expect(clockOf(urgent, 'resolve')).toMatchObject({
    startedAt: before.startedAt,
    dueAt: await dueFrom(Date.parse(before.startedAt), 'emergency_hour', 24),
  });
  const joint = await hands.act('dispatcher', id, 'classification', { track: 'joint', reason: '需多部门' });
  expect(clockOf(joint, 'resolve')).toMatchObject({
    dueAt: await dueFrom(Date.parse(before.startedAt), 'calendar_day', 15),
  });
  expect(clockOf(joint, 'milestone:plan')).toMatchObject({ state: 'running' });
  const back = await hands.act('dispatcher', id, 'classification', { track: 'fast', reason: '恢复' });
  expect(clockOf(back, 'resolve')).toMatchObject({ dueAt: before.dueAt });
  expect(clockOf(back, 'milestone:plan')).toMatchObject({ state: 'void' });
});
