import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { clockOf, complaint, lamp, past } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_joint_handling');
});
afterAll(() => street.close());

const place = { address: '云溪路12号3栋', grid: 'YX-01-01' };
const tried = { reason: '需要部门配合', measures: ['上门劝导'] };
const done = { result: '已整治', reply: '您反映的问题已解决', noPhotoReason: '夜间' };
const hourMs = 3_600_000;

async function act(who: Account, id: string, path: string, body: object = {}) {
  const { status, data } = await street.as(who).act(id, path, body);
  expect([path, status, data.code]).toEqual([path, 200, undefined]);
  return data;
}
async function refused(who: Account, id: string, path: string, body: object = {}) {
  const { status, data } = await street.as(who).act(id, path, body);
  return [status, data.code];
}
const see = async (id: string, who: Account = 'supervisor') => (await street.as(who).see(id)).data;
const now = async () => Date.parse((await street.as('supervisor').get('/rehearsal')).data.now);
const ahead = async (ms: number) => new Date((await now()) + ms).toISOString();
const mine = async (who: Account) =>
  (await street.as(who).get('/cases?view=mine')).data.items.map(({ id }: { id: string }) => id);
const timeline = async (id: string, who: Account = 'supervisor') =>
  (await street.as(who).get(`/cases/${id}/timeline`)).data.items as { type: string; text: string; data: object }[];
const call = async (units: string[], reason: string, ms = hourMs) => ({ units, reason, arriveBy: await ahead(ms) });

/** A complaint that the street's dispatcher leads. */
async function atTheStreet(): Promise<string> {
  const { data } = await street.as('grid-worker').register({ ...complaint, place });
  await act('grid-worker', data.id, 'contact', { channel: 'phone', outcome: 'reached' });
  await act('grid-worker', data.id, 'escalation', tried);
  await act('clerk', data.id, 'escalation', tried);
  await act('dispatcher', data.id, 'acceptance');
  return data.id;
}

describe('S0-9: an umbrella case with three measures, each with an owner', () => {
  let id: string;
  const owners = [
    ['grid-worker', 'YX-01-01', '入户宣传停车规定'],
    ['clerk', 'YX-01', '协调物业增设车位'],
    ['officer-urban', 'YX-D-URBAN', '组织巡逻劝导'],
  ] as const;

  beforeAll(async () => {
    id = await atTheStreet();
    expect((await street.as('officer-urban').see(id)).status).toBe(404);
    for (const [, unit, task] of owners) await act('dispatcher', id, 'tasks', { unit, task });
  });

  test('shows each task with its owner, and each owner has it to do', async () => {
    expect((await see(id)).children).toMatchObject(
      owners.map(([, code, task], index) => ({ n: index + 1, kind: 'action', unit: { code }, state: 'given', task })),
    );
    for (const [who] of owners) expect(await mine(who)).toContain(id);
    expect(await mine('officer-urban')).toEqual([id]);
    // The date of a task of its own, and a date that has gone.
    const gone = { unit: 'YX-01', task: '补充', dueOn: '2020-01-01' };
    expect(await refused('dispatcher', id, 'tasks', gone)).toEqual([409, 'deadline_passed']);
  });

  test('closes only when all three are done, whatever reason is given', async () => {
    for (const [nth, [who]] of owners.entries()) {
      const early = { ...done, openTasksReason: '先行结案' };
      expect(await refused('dispatcher', id, 'feedback', early)).toEqual([409, 'children_open']);
      await act(who, id, `tasks/${nth + 1}/result`, { text: `第${nth + 1}项已落实` });
      expect(await mine('officer-urban')).toEqual(nth < 2 ? [id] : []);
    }
    expect(await refused('clerk', id, 'tasks/2/result', { text: '再报一次' })).toEqual([409, 'wrong_status']);
    expect((await see(id)).children).toMatchObject(
      [1, 2, 3].map((n) => ({ state: 'finished', result: `第${n}项已落实`, finishedAt: expect.any(String) })),
    );
    await act('dispatcher', id, 'feedback', done);
    await act('grid-worker', id, 'verification', { passed: true });
    await act('clerk', id, 'callback', { reached: true, solved: true, satisfaction: 'satisfied' });
    expect(await see(id)).toMatchObject({ status: 'closed' });
  });
});

describe('S1-13: a lead unit and two departments', () => {
  let id: string;
  beforeAll(async () => {
    id = await atTheStreet();
  });

  test('a whistle asks for a second person, and calls nobody before that', async () => {
    const gone = { ...(await call(['YX-D-URBAN'], 'joint_enforcement')), arriveBy: await ahead(-hourMs) };
    const { status, data } = await street.as('dispatcher').act(id, 'whistles', gone);
    expect([status, data.errors]).toEqual([400, [{ pointer: '/arriveBy', message: '须晚于现在' }]]);
    const elsewhere = await call(['YX-01'], 'joint_enforcement');
    expect(await refused('dispatcher', id, 'whistles', elsewhere)).toEqual([422, 'unit_outside_area']);
    await act('dispatcher', id, 'whistles', await call(['YX-D-URBAN', 'YX-D-HOUSING'], 'joint_enforcement'));
    expect(await mine('officer-urban')).toEqual([]);
    expect(await mine('supervisor')).toContain(id);
    expect(await refused('dispatcher', id, 'whistles/1/approval')).toEqual([422, 'same_person']);
    expect(await refused('officer-urban', id, 'whistles/1/arrival')).toEqual([409, 'wrong_status']);
    const approved = await act('supervisor', id, 'whistles/1/approval');
    expect(approved.children).toMatchObject([
      { n: 1, kind: 'whistle', whistle: 1, state: 'called', reason: 'joint_enforcement', unit: { name: '街道城管办' } },
      { n: 2, kind: 'whistle', whistle: 1, state: 'called', unit: { code: 'YX-D-HOUSING' } },
    ]);
    for (const n of [1, 2]) expect(clockOf(approved, `arrival:${n}`).dueAt).toBe(approved.children[n - 1].arriveBy);
    expect(await mine('officer-urban')).toEqual([id]);
  });

  test('a department sees what it is called to and nothing of who reported it', async () => {
    const seen = await see(id, 'officer-urban');
    expect(seen).toMatchObject({ id, reporter: { name: null, phone: null } });
    const verbs = seen.allowed.map(({ verb }: { verb: string }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(['report_in', 'refuse_whistle', 'note']));
    expect(verbs).not.toContain('feedback');
    expect(await refused('officer-urban', id, 'whistles/2/arrival')).toEqual([403, 'not_permitted']);
    expect(await refused('officer-urban', id, 'whistles/9/arrival')).toEqual([404, 'not_found']);
    expect(JSON.stringify(await timeline(id, 'officer-urban'))).not.toContain('陈秀兰');
  });

  test('a refusal is ruled on once, and the department has to come', async () => {
    await act('officer-urban', id, 'whistles/1/refusal', { reason: '夜间噪声归生态环境部门' });
    expect(await mine('officer-urban')).toEqual([]);
    expect(await mine('supervisor')).toContain(id);
    await act('supervisor', id, 'whistles/1/ruling', { uphold: false, reason: '职责清单列明由城管负责' });
    expect((await see(id)).children[0]).toMatchObject({
      state: 'called',
      ruled: true,
      refusal: '夜间噪声归生态环境部门',
      ruling: '职责清单列明由城管负责',
    });
    expect(await refused('officer-urban', id, 'whistles/1/refusal', { reason: '仍不属' })).toEqual([
      409,
      'adjudicated',
    ]);
  });

  test('it reports in, and finishes within what is left of the total time', async () => {
    const arrived = await act('officer-urban', id, 'whistles/1/arrival');
    expect(clockOf(arrived, 'arrival:1').state).toBe('met');
    expect(clockOf(arrived, 'finish:1').dueAt).toBe(clockOf(arrived, 'resolve').dueAt);
    await act('officer-urban', id, 'whistles/1/result', { text: '已责令店家整改' });
    expect((await see(id)).children[0]).toMatchObject({ state: 'finished', result: '已责令店家整改' });
  });

  test('the other one does not come, which is on record', async () => {
    await street.advance(past(clockOf(await see(id), 'arrival:2').dueAt));
    expect(clockOf(await see(id), 'arrival:2').state).toBe('missed');
    expect((await timeline(id)).map(({ text }) => text)).toContain('报到时限 · 2已超期');
  });

  test('the lead cannot close while it is awaited, unless it says why', async () => {
    expect(await refused('dispatcher', id, 'feedback', done)).toEqual([409, 'children_open']);
    const openTasksReason = '住建办另案处理，不影响本案';
    await act('dispatcher', id, 'feedback', { ...done, openTasksReason });
    expect((await timeline(id)).findLast(({ type }) => type === 'fed_back')?.data).toMatchObject({ openTasksReason });
  });

  test('each side rates the other, once', async () => {
    await act('officer-urban', id, 'whistles/1/rating', { rating: 'fair', note: '吹哨过于频繁' });
    await act('supervisor', id, 'whistles/1/rating', { rating: 'good' });
    for (const who of ['officer-urban', 'dispatcher'] as const)
      expect(await refused(who, id, 'whistles/1/rating', { rating: 'poor' })).toEqual([409, 'wrong_status']);
    expect((await see(id)).children[0].rated).toEqual({ street: 'good', department: 'fair' });
    await act('grid-worker', id, 'verification', { passed: true });
    await act('clerk', id, 'callback', { reached: true, solved: true });
    expect(await see(id)).toMatchObject({ status: 'closed' });
  });
});

test('S2-11: waterlogging at two in the morning is taken up by those above when nobody accepts, and over by four', async () => {
  const night = new Date((await now()) + 24 * hourMs + 8 * hourMs).toISOString().slice(0, 10);
  await street.advance({ to: new Date(`${night}T02:00:00+08:00`).toISOString() });
  const { data } = await street.as('grid-worker').register({
    kind: 'hazard',
    topic: 'waterlogging',
    track: 'critical',
    title: '地下车库进水',
    place,
    channel: 'phone',
  });
  await street.advance({ by: 'PT16M' });
  const climbed = await see(data.id);
  expect(climbed).toMatchObject({ level: 'community', holder: { unit: { code: 'YX-01' } } });
  expect(clockOf(climbed, 'accept').state).toBe('running');
  await act('clerk', data.id, 'acceptance');
  await act('clerk', data.id, 'whistles', await call(['YX-D-URBAN'], 'emergency', hourMs / 2));
  await act('dispatcher', data.id, 'whistles/1/approval');
  await act('officer-urban', data.id, 'whistles/1/arrival');
  await street.advance({ by: 'PT10M' });
  await act('clerk', data.id, 'milestones/on_site');
  await act('officer-urban', data.id, 'whistles/1/result', { text: '水泵抽排完毕' });
  await act('clerk', data.id, 'feedback', done);
  await act('grid-worker', data.id, 'verification', { passed: true });
  const over = await see(data.id);
  expect(over.status).toBe('closed');
  expect(Date.parse(over.closedAt)).toBeLessThan(Date.parse(`${night}T04:00:00+08:00`));
  expect(clockOf(over, 'resolve').state).toBe('met');
});

test('S2-15: an emergency calls every department at once, and each is told', async () => {
  const { data } = await street.as('dispatcher').register({
    ...lamp,
    topic: 'gas_leak',
    title: '3栋楼下闻到燃气味',
    track: 'critical',
    place,
  });
  await act('grid-worker', data.id, 'acceptance');
  const all = ['YX-D-URBAN', 'YX-D-HOUSING', 'YX-D-POLICE'];
  await act('grid-worker', data.id, 'whistles', await call(all, 'emergency', hourMs / 4));
  const approved = await act('supervisor', data.id, 'whistles/2/approval');
  expect(approved.children.map(({ state }: { state: string }) => state)).toEqual(['called', 'called', 'called']);
  const told = async () =>
    (await street.as('officer-urban').get('/digests')).data.items.flatMap(
      ({ items }: { items: { case: { id: string }; what: string; clock: string }[] }) =>
        items.filter((item) => item.case.id === data.id).map(({ what, clock }) => [what, clock]),
    );
  await expect.poll(told, { timeout: 90_000, interval: 1_000 }).toEqual([['whistle_approved', 'arrival:1']]);
});

test('S1-17: an abandoned vehicle gets its notice, its owner seven days, and then a task to remove it', async () => {
  const { data } = await street.as('grid-worker').register({
    kind: 'hazard',
    topic: 'zombie_vehicle',
    title: '3栋旁废弃面包车',
    place,
    channel: 'patrol',
  });
  await act('grid-worker', data.id, 'escalation', tried);
  await act('clerk', data.id, 'acceptance');
  const noticed = await act('clerk', data.id, 'milestones/notice');
  const wait = clockOf(noticed, 'milestone:owner_wait') as unknown as { startedAt: string; dueAt: string };
  // The end of the seventh day after the notice.
  const dayOf = (instant: number) => Math.floor((instant + 8 * hourMs) / (24 * hourMs));
  expect(dayOf(Date.parse(wait.dueAt) - 1) - dayOf(Date.parse(wait.startedAt))).toBe(7);
  await act('clerk', data.id, 'notes', { text: '车主逾期不移车的，由城管清拖', visibility: 'internal' });
  await street.advance({ to: new Date(Date.parse(wait.dueAt) - 60_000).toISOString() });
  const holder = (await see(data.id)).holder.unit.code === 'YX-01' ? 'clerk' : 'dispatcher';
  await act(holder, data.id, 'milestones/owner_wait');
  await act(holder, data.id, 'tasks', { unit: 'YX-D-URBAN', task: '清拖废弃面包车' });
  expect(await refused(holder, data.id, 'feedback', done)).toEqual([409, 'children_open']);
  await act('officer-urban', data.id, 'tasks/1/result', { text: '已拖移至停车场' });
  await act(holder, data.id, 'feedback', done);
  await act('grid-worker', data.id, 'verification', { passed: true });
  expect(await see(data.id)).toMatchObject({ status: 'closed' });
});

test('S2-16: a suggestion from a meeting is taken up or not, with the reason', async () => {
  for (const [adopted, reply] of [
    [true, '已采纳，下月增设长椅'],
    [false, '用地属规划绿地，不予采纳'],
  ] as const) {
    const { data } = await street
      .as('grid-worker')
      .register({ ...lamp, kind: 'request', topic: 'suggestion', title: '建议增设长椅' });
    await act('grid-worker', data.id, 'feedback', { ...done, reply, adopted });
    expect((await timeline(data.id)).findLast(({ type }) => type === 'fed_back')?.data).toMatchObject({
      adopted,
      reply,
    });
  }
});
