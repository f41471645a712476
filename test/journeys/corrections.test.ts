import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStreet, type Account, type Answer, type Street } from '../support/street.ts';
import { handsOf, place } from './hands.ts';
import { clockOf, past } from './matters.ts';

let street: Street;
let hands: ReturnType<typeof handsOf>;
beforeAll(async () => {
  street = await openStreet('journey_corrections');
  hands = handsOf(street);
});
afterAll(() => street.close());

const dayMs = 86_400_000;

const refusal = ({ status, data }: Answer) => [status, data.code];
const listOf = async (who: Account, query: string): Promise<{ id: string; listing: unknown; cards: unknown[] }[]> =>
  (await street.as(who).get(`/cases?limit=100&${query}`)).data.items;
const idsOf = async (who: Account, query: string) => (await listOf(who, query)).map(({ id }) => id);

test('the deadline of an outside order wins where it is earlier, and is shown with the reason', async () => {
  const id = await hands.atTheStreet();
  const own = clockOf(await hands.see(id), 'resolve').dueAt;
  const late = { system: '12345', number: '2026-0001', dueAt: new Date(Date.parse(own) + dayMs).toISOString() };
  const unmoved = await hands.act('dispatcher', id, 'source', late);
  expect(clockOf(unmoved, 'resolve')).toMatchObject({ dueAt: own });
  const gone = { ...late, dueAt: '2026-01-05T17:30:00+08:00' };
  const passed = await hands.act('dispatcher', id, 'source', gone);
  expect([passed.source, clockOf(passed, 'resolve').dueAt]).toEqual([gone, own]);
  const early = new Date(Math.ceil((await hands.now()) / 1_000) * 1_000 + dayMs).toISOString();
  const noted = await hands.act('dispatcher', id, 'source', { ...late, dueAt: early });
  const resolve = clockOf(noted, 'resolve') as unknown as { dueAt: string; limit: string };
  expect([Date.parse(resolve.dueAt), Date.parse(resolve.limit)]).toEqual([Date.parse(early), Date.parse(early)]);
  expect(noted.source).toMatchObject({ system: '12345', number: '2026-0001' });
  const { data: why } = await street.as('clerk').get(`/cases/${id}/clocks/resolve/explanation`);
  expect(Date.parse(why.dueAt)).toBe(Date.parse(early));
  expect(why.steps.at(-1)).toMatchObject({ what: 'limited', text: expect.stringContaining('以其为准') });
});

test('a case whose place was wrong lies where it is said to, and is found by its new address', async () => {
  const id = await hands.atTheStreet();
  const reason = '诉求人更正了门牌';
  const { status } = await street.as('dispatcher').act(id, 'placing', { reason });
  expect(status).toBe(400);
  expect(refusal(await street.as('dispatcher').act(id, 'placing', { grid: 'YX-01', reason }))).toEqual([
    404,
    'not_found',
  ]);
  const placed = await hands.act('dispatcher', id, 'placing', { address: '柳荫巷88号后院', grid: 'YX-02-01', reason });
  expect(placed).toMatchObject({
    place: { address: '柳荫巷88号后院', grid: 'YX-02-01', community: 'YX-02', lng: null },
    holder: { unit: { code: 'YX' } },
  });
  expect(await idsOf('dispatcher', `q=${encodeURIComponent('柳荫巷88号')}`)).toEqual([id]);
  expect(await idsOf('dispatcher', `q=${encodeURIComponent('云溪路12号3栋')}`)).not.toContain(id);
  expect(await idsOf('supervisor', 'unit=YX-02')).toContain(id);
});

test('S4-13: the call to the police is on record, and the report has the minutes until it came', async () => {
  const fight = { kind: 'dispute', topic: 'neighbour', title: '夜市两摊主争执', place, channel: 'patrol' };
  const { data } = await street.as('grid-worker').register(fight);
  const at = Math.floor((await hands.now()) / 1_000) * 1_000;
  const minutesAgo = (minutes: number) => new Date(at - minutes * 60_000).toISOString();
  const future = { reportedAt: new Date(at + dayMs).toISOString() };
  expect((await street.as('grid-worker').act(data.id, 'police-report', future)).status).toBe(400);
  const reversed = { reportedAt: minutesAgo(5), arrivedAt: minutesAgo(9) };
  expect((await street.as('grid-worker').act(data.id, 'police-report', reversed)).status).toBe(400);
  const called = await hands.act('grid-worker', data.id, 'police-report', {
    reportedAt: minutesAgo(12),
    note: '双方推搡',
  });
  expect(called.police).toMatchObject({ arrivedAt: null, arrivalMinutes: null, note: '双方推搡' });
  const report = async () => (await street.as('supervisor').get('/reports/police')).data;
  const nobody = { arrived: { count: 0 }, average: null, median: null, longest: null };
  expect(await report()).toMatchObject({
    called: { count: 1 },
    ...nobody,
    grids: [{ called: { count: 1 }, ...nobody }],
  });
  const came = { reportedAt: minutesAgo(12), arrivedAt: minutesAgo(4) };
  const arrived = await hands.act('grid-worker', data.id, 'police-report', came);
  expect(arrived.police).toMatchObject({ arrivalMinutes: 8 });
  expect((await hands.timeline(data.id)).at(-1)?.text).toContain('8 分钟后出警到达');
  const counted = await report();
  const eight = { called: { count: 1 }, arrived: { count: 1 }, average: 8, median: 8, longest: 8 };
  expect(counted).toMatchObject({ ...eight, grids: [{ key: place.grid, ...eight }] });
  for (const { called: calls, arrived: arrivals } of [counted, ...counted.grids])
    for (const { list } of [calls, arrivals]) expect(await idsOf('supervisor', list.split('?')[1])).toEqual([data.id]);
  const later = `from=${encodeURIComponent(minutesAgo(11))}`;
  const none = (await street.as('supervisor').get(`/reports/police?${later}`)).data;
  expect(none).toMatchObject({ called: { count: 0 }, ...nobody, grids: [] });
  const { text } = await street.as('supervisor').get('/reports/police.csv');
  expect(text.trimEnd().split('\r\n').at(-1)).toBe('合计,1,1,8,8,8');
});

test('S0-18: the key list names why a case stands there, who answers for it and its review date', async () => {
  const id = await hands.atTheStreet();
  const owner = (await street.as('dispatcher').get('/me')).data.id;
  const reviewAt = new Date((await hands.now()) + 14 * dayMs).toISOString();
  const words = { reason: 'season', measuresToReporter: '汛期后施工，先设警示' };
  const listed = await hands.act('dispatcher', id, 'listing', { ...words, owner, reviewAt });
  const [line] = (await listOf('supervisor', 'view=listed')).filter((item) => item.id === id);
  expect(line?.listing).toEqual({
    reason: 'season',
    owner: { id: owner, name: listed.pause.owner.name },
    reviewAt: clockOf(listed, 'review').dueAt,
  });
  await street.advance(past(clockOf(listed, 'review').dueAt));
  expect(await hands.see(id)).toMatchObject({ status: 'in_progress', pause: null });
  expect(await idsOf('supervisor', 'view=listed')).not.toContain(id);
});
