import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_duplicates');
});
afterAll(() => street.close());

type Listed = { id: string };
const idsBehind = async (who: Account, list: string): Promise<string[]> => {
  const { status, data } = await street.as(who).get(list.replace('/api/v1', ''));
  expect([list, status]).toEqual([list, 200]);
  return data.items.map(({ id }: Listed) => id).toSorted();
};
const sorted = (cases: readonly Listed[]) => cases.map(({ id }) => id).toSorted();

const leak = {
  kind: 'request',
  topic: 'utility_supply',
  title: '三号楼自来水管漏水，停水半天',
  place: { address: '桂园里 3 号楼', grid: 'YX-02-01' },
};

test('S1-10 the same request by telephone and by WeChat within ten minutes is suggested to be one, before the second is registered and after', async () => {
  const clerk = street.as('clerk-2');
  const { data: called } = await clerk.register({
    ...leak,
    channel: 'phone',
    reporter: { name: '刘老师', phone: '13800004321' },
  });
  await street.advance({ by: 'PT9M' });
  const message = {
    ...leak,
    title: '桂园里3号楼水管漏水了，家里停水',
    place: { address: '桂园里3号楼' },
    channel: 'wechat_group',
  };
  const reporter = { name: '何先生', phone: '13900001234' };
  const before = await street.countRows();
  const { status, data } = await street.as('dispatcher').post('/cases/candidates', message);
  expect(status).toBe(200);
  expect(data.items).toHaveLength(1);
  expect(data.items[0]).toMatchObject({
    case: { id: called.id, number: called.number, status: 'pending_accept', grid: 'YX-02-01', reporters: 1 },
    distance: null,
    sameGrid: false,
    sameTopic: true,
    minutesApart: expect.toSatisfy((minutes: number) => minutes >= 8 && minutes <= 10),
  });
  expect(data.items[0].words).toBeGreaterThan(0.3);
  expect(await street.countRows()).toEqual(before);

  // Registered all the same, it waits at the desk, and both cases name one another; no machine has merged anything.
  const { data: written } = await street.as('dispatcher').register({ ...message, reporter });
  expect(written.status).toBe('pending_dispatch');
  const { data: ofSecond } = await street.as('dispatcher').get(`/cases/${written.id}/candidates`);
  expect(ofSecond.items.map((item: { case: Listed }) => item.case.id)).toEqual([called.id]);
  const { data: ofFirst } = await clerk.get(`/cases/${called.id}/candidates`);
  // The second has no grid yet: it is the street's, and not for the community to know.
  expect(ofFirst.items).toEqual([]);
  expect((await clerk.see(called.id)).data).toMatchObject({ status: 'pending_accept', version: 1 });

  // Who would rather add to the first than register a second does so with a note.
  const note = { text: '微信群再次反映：家里停水', visibility: 'internal' };
  expect((await street.as('dispatcher').act(called.id, 'notes', note)).status).toBe(200);

  // Once a person has merged the two, a third report is led to the one that is left, with everybody who reported it.
  expect((await street.as('dispatcher').act(written.id, 'merge', { into: called.id })).status).toBe(200);
  const third = async () => (await street.as('dispatcher').post('/cases/candidates', message)).data.items;
  await expect.poll(async () => (await third())[0]?.case.reporters, { timeout: 60_000 }).toBe(2);
  expect((await third()).map((item: { case: Listed }) => item.case.id)).toEqual([called.id]);
});

test('S0-8 five parking complaints from one estate in 30 days are proposed to be one umbrella case', async () => {
  const worker = street.as('grid-worker');
  const parking = { kind: 'dispute', topic: 'parking', channel: 'in_person' };
  const homes = ['3号楼', ' 5 号楼 2 单元', '小区大门', '停车场', '小区9号楼'];
  const cases: Listed[] = [];
  for (const [index, home] of homes.entries()) {
    expect((await street.as('supervisor').get('/reports/repeats')).data.places).toEqual([]);
    const place = { address: `南山园${home}`, grid: 'YX-01-01' };
    const { data } = await worker.register({ ...parking, title: `停车位又被占之${index + 1}`, place });
    cases.push(data);
    await street.advance({ by: 'P2D' });
  }
  const before = await street.countRows();
  const { data } = await street.as('supervisor').get('/reports/repeats');
  expect(data.places).toMatchObject([
    { estate: '南山园', kind: 'dispute', topic: 'parking', grid: 'YX-01-01', cases: 5, umbrella: null },
  ]);
  const [{ list, parts }] = data.places;
  expect(sorted(parts)).toEqual(sorted(cases));
  expect(await idsBehind('supervisor', list)).toEqual(sorted(cases));
  expect((await street.as('clerk-2').get('/reports/repeats')).data.places).toEqual([]);
  expect(await street.countRows()).toEqual(before);

  // A person takes the proposal up; from then on it names the umbrella case that there is.
  const { data: umbrella } = await street.as('dispatcher').register({
    ...parking,
    track: 'joint',
    title: '南山园停车纠纷专项',
    place: { address: '南山园', grid: 'YX-01-01' },
  });
  const { data: later } = await street.as('supervisor').get('/reports/repeats');
  expect(later.places).toMatchObject([{ cases: 6, umbrella: { id: umbrella.id } }]);
  expect(sorted(later.places[0].parts)).toEqual(sorted(cases));

  await street.advance({ by: 'P31D' });
  expect((await street.as('supervisor').get('/reports/repeats')).data.places).toEqual([]);
});

test('S4-10 who brings a third case in 90 days is proposed a visit, which is on record once it is registered', async () => {
  const clerk = street.as('clerk');
  const ma = { name: '马老板', phone: '13800008765' };
  const matter = {
    kind: 'request',
    topic: 'complaint',
    channel: 'in_person',
    place: { address: '河沿街88号', grid: 'YX-01-02' },
  };
  const { data: secret } = await clerk.register({
    ...matter,
    title: '保密反映',
    reporter: { ...ma, confidential: true },
  });
  const cases: Listed[] = [];
  for (const title of ['门口积水无人管', '夜间施工噪声', '垃圾清运不及时']) {
    expect((await clerk.get('/reports/repeats')).data.people).toEqual([]);
    cases.push((await clerk.register({ ...matter, title, reporter: ma })).data);
    await street.advance({ by: 'P20D' });
  }
  const { data, text } = await clerk.get('/reports/repeats');
  expect(data.people).toMatchObject([{ name: '马**', phone: '138****8765', cases: 3, grid: 'YX-01-02', visit: null }]);
  expect(text).not.toMatch(/马老板|13800008765/);
  const [{ list, numbers }] = data.people;
  expect(await idsBehind('clerk', list)).toEqual(sorted(cases));
  expect(await idsBehind('clerk', list)).not.toContain(secret.id);
  expect((await street.as('clerk-2').get('/reports/repeats')).data.people).toEqual([]);

  const { status, data: visit } = await clerk.register({
    kind: 'request',
    topic: 'help',
    channel: 'visit',
    title: '主动走访诉求人',
    description: `近 90 天反映 3 件：${numbers.join(' ')}`,
    place: { address: '河沿街88号', grid: 'YX-01-02' },
  });
  expect([status, visit.status, visit.holder.unit.code]).toEqual([201, 'pending_accept', 'YX-01-02']);
  expect((await clerk.get('/reports/repeats')).data.people).toMatchObject([{ visit: { number: visit.number } }]);

  await street.advance({ by: 'P50D' });
  expect((await clerk.get('/reports/repeats')).data.people).toEqual([]);
});
