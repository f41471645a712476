import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { clockOf, clutter, complaint, lamp, solved, tried } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_field_work');
});
afterAll(() => street.close());

const worker = () => street.as('grid-worker');

test('S0-1: the grid worker files what a resident tells in person, for the grid to handle', async () => {
  const drain = {
    ...complaint,
    topic: 'help',
    title: '严屋组下水道堵塞',
    place: { address: '严屋组 6 号门前', grid: 'YX-01-01' },
    channel: 'in_person',
    reporter: { name: '陈阿姨', phone: '13800005678' },
  };
  const { data } = await worker().register(drain);
  expect(data).toMatchObject({
    channel: 'in_person',
    level: 'grid',
    holder: { unit: { code: 'YX-01-01', name: '严屋组' } },
    reporter: { name: '陈**', phone: '138****5678' },
  });
  const { data: timeline } = await worker().get(`/cases/${data.id}/timeline`);
  expect(timeline.items[0]).toMatchObject({ type: 'registered', by: { name: '李建国', role: 'grid_worker' } });
  expect(timeline.items[0].text).toBe('网格员 李建国 登记了诉求案件（求助），交严屋组办理');
});

test('S0-4: three hazards of one patrol become three cases, each under the row of its topic', async () => {
  const patrol = ['road_occupation', 'illegal_dumping', 'unauthorised_structure'];
  const cases = [];
  for (const topic of patrol) cases.push((await worker().register({ ...clutter, topic })).data);
  expect(new Set(cases.map(({ number }) => number)).size).toBe(3);
  expect(cases.map((each) => [each.topic, clockOf(each, 'resolve')])).toMatchObject([
    ['road_occupation', { policy: 'ordinance-5wd@1/R11', unit: 'working_day', budget: 1 }],
    ['illegal_dumping', { policy: 'ordinance-5wd@1/R11', unit: 'working_day', budget: 1 }],
    ['unauthorised_structure', { policy: 'ordinance-5wd@1/R13', unit: 'working_day', budget: 20 }],
  ]);
  for (const { id, topic } of cases) {
    const { data } = await worker().get(`/cases?topic=${topic}`);
    expect(data.items.map((item: { id: string }) => item.id)).toContain(id);
  }
});

test('S0-5: what can be solved at once is closed in one call', async () => {
  const closedOnSpot = { result: '已将单车搬回停放区', noPhotoReason: '手机没电' };
  const { status, data } = await worker().register({ ...clutter, topic: 'road_occupation', closedOnSpot });
  expect([status, data.status, data.level]).toEqual([201, 'closed', 'grid']);
  expect(data).toMatchObject({ next: null, handoverForms: [], allowed: [] });
  expect(data.clocks).toMatchObject([{ kind: 'resolve', state: 'met' }]);
  expect(data.closedAt).toBe(data.registeredAt);
});

test('S0-5: what cannot is reported up, and its time has run since it was registered', async () => {
  const { data: found } = await worker().register({ ...clutter, topic: 'unauthorised_structure' });
  const { data } = await worker().act(found.id, 'escalation', tried);
  expect(data.level).toBe('community');
  expect(clockOf(data, 'resolve')).toMatchObject({
    state: 'running',
    startedAt: found.registeredAt,
    dueAt: clockOf(found, 'resolve').dueAt,
  });
});

test('S2-3: no case is finished without an answer to its reporter, who is heard of within the time to contact', async () => {
  const { data: open } = await worker().register({ ...complaint, place: lamp.place });
  expect(clockOf(open, 'contact')).toMatchObject({ state: 'running', unit: 'emergency_hour', budget: 24 });
  const vain = await worker().act(open.id, 'contact', { channel: 'phone', outcome: 'not_reached' });
  expect(clockOf(vain.data, 'contact').state).toBe('running');
  const heard = await worker().act(open.id, 'contact', { channel: 'phone', outcome: 'reached', note: '约晚上上门' });
  expect(clockOf(heard.data, 'contact').state).toBe('met');
  for (const reply of [undefined, '', '  ']) {
    const { status, data } = await worker().act(open.id, 'feedback', { ...solved, reply });
    expect([status, data.code]).toEqual([422, 'reply_required']);
  }
  const spot = { ...lamp, closedOnSpot: { result: '已更换', noPhotoReason: '夜间' } };
  const refused = await worker().register(spot);
  expect([refused.status, refused.data.code]).toEqual([422, 'reply_required']);
  const anonymous = { ...lamp, reporter: { anonymous: true } };
  const { data: unnamed } = await worker().register(anonymous);
  const { reply: _, ...silent } = solved;
  expect((await worker().act(unnamed.id, 'feedback', silent)).data.status).toBe('awaiting_verify');
});

test("S2-7: a message of the residents' WeChat group in the early morning is answered within half an hour and done by noon", async () => {
  const { data: clock } = await worker().get('/rehearsal');
  const day = new Date(Date.parse(clock.now) + 32 * 3_600_000).toISOString().slice(0, 10);
  await street.advance({ to: `${day}T07:30:00+08:00` });
  const message = {
    ...complaint,
    topic: 'property_service',
    title: '3栋垃圾桶旁堆满垃圾',
    place: { address: '云溪路12号3栋', grid: 'YX-01-01' },
    channel: 'wechat_group',
    reporter: { name: '王女士' },
  };
  const { data: open } = await worker().register(message);
  expect(open).toMatchObject({ channel: 'wechat_group', registeredAt: expect.stringMatching(`^${day}T07:30`) });
  await street.advance({ to: `${day}T07:50:00+08:00` });
  const answered = await worker().act(open.id, 'contact', { channel: 'wechat_group', outcome: 'reached' });
  const contact = answered.data.clocks.find(({ kind }: { kind: string }) => kind === 'contact');
  expect(contact.state).toBe('met');
  expect(Date.parse(contact.stoppedAt) - Date.parse(contact.startedAt)).toBeLessThan(30 * 60_000);
  await street.advance({ to: `${day}T11:00:00+08:00` });
  await worker().act(open.id, 'feedback', solved);
  await street.as('grid-lead').act(open.id, 'verification', { passed: true });
  const called = { reached: true, solved: true, satisfaction: 'satisfied' };
  const { data } = await street.as('clerk').act(open.id, 'callback', called);
  expect(data).toMatchObject({ status: 'closed', closedAt: expect.stringMatching(`^${day}T11:`) });
  expect(clockOf(data, 'resolve').state).toBe('met');
});

test('S4-17: a burst pipe runs on emergency time, day and night, and help with a child after school runs as an errand', async () => {
  const { data: pipe } = await worker().register({ ...lamp, topic: 'pipe_burst', title: '主管道破裂' });
  expect(clockOf(pipe, 'accept')).toMatchObject({
    unit: 'emergency_minute',
    budget: 15,
    policy: 'ordinance-5wd@1/R3w',
  });
  expect(clockOf(pipe, 'contact')).toMatchObject({ unit: 'emergency_minute', budget: 30 });
  const { data: water } = await worker().register({ ...lamp, kind: 'request', topic: 'utility_supply', title: '停水' });
  expect(clockOf(water, 'resolve')).toMatchObject({ unit: 'emergency_hour', budget: 24 });
  expect(Date.parse(clockOf(water, 'resolve').dueAt) - Date.parse(water.registeredAt)).toBe(24 * 3_600_000);
  const { data: care } = await worker().register({ ...lamp, kind: 'request', topic: 'errand', title: '放学接孩子' });
  expect(clockOf(care, 'resolve')).toMatchObject({ unit: 'calendar_day', budget: 15, policy: 'ordinance-5wd@1/R19' });
});

test('S4-16: the 12345 hotline posts a case with a key, and its repeat gets the same case', async () => {
  const authorization = `Bearer ${await street.issueToken('hotline-12345', 'YX')}`;
  const key = randomUUID();
  const post = () => street.stranger('POST', '/cases', complaint, { authorization, 'idempotency-key': key });
  const first = await post();
  expect(first.status).toBe(201);
  expect(first.data).toMatchObject({ status: 'pending_dispatch', level: 'street', channel: 'hotline_12345' });
  const again = await post();
  expect([again.status, again.data.id, again.headers.get('idempotency-replayed')]).toEqual([
    201,
    first.data.id,
    'true',
  ]);
  const { data: timeline } = await street.as('dispatcher').get(`/cases/${first.data.id}/timeline`);
  expect(timeline.items).toMatchObject([{ type: 'registered', by: { system: 'hotline-12345' } }]);
  const document = await street.stranger('GET', 'openapi.json');
  expect(document.data.openapi).toMatch(/^3\.1/);
});
