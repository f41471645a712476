import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { done, hourMs, place, tried, handsOf } from './hands.ts';
import { clockOf, lamp } from './matters.ts';

let street: Street;
let hands: ReturnType<typeof handsOf>;
beforeAll(async () => {
  street = await openStreet('journey_joint_handling');
  hands = handsOf(street);
});
afterAll(() => street.close());

describe('S0-9: an umbrella case with three measures, each with an owner', () => {
  let id: string;
  const owners = [
    ['grid-worker', 'YX-01-01', '入户宣传停车规定'],
    ['clerk', 'YX-01', '协调物业增设车位'],
    ['officer-urban', 'YX-D-URBAN', '组织巡逻劝导'],
  ] as const;

  beforeAll(async () => {
    id = await hands.atTheStreet();
    expect((await street.as('officer-urban').see(id)).status).toBe(404);
    for (const [, unit, task] of owners) await hands.act('dispatcher', id, 'tasks', { unit, task });
  });

  test('shows each task with its owner, and each owner has it to do', async () => {
    expect((await hands.see(id)).children).toMatchObject(
      owners.map(([, code, task], index) => ({ n: index + 1, kind: 'action', unit: { code }, state: 'given', task })),
    );
    for (const [who] of owners) expect(await hands.mine(who)).toContain(id);
    expect(await hands.mine('officer-urban')).toEqual([id]);
    // The date of a task of its own, and a date that has gone.
    const gone = { unit: 'YX-01', task: '补充', dueOn: '2020-01-01' };
    expect(await hands.refused('dispatcher', id, 'tasks', gone)).toEqual([409, 'deadline_passed']);
  });

  test('closes only when all three are done, whatever reason is given', async () => {
    for (const [nth, [who]] of owners.entries()) {
      const early = { ...done, openTasksReason: '先行结案' };
      expect(await hands.refused('dispatcher', id, 'feedback', early)).toEqual([409, 'children_open']);
      await hands.act(who, id, `tasks/${nth + 1}/result`, { text: `第${nth + 1}项已落实` });
      expect(await hands.mine('officer-urban')).toEqual(nth < 2 ? [id] : []);
    }
    expect(await hands.refused('clerk', id, 'tasks/2/result', { text: '再报一次' })).toEqual([409, 'wrong_status']);
    expect((await hands.see(id)).children).toMatchObject(
      [1, 2, 3].map((n) => ({ state: 'finished', result: `第${n}项已落实`, finishedAt: expect.any(String) })),
    );
    await hands.act('dispatcher', id, 'feedback', done);
    await hands.act('grid-worker', id, 'verification', { passed: true });
    await hands.act('clerk', id, 'callback', { reached: true, solved: true, satisfaction: 'satisfied' });
    expect(await hands.see(id)).toMatchObject({ status: 'closed' });
  });
});

test('S2-11: waterlogging at two in the morning is taken up by those above when nobody accepts, and over by four', async () => {
  const night = new Date((await hands.now()) + 24 * hourMs + 8 * hourMs).toISOString().slice(0, 10);
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
  const climbed = await hands.see(data.id);
  expect(climbed).toMatchObject({ level: 'community', holder: { unit: { code: 'YX-01' } } });
  expect(clockOf(climbed, 'accept').state).toBe('running');
  await hands.act('clerk', data.id, 'acceptance');
  await hands.act('clerk', data.id, 'whistles', await hands.call(['YX-D-URBAN'], 'emergency', hourMs / 2));
  await hands.act('dispatcher', data.id, 'whistles/1/approval');
  await hands.act('officer-urban', data.id, 'whistles/1/arrival');
  await street.advance({ by: 'PT10M' });
  await hands.act('clerk', data.id, 'milestones/on_site');
  await hands.act('officer-urban', data.id, 'whistles/1/result', { text: '水泵抽排完毕' });
  await hands.act('clerk', data.id, 'feedback', done);
  await hands.act('grid-worker', data.id, 'verification', { passed: true });
  const over = await hands.see(data.id);
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
  await hands.act('grid-worker', data.id, 'acceptance');
  const all = ['YX-D-URBAN', 'YX-D-HOUSING', 'YX-D-POLICE'];
  await hands.act('grid-worker', data.id, 'whistles', await hands.call(all, 'emergency', hourMs / 4));
  const approved = await hands.act('supervisor', data.id, 'whistles/2/approval');
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
  await hands.act('grid-worker', data.id, 'escalation', tried);
  await hands.act('clerk', data.id, 'acceptance');
  const noticed = await hands.act('clerk', data.id, 'milestones/notice');
  const wait = clockOf(noticed, 'milestone:owner_wait') as unknown as { startedAt: string; dueAt: string };
  // The end of the seventh day after the notice.
  const dayOf = (instant: number) => Math.floor((instant + 8 * hourMs) / (24 * hourMs));
  expect(dayOf(Date.parse(wait.dueAt) - 1) - dayOf(Date.parse(wait.startedAt))).toBe(7);
  await hands.act('clerk', data.id, 'notes', { text: '车主逾期不移车的，由城管清拖', visibility: 'internal' });
  await street.advance({ to: new Date(Date.parse(wait.dueAt) - 60_000).toISOString() });
  const holder = (await hands.see(data.id)).holder.unit.code === 'YX-01' ? 'clerk' : 'dispatcher';
  await hands.act(holder, data.id, 'milestones/owner_wait');
  await hands.act(holder, data.id, 'tasks', { unit: 'YX-D-URBAN', task: '清拖废弃面包车' });
  expect(await hands.refused(holder, data.id, 'feedback', done)).toEqual([409, 'children_open']);
  await hands.act('officer-urban', data.id, 'tasks/1/result', { text: '已拖移至停车场' });
  await hands.act(holder, data.id, 'feedback', done);
  await hands.act('grid-worker', data.id, 'verification', { passed: true });
  expect(await hands.see(data.id)).toMatchObject({ status: 'closed' });
});

test('S2-16: a suggestion from a meeting is taken up or not, with the reason', async () => {
  for (const [adopted, reply] of [
    [true, '已采纳，下月增设长椅'],
    [false, '用地属规划绿地，不予采纳'],
  ] as const) {
    const { data } = await street
      .as('grid-worker')
      .register({ ...lamp, kind: 'request', topic: 'suggestion', title: '建议增设长椅' });
    await hands.act('grid-worker', data.id, 'feedback', { ...done, reply, adopted });
    expect((await hands.timeline(data.id)).findLast(({ type }) => type === 'fed_back')?.data).toMatchObject({
      adopted,
      reply,
    });
  }
  expect(await street.findFaults(30_000)).toEqual([]);
});
