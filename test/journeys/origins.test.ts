import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { solved } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_origins');
});
afterAll(() => street.close());

const worker = () => street.as('grid-worker');
const clerk = () => street.as('clerk');

/** A request from a grid as somebody tells it; its channel is left to where it came from. */
const told = { kind: 'request', topic: 'help', place: { address: '云溪路12号3栋', grid: 'YX-01-01' } };
const titlesOf = (items: { title: string }[]) => items.map(({ title }) => title).toSorted();

test('S0-10: a sweep for disputes calls on twelve households, tells them about a law, and opens the one dispute that it finds', async () => {
  const sweep = await worker().post('/origins', {
    kind: 'sweep',
    title: '春季矛盾纠纷排查',
    unit: 'YX-01-01',
    details: { households: 12, outreachTopic: '民法典相邻关系' },
  });
  expect(sweep.status).toBe(201);
  const latent = {
    ...told,
    kind: 'dispute',
    topic: 'neighbour',
    title: '楼上漏水，两家已有口角',
    parties: [
      { name: '张三丰', side: '申请人' },
      { name: '李四光', side: '被申请人' },
    ],
    origin: { id: sweep.data.id },
  };
  const opened = await worker().register(latent);
  expect([opened.status, opened.data.channel]).toEqual([201, 'sweep']);
  const { data } = await worker().get(`/origins/${sweep.data.id}`);
  expect(data).toMatchObject({
    details: { households: 12, outreachTopic: '民法典相邻关系' },
    cases: 1,
    caseList: { items: [{ id: opened.data.id, kind: 'dispute' }] },
  });
});

test('S0-16: what a forum resolves becomes a case that came from the meeting, and the minutes lead to it', async () => {
  const { data: forum } = await clerk().post('/origins', {
    kind: 'meeting',
    title: '三月议事座谈',
    unit: 'YX-01',
    details: { types: ['forum'], attendees: ['两代表一委员', '五老', '诚信之星', '热心群众'] },
    resolutions: [{ text: '二号门加装路灯', type: 'forum' }],
  });
  const { data: lamp } = await clerk().register({
    ...told,
    kind: 'hazard',
    topic: 'other',
    title: '二号门加装路灯',
    origin: { id: forum.id, resolution: 1 },
  });
  expect(lamp).toMatchObject({
    channel: 'meeting',
    origin: { id: forum.id, title: '三月议事座谈', resolution: { n: 1, text: '二号门加装路灯', passed: true } },
  });
  const { data: minutes } = await clerk().get(`/origins/${forum.id}`);
  expect(minutes.resolutions[0].cases).toEqual([{ id: lamp.id, number: lamp.number, title: lamp.title }]);
});

test('S0-17: one visit to a household makes two cases and one opinion that is none', async () => {
  const { data: visit } = await worker().post('/origins', { kind: 'visit', title: '走访严屋组6号', unit: 'YX-01-01' });
  const titles = ['下水道堵塞', '老人想办优待证'];
  for (const title of titles) {
    const { status, data } = await worker().register({ ...told, title, origin: { id: visit.id } });
    expect([status, data.channel, data.origin.id]).toEqual([201, 'visit', visit.id]);
  }
  await worker().post(`/origins/${visit.id}/notes`, { text: '希望社区食堂晚上也开门' });
  const { data } = await worker().get(`/origins/${visit.id}`);
  expect(data.notes).toMatchObject([{ text: '希望社区食堂晚上也开门', by: { name: '李建国' } }]);
  expect([data.cases, titlesOf(data.caseList.items)]).toEqual([2, titles.toSorted()]);
  const { data: list } = await worker().get(`/cases?origin=${visit.id}`);
  expect(titlesOf(list.items)).toEqual(titles.toSorted());
});

test('S0-19: an opinion, a dispute, what a meeting resolved and an errand of one address stand in one list, each with where it came from', async () => {
  const place = { address: '南塘里8号2单元', grid: 'YX-01-05' };
  const record = async (kind: string, more: object = {}) =>
    (await clerk().post('/origins', { kind, title: '南塘里', unit: 'YX-01-05', ...more })).data.id;
  const meeting = await record('meeting', { resolutions: [{ text: '装充电桩' }] });
  const matters = [
    { topic: 'suggestion', title: '食堂晚上也开', origin: { id: await record('delegate_opinion') } },
    { kind: 'dispute', topic: 'noise', title: '夜里装修', origin: { id: await record('sweep') } },
    { topic: 'property_service', title: '装充电桩', origin: { id: meeting, resolution: 1 } },
    { topic: 'errand', title: '放学接孩子', origin: { id: await record('street_stall') } },
  ];
  for (const matter of matters) expect((await clerk().register({ ...told, ...matter, place })).status).toBe(201);
  const { data } = await clerk().get(`/cases?q=${encodeURIComponent(place.address)}&sort=registered`);
  expect(data.items.map(({ kind, topic, channel }: Record<string, string>) => [kind, topic, channel])).toEqual([
    ['request', 'errand', 'street_stall'],
    ['request', 'property_service', 'meeting'],
    ['dispute', 'noise', 'sweep'],
    ['request', 'suggestion', 'delegate_opinion'],
  ]);
});

test('S1-13: what delegates hear in an estate becomes a case that says so', async () => {
  const { data: opinion } = await clerk().post('/origins', {
    kind: 'delegate_opinion',
    title: '人大代表、政协委员进小区',
    unit: 'YX-01',
    notes: [{ text: '居民对新公交站满意' }],
  });
  const { data } = await clerk().register({
    ...told,
    topic: 'complaint',
    title: '小区门口占道停车，消防车进不来',
    origin: { id: opinion.id },
  });
  expect(data).toMatchObject({ channel: 'delegate_opinion', origin: { id: opinion.id, kind: 'delegate_opinion' } });
  expect((await street.as('dispatcher').get(`/origins/${opinion.id}`)).data).toMatchObject({
    cases: 1,
    notes: [{ text: '居民对新公交站满意' }],
  });
});

test('S1-15: one meeting is four meetings in one, and each of its cases is of the type that resolved it', async () => {
  const types = ['council', 'residents', 'property_joint', 'owners'];
  const { data: meeting } = await clerk().post('/origins', {
    kind: 'meeting',
    title: '多好会',
    unit: 'YX-01',
    details: { types },
    resolutions: types.map((type) => ({ text: `${type} 的决议`, type })),
  });
  expect(meeting.details.types).toEqual(types);
  const made = [];
  for (const { n } of meeting.resolutions)
    made.push(
      (await clerk().register({ ...told, title: `决议 ${n}`, origin: { id: meeting.id, resolution: n } })).data,
    );
  expect(made.map(({ origin }) => origin.resolution.type)).toEqual(types);
});

test('S1-18: a Saturday stall takes six requests in, and the stall lists them', async () => {
  const { data: stall } = await clerk().post('/origins', { kind: 'street_stall', title: '相约星期六', unit: 'YX-01' });
  const requests = ['修鞋点', '磨刀', '理发', '量血压', '代办社保', '修伞'];
  for (const title of requests) {
    const { data } = await clerk().register({ ...told, title, origin: { id: stall.id } });
    expect(data.channel).toBe('street_stall');
  }
  const { data } = await clerk().get(`/origins/${stall.id}`);
  expect([data.cases, titlesOf(data.caseList.items)]).toEqual([6, requests.toSorted()]);
  const { data: listed } = await street.as('supervisor').get('/origins?kind=street_stall');
  const line = listed.items.find(({ id }: { id: string }) => id === stall.id);
  expect(line).toMatchObject({ title: '相约星期六', cases: 6, heldBy: { name: '孙小梅' } });
});

test('S2-16: a suggestion of a Party-day meeting is answered in words with whether it is taken up, and why', async () => {
  const { data: day } = await clerk().post('/origins', { kind: 'party_day', title: '三月主题党日', unit: 'YX-01' });
  const { data: suggestion } = await clerk().register({
    ...told,
    topic: 'suggestion',
    title: '活动室周末也开放',
    reporter: { name: '陈党员', phone: '13800005678' },
    origin: { id: day.id },
  });
  expect(suggestion).toMatchObject({ topic: 'suggestion', channel: 'party_day', origin: { kind: 'party_day' } });
  const answer = {
    ...solved,
    result: '不予采纳：周末没有值班人员',
    reply: '周末暂无值班人员，建议不予采纳，下季度再议',
  };
  const { data } = await worker().act(suggestion.id, 'feedback', answer);
  expect(data.status).toBe('awaiting_callback');
  const { data: timeline } = await clerk().get(`/cases/${suggestion.id}/timeline`);
  expect(timeline.items.at(-1).data).toMatchObject({ result: answer.result, reply: answer.reply });
});

test('S4-8: of nine groups of owners six are for it and three against, so it passes; an observer has no vote, and who is away is listed', async () => {
  const groups = [
    '县住房保障中心',
    '国资公司',
    '安置区居民',
    '公租房居民',
    '商品房业主',
    '廉租房居民',
    '沿街商户',
    '企业宿舍',
    '教师公寓',
  ];
  const { data: meeting } = await clerk().post('/origins', {
    kind: 'meeting',
    title: '物业联席会议',
    unit: 'YX-01',
    details: { types: ['property_joint'], groups, observers: ['企业职工代表'] },
  });
  const votes = (inFavour: number, against: number) =>
    groups.slice(0, inFavour + against).map((name, at) => ({ name, vote: at < inFavour ? 'for' : 'against' }));
  const resolve = (text: string, ballots: object[]) =>
    clerk().post(`/origins/${meeting.id}/resolutions`, { text, type: 'property_joint', ballots });

  const refused = await resolve('更换物业', [...votes(5, 3), { name: '企业职工代表', vote: 'for' }]);
  expect([refused.status, refused.data.code, refused.data.errors]).toEqual([
    400,
    'validation_failed',
    [{ pointer: '/ballots/8/name', message: '列席者没有表决权' }],
  ]);
  expect((await resolve('更换物业', votes(6, 3))).status).toBe(201);
  const { data } = await resolve('上调物业费', votes(2, 5));
  expect(data.resolutions).toMatchObject([
    { n: 1, passed: true, vote: { for: 6, against: 3, observers: ['企业职工代表'] } },
    { n: 2, passed: false, vote: { for: 2, against: 5 } },
  ]);
  const away = (n: number) =>
    data.resolutions[n].vote.groups
      .filter(({ vote }: { vote: string }) => vote === 'absent')
      .map(({ name }: { name: string }) => name);
  expect([away(0), away(1)]).toEqual([[], ['企业宿舍', '教师公寓']]);

  const { data: filed } = await clerk().register({
    ...told,
    topic: 'property_service',
    title: '按决议更换物业',
    origin: { id: meeting.id, resolution: 1 },
  });
  expect(filed.origin.resolution).toMatchObject({ n: 1, type: 'property_joint', passed: true });
});
