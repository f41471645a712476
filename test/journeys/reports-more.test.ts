import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulletinTimes } from '../../domain/bulletin.ts';
import { weekOf } from '../../domain/iso-weeks.ts';
import { reviewTimes } from '../../domain/review.ts';
import { openStreet, type Account, type Street } from '../support/street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_reports_more');
});
afterAll(() => street.close());

const onSpot = { result: '已当场处理', reply: '已处理完毕', noPhotoReason: '口头答复' };
const matter = (grid: string, channel: string, more: object = {}) => ({
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆放杂物',
  place: { address: '云溪路12号', grid },
  channel,
  ...more,
});
const dispute = (grid: string, topic: string, more: object = {}) =>
  matter(grid, 'in_person', { kind: 'dispute', topic, title: '物业费纠纷', ...more });

async function file(account: Account, body: object): Promise<string> {
  const { status, data, text } = await street.as(account).register(body);
  expect([status, status === 201 ? '' : text]).toEqual([201, '']);
  return data.id;
}

async function report(path: string) {
  const { status, data } = await street.as('supervisor').get(`/reports/${path}`);
  expect(status).toBe(200);
  return data;
}

/** How many cases a list holds, all pages of it. */
async function lengthOf(list: string): Promise<number> {
  const { status, data } = await street.as('supervisor').get(`${list.replace('/api/v1', '')}&limit=100`);
  expect([status, data.nextCursor]).toEqual([200, null]);
  return data.items.length;
}

test('S0-20: of what was registered, 62 % was found on patrol and 38 % reported', async () => {
  const some = (channel: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, () => file('dispatcher', matter('YX-01-01', channel, { closedOnSpot: onSpot }))),
    );
  await some('patrol', 31);
  await some('phone', 19);
  const { registered, proactive, items } = await report('sources?unit=YX-01-01');
  expect(registered.count).toBe(50);
  expect(proactive).toMatchObject({ count: 31, value: 0.62 });
  expect(items).toMatchObject([
    { channel: 'patrol', name: '巡查', count: 31, share: 0.62 },
    { channel: 'phone', name: '电话', count: 19, share: 0.38 },
  ]);
  for (const { count, list } of [registered, proactive, ...items]) expect(await lengthOf(list)).toBe(count);
  const rates = await report('rates?unit=YX-01-01');
  expect(rates.rates.find(({ id }: { id: string }) => id === 'proactive')).toMatchObject({ value: 0.62 });
});

test('S3-5: the report says which share of cases the grid workers found themselves', async () => {
  for (let patrol = 0; patrol < 3; patrol += 1) await file('grid-worker-2', matter('YX-02-01', 'patrol'));
  await file('dispatcher', matter('YX-02-01', 'patrol'));
  const { foundByGrid, proactive } = await report('sources?unit=YX-02-01');
  expect(proactive).toMatchObject({ count: 4, value: 1 });
  expect(foundByGrid).toMatchObject({ count: 3, value: 0.75 });
  expect(await lengthOf(foundByGrid.list)).toBe(3);
});

test('S4-7: eight of ten disputes are about property, which the report calls 80 %', async () => {
  for (const topic of [...Array.from({ length: 8 }, () => 'property'), 'noise', 'parking'])
    await file('dispatcher', dispute('YX-03-01', topic));
  const { registered, topics } = await report('hot?kind=dispute&unit=YX-03');
  expect(registered.now.count).toBe(10);
  expect(topics[0]).toMatchObject({ key: 'dispute/property', name: '物业纠纷', share: 0.8, now: { count: 8 } });
  expect(await lengthOf(topics[0].now.list)).toBe(8);
});

test('S4-15: against a year of which nothing is on record there is a dash and no percentage', async () => {
  const { registered, topics } = await report('hot?against=year&from=2026-01-01&to=2027-01-01');
  expect(registered.now.count).toBeGreaterThan(0);
  expect([registered.before.count, registered.change]).toEqual([0, null]);
  for (const { change } of topics) expect(change).toBeNull();
  const { text } = await street.as('supervisor').get('/reports/hot.csv?against=year&from=2026-01-01&to=2027-01-01');
  expect(text.split(/\r?\n/)[1]).toBe(`合计,,${registered.now.count},0,—`);
});

test('S4-14: two of three matters were closed on the day on which they were brought', async () => {
  const body = { ...matter('YX-01-02', 'in_person'), kind: 'request', topic: 'consult', title: '老年证如何办理' };
  for (let near = 0; near < 2; near += 1) await file('dispatcher', { ...body, closedOnSpot: onSpot });
  const later = await file('dispatcher', { ...body, place: { address: '居委会' } });
  const { data: clock } = await street.as('supervisor').get('/rehearsal');
  await street.advance({ to: new Date(Date.parse(clock.now) + 86_400_000).toISOString() });
  const dispatched = await street.as('dispatcher').act(later, 'dispatch', { unit: 'YX-01-01' });
  expect(dispatched.status).toBe(200);
  const fedBack = await street.as('grid-worker').act(later, 'feedback', onSpot);
  expect(fedBack.data).toMatchObject({ status: 'closed' });
  const { rates } = await report('rates?kind=request');
  const rate = rates.find(({ id }: { id: string }) => id === 'same_day');
  expect(rate).toMatchObject({ numerator: { count: 2 }, denominator: { count: 3 } });
  expect(rate.value).toBeCloseTo(2 / 3);
  expect([await lengthOf(rate.numerator.list), await lengthOf(rate.denominator.list)]).toEqual([2, 3]);
});

test('S4-9: on Monday at nine the bulletin of property disputes is out, once, and those who read it say so', async () => {
  const kept = await file('clerk-2', dispute('YX-02-02', 'property'));
  const solved = await file('clerk-2', dispute('YX-02-02', 'property', { closedOnSpot: onSpot }));
  const { data: about } = await street.as('supervisor').see(kept);
  const week = weekOf(Date.parse(about.registeredAt));
  const path = `/reports/weekly/${week.year}/${week.week}`;
  const { at } = bulletinTimes(week);
  await street.advance({ to: new Date(at - 1_000).toISOString() });
  expect((await street.as('supervisor').get(path)).status).toBe(404);
  await street.advance({ to: new Date(at).toISOString() });

  const { status, data } = await street.as('clerk-2').get(path);
  expect(status).toBe(200);
  expect(data).toMatchObject({ ...week, opened: 2, closed: 1, carriedOver: 1, idle: 0, acknowledged: false });
  const itemOf = (bulletin: { items: { case: { id: string } }[] }, id: string) =>
    bulletin.items.find((item) => item.case.id === id);
  expect(itemOf(data, kept)).toMatchObject({
    opened: true,
    ended: null,
    idle: false,
    last: { type: 'registered', text: '登记' },
  });
  expect(itemOf(data, solved)).toMatchObject({ opened: true, ended: 'closed', last: { type: 'closed' } });
  expect(JSON.stringify(data)).not.toMatch(/物业费纠纷|云溪路/);
  expect(data.items).toHaveLength(2);
  // The street sees the eight disputes of YX-03, too; the clerk of YX-02 does not.
  expect((await street.as('supervisor').get(path)).data.items).toHaveLength(10);

  // Seven days later nobody has done anything for it, although its times ran out meanwhile.
  const next = weekOf(at);
  await street.advance({ to: new Date(bulletinTimes(next).at).toISOString() });
  await street.advance({ to: new Date(bulletinTimes(next).at + 3_600_000).toISOString() });
  const later = (await street.as('clerk-2').get(`/reports/weekly/${next.year}/${next.week}`)).data;
  expect(later).toMatchObject({ opened: 0, closed: 0, carriedOver: 1, idle: 1 });
  expect(itemOf(later, kept)).toMatchObject({ idle: true });
  expect((await street.as('clerk-2').get(path)).data.items).toEqual(data.items);

  for (const account of ['clerk-2', 'clerk-2', 'supervisor'] as const)
    expect((await street.as(account).post(`${path}/acknowledgement`)).data).toMatchObject({ acknowledged: true });
  const { items } = await report('weekly');
  expect(items.slice(0, 2)).toMatchObject([
    { ...next, acknowledgements: 0, acknowledged: false },
    { ...week, acknowledgements: 2, acknowledged: true },
  ]);
  const { acknowledgedBy } = await report(`weekly/${week.year}/${week.week}`);
  expect(acknowledgedBy.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual(['YX-02', 'YX']);
  expect((await street.as('admin').get(path)).status).toBe(403);
  const words = (await street.as('clerk-2').get(`${path}/paper`)).data;
  expect(words.items.rows.map(([number]: string[]) => number)).toContain(about.number);
  const pdf = await street.as('clerk-2').get(`${path}.pdf`);
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
});

test('S3-6: on Friday at five the review has its pack: new, open and overdue disputes, parties who come again, changed risks, what is to go up; the chair signs', async () => {
  const [first, second] = ['13800001111', '13800002222'];
  const between = (one: object, other: object) =>
    dispute('YX-02-01', 'neighbour', {
      parties: [
        { ...one, side: 'a' },
        { ...other, side: 'b' },
      ],
    });
  const quarrel = await file(
    'grid-worker-2',
    between({ name: '张三丰', phone: first }, { name: '李四光', phone: second }),
  );
  const again = await file('grid-worker-2', between({ name: '张三丰', phone: first }, { name: '王五' }));
  const risk = { colour: 'red', reason: '双方扬言动手' };
  expect((await street.as('mediator').act(quarrel, 'mediation/risk', risk)).status).toBe(200);
  const { data: clock } = await street.as('supervisor').get('/rehearsal');
  const week = weekOf(Date.parse(clock.now));
  const path = `/reports/reviews/${week.year}/${week.week}`;
  expect((await street.as('supervisor').get(path)).status).toBe(404);
  await street.advance({ to: new Date(reviewTimes(week).at).toISOString() });

  const { status, data } = await street.as('clerk-2').get(path);
  expect(status).toBe(200);
  type Item = { case: { id: string } };
  const itemOf = (pack: { items: Item[] }, id: string) => pack.items.find((item) => item.case.id === id);
  expect(data).toMatchObject({ ...week, open: 3, new: 2, overdue: 0, repeated: 2, riskChanged: 1, signed: null });
  expect(itemOf(data, quarrel)).toMatchObject({
    new: true,
    risk: { from: null, to: 'red' },
    repeats: [{ party: '张**', cases: 1 }],
    proposed: ['risk_red'],
  });
  expect(itemOf(data, again)).toMatchObject({ risk: null, repeats: [{ party: '张**', cases: 1 }], proposed: [] });
  expect(JSON.stringify(data)).not.toMatch(/张三丰|李四光|13800/);

  expect((await street.as('clerk-2').post(`${path}/signature`)).status).toBe(403);
  const signed = (await street.as('supervisor').post(`${path}/signature`)).data.signed;
  expect(signed).toMatchObject({ name: '何静' });
  expect((await street.as('supervisor').post(`${path}/signature`)).data.signed).toEqual(signed);

  const far = weekOf(Date.parse(clock.now) + 49 * 86_400_000);
  await street.advance({ to: new Date(reviewTimes(far).at).toISOString() });
  const later = (await street.as('clerk-2').get(`/reports/reviews/${far.year}/${far.week}`)).data;
  expect(itemOf(later, quarrel)).toMatchObject({ new: false, overdue: true, risk: null });
  // Every week in between has its pack, and the signed one is as it was.
  const packs = (await report('reviews')).items;
  expect([packs[0], packs[7]]).toMatchObject([far, week]);
  expect((await street.as('clerk-2').get(path)).data).toEqual({ ...data, signed });
});
