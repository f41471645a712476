import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { clockOf, complaint, solved, tried } from './matters.ts';
import { bodies, pathOf, type Verb } from './verbs.ts';

let street: Street;
let id: string;
beforeAll(async () => {
  street = await openStreet('journey_life');
  bodies.assign = { person: (await street.as('grid-worker').get('/me')).data.id };
});
afterAll(() => street.close());

type Clock = { state: string; dueAt: string | null };
const verbsIn = (seen: { allowed: { verb: Verb }[] }) => seen.allowed.map(({ verb }) => verb);

/** Somebody does what the case offers, and the case says what comes next. */
async function does(account: Account, verb: Verb, body: object = bodies[verb]) {
  const { data: before } = await street.as(account).see(id);
  expect([account, before.status, verbsIn(before)]).toEqual([account, before.status, expect.arrayContaining([verb])]);
  const { status, data } = await street.as(account).act(id, pathOf[verb], body);
  expect([verb, status, data.code]).toEqual([verb, 200, undefined]);
  expect(data.version).toBeGreaterThan(before.version);
  const running = (data.clocks as Clock[]).filter(({ state, dueAt }) => state === 'running' && dueAt !== null);
  const dueTimes = running.map(({ dueAt }) => Date.parse(dueAt ?? ''));
  if (data.closedAt === null) expect(Date.parse(data.next.at)).toBe(Math.min(...dueTimes));
  else expect([data.next, running]).toEqual([null, []]);
  return data;
}

/** What the case does not offer somebody is refused, and leaves no trace. */
async function expectOnlyAllowed(...accounts: Account[]) {
  for (const account of accounts) {
    const { data: before } = await street.as(account).see(id);
    const refused = (Object.keys(pathOf) as Verb[]).filter((verb) => !verbsIn(before).includes(verb));
    for (const verb of refused) {
      const { status, data } = await street.as(account).act(id, pathOf[verb], bodies[verb]);
      expect([account, before.status, verb, status]).toEqual([
        account,
        before.status,
        verb,
        expect.toBeOneOf([403, 404, 409, 422]),
      ]);
      expect(data.code).toEqual(expect.any(String));
    }
    expect((await street.as(account).see(id)).data.version).toBe(before.version);
  }
}

describe('a complaint that takes every turn', () => {
  test('lies at the desk until it is dispatched', async () => {
    const { data } = await street.as('dispatcher').register(complaint);
    expect(data).toMatchObject({ status: 'pending_dispatch', holder: { unit: { code: 'YX' }, person: null } });
    expect(clockOf(data, 'dispatch')).toMatchObject({ state: 'running', unit: 'working_hour', budget: 1 });
    ({ id } = data);
    await expectOnlyAllowed('dispatcher', 'supervisor');
    const sent = await does('dispatcher', 'dispatch', { unit: 'YX-01-01', note: '请先到现场' });
    expect(sent).toMatchObject({ status: 'pending_accept', level: 'grid', place: { grid: 'YX-01-01' } });
    expect(clockOf(sent, 'dispatch').state).toBe('met');
    expect(sent.handoverForms).toEqual([]);
  });

  test('moves sideways, and only the time to accept begins anew', async () => {
    const { data: before } = await street.as('dispatcher').see(id);
    await does('dispatcher', 'transfer', { unit: 'YX-01-02', reason: '店面属于相邻网格' });
    const moved = await does('dispatcher', 'transfer', { unit: 'YX-01-01', reason: '噪声源在本网格' });
    // Who handles it changes; where it lies does not.
    expect(moved).toMatchObject({ status: 'pending_accept', holder: { unit: { code: 'YX-01-01' } } });
    expect(moved.place.grid).toBe('YX-01-01');
    expect(moved.clocks.filter(({ kind }: { kind: string }) => kind === 'accept')).toHaveLength(3);
    for (const kind of ['resolve', 'holding']) expect(clockOf(moved, kind).dueAt).toBe(clockOf(before, kind).dueAt);
    await expectOnlyAllowed('grid-worker', 'clerk');
  });

  test('is accepted, assigned, and its reporter heard of', async () => {
    const accepted = await does('grid-lead', 'accept');
    expect(accepted).toMatchObject({ status: 'in_progress', holder: { person: { name: '赵国庆' } } });
    expect(clockOf(accepted, 'accept').state).toBe('met');
    expect(await does('grid-lead', 'assign')).toMatchObject({ holder: { person: { name: '李建国' } } });
    expect(clockOf(await does('grid-worker', 'contact'), 'contact').state).toBe('met');
    await does('supervisor', 'note', { text: '请当天回复', visibility: 'internal' });
    await does('grid-worker', 'note', { text: '今晚上门', visibility: 'reporter' });
    await expectOnlyAllowed('grid-worker', 'dispatcher');
  });

  test('goes up with what was tried and down with an instruction', async () => {
    expect(await does('grid-worker', 'escalate')).toMatchObject({ level: 'community', holder: { person: null } });
    const down = await does('clerk', 'push_down');
    expect(down).toMatchObject({ status: 'pending_accept', level: 'grid', holder: { unit: { code: 'YX-01-01' } } });
    expect(down.handoverForms.map(({ reason }: { reason: string }) => reason)).toEqual([
      tried.reason,
      '三日内协调到位',
    ]);
    expect(clockOf(down, 'holding')).toMatchObject({ level: 'grid', state: 'running' });
  });

  test('is verified by somebody else, and failing means rework', async () => {
    const fed = await does('grid-worker', 'feedback');
    expect(fed.status).toBe('awaiting_verify');
    expect([clockOf(fed, 'resolve').state, clockOf(fed, 'verify').state]).toEqual(['met', 'running']);
    const self = await street.as('grid-worker').act(id, 'verification', { passed: true });
    expect([self.status, self.data.code]).toEqual([422, 'same_person']);
    await expectOnlyAllowed('grid-worker', 'supervisor');
    const failed = await does('grid-lead', 'verify', { passed: false, reason: '昨晚仍有噪声' });
    expect(failed).toMatchObject({ status: 'reworking', reworkRound: 1 });
    expect([clockOf(failed, 'resolve').state, clockOf(failed, 'rework').state]).toEqual(['running', 'running']);
    expect(clockOf(failed, 'rework')).toMatchObject({ unit: 'working_day', budget: 3 });
    await expectOnlyAllowed('grid-worker');
  });

  test('is called back until the reporter is reached, and the fault of the handler means rework again', async () => {
    expect(clockOf(await does('grid-worker', 'feedback'), 'rework').state).toBe('met');
    expect(await does('grid-lead', 'verify')).toMatchObject({ status: 'awaiting_callback' });
    await expectOnlyAllowed('clerk', 'dispatcher');
    expect(await does('clerk', 'callback', { reached: false })).toMatchObject({ status: 'awaiting_callback' });
    const unhappy = { reached: true, solved: true, satisfaction: 'unsatisfied', handlerAtFault: true, note: '态度差' };
    expect(await does('clerk', 'callback', unhappy)).toMatchObject({ status: 'reworking', reworkRound: 2 });
  });

  test('after two rounds nobody but the supervisor sends it back', async () => {
    await does('grid-worker', 'feedback');
    const third = await street.as('grid-lead').act(id, 'verification', { passed: false });
    expect([third.status, third.data.code]).toEqual([409, 'rework_limit']);
    await does('grid-lead', 'verify');
    const undone = await street.as('clerk').act(id, 'callback', { reached: true, solved: false });
    expect([undone.status, undone.data.code]).toEqual([409, 'rework_limit']);
    expect(await does('supervisor', 'callback', { reached: true, solved: false })).toMatchObject({ reworkRound: 3 });
    await does('grid-worker', 'feedback');
    await does('grid-lead', 'verify');
    expect(await does('dispatcher', 'callback')).toMatchObject({ status: 'closed', level: 'grid' });
    await expectOnlyAllowed('grid-worker', 'supervisor');
  });

  test('is reopened with fresh times, and what it was stays on record', async () => {
    const again = await does('supervisor', 'reopen', { reason: '同一饭店再次扰民' });
    expect(again).toMatchObject({ status: 'in_progress', closedAt: null, holder: { unit: { code: 'YX-01-01' } } });
    expect(again.clocks.filter(({ kind }: { kind: string }) => kind === 'resolve')).toMatchObject([
      { state: 'met' },
      { state: 'running' },
    ]);
    await does('grid-worker', 'feedback');
    await does('grid-lead', 'verify');
    expect(await does('clerk', 'callback')).toMatchObject({ status: 'closed' });
  });

  test('can be told from beginning to end', async () => {
    const { data: seen } = await street.as('clerk').see(id);
    for (const language of ['zh', 'en']) {
      const { data } = await street.as('clerk').get(`/cases/${id}/timeline`, { 'accept-language': language });
      expect(data.items).toHaveLength(seen.version);
      for (const { text } of data.items) expect(text).not.toMatch(/undefined|null|\[object|_|^$/);
    }
  });
});

describe('a case that ends otherwise', () => {
  test('is rejected by one person and confirmed by another', async () => {
    ({ id } = (await street.as('dispatcher').register(complaint)).data);
    const proposed = await does('dispatcher', 'reject');
    expect(proposed.status).toBe('pending_dispatch');
    const alone = await street.as('dispatcher').act(id, 'rejection/confirmation');
    expect([alone.status, alone.data.code]).toEqual([422, 'same_person']);
    expect(await does('supervisor', 'confirm_rejection')).toMatchObject({ status: 'rejected' });
    await expectOnlyAllowed('dispatcher', 'supervisor');
  });

  test('is withdrawn by the wish of its reporter', async () => {
    ({ id } = (await street.as('dispatcher').register(complaint)).data);
    expect(await does('dispatcher', 'withdraw')).toMatchObject({ status: 'withdrawn', allowed: [] });
    await expectOnlyAllowed('dispatcher', 'supervisor');
  });

  test('but a hazard to the public is not withdrawn', async () => {
    const leak = { ...complaint, kind: 'hazard', topic: 'gas_leak' };
    const { data } = await street.as('dispatcher').register(leak);
    const { status, data: refused } = await street.as('dispatcher').act(data.id, 'withdrawal', { reason: '不想管了' });
    expect([status, refused.code]).toEqual([422, 'public_safety_hazard']);
  });

  test('three calls that reach nobody close it', async () => {
    const grid = { ...complaint.place, grid: 'YX-01-01' };
    ({ id } = (await street.as('grid-worker').register({ ...complaint, place: grid })).data);
    await street.as('grid-worker').act(id, 'feedback', solved);
    await does('grid-lead', 'verify');
    for (const status of ['awaiting_callback', 'awaiting_callback', 'closed'])
      expect(await does('clerk', 'callback', { reached: false })).toMatchObject({ status });
  });
});
