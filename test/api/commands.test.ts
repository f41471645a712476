import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffId } from '../support/cast.ts';
import { complaint, openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_commands');
});
afterAll(() => office.close());

async function open(who: StaffId = 'grid-worker', wanted: object = {}): Promise<string> {
  const { data } = await office.register(who, wanted);
  return data.id as string;
}

const finish = { result: '已清理', noPhotoReason: '手机没电' };

test('a request goes through the hands of grid, verifier and desk until it is closed, and reads as sentences', async () => {
  const { data: registered } = await office.register('grid-worker', complaint);
  const { id, holder } = registered;
  const steps: [StaffId, string, object, string][] = [
    ['grid-worker', 'acceptance', {}, 'in_progress'],
    ['grid-worker', 'contact', { channel: 'phone', outcome: 'reached' }, 'in_progress'],
    ['grid-worker', 'feedback', { ...finish, reply: '饭店已承诺十点停业' }, 'awaiting_verify'],
    ['second-worker', 'verification', { passed: true }, 'awaiting_callback'],
    ['dispatcher', 'callback', { reached: true, solved: true, satisfaction: 'satisfied' }, 'closed'],
  ];
  for (const [who, verb, body, status] of steps) {
    const { statusCode, data } = await office.post(who, `/cases/${id}/${verb}`, body);
    expect([verb, statusCode, data.status ?? data.code]).toEqual([verb, 200, status]);
  }
  const { data } = await office.get('clerk', `/cases/${id}/timeline`);
  expect(data.items.map(({ text }: { text: string }) => text)).toEqual([
    `网格员 李建国 登记了诉求案件（投诉），交${holder.unit.name}办理`,
    '网格员 李建国 签收了案件',
    '网格员 李建国 联系上了诉求人',
    '网格员 李建国 反馈了办理结果，待核查',
    '网格员 秦勇 核查通过，待回访',
    '派单员 吴芳 回访了诉求人，问题已解决，诉求人满意',
    '回访完成，结案',
  ]);
  expect(data.items[3].data).toMatchObject({ result: '已清理', reply: '饭店已承诺十点停业' });
});

test('a case outside the area looks like one that does not exist', async () => {
  const id = await open();
  for (const path of ['', '/timeline', '/state', '/clocks/resolve/explanation', '/commands/any']) {
    const { statusCode, data } = await office.get('clerk-2', `/cases/${id}${path}`);
    expect([path, statusCode, data.code]).toEqual([path, 404, 'not_found']);
  }
  const command = await office.post('clerk-2', `/cases/${id}/notes`, { text: '看一下', visibility: 'internal' });
  expect([command.statusCode, command.data.code]).toEqual([404, 'not_found']);
  const unknown = await office.get('clerk', `/cases/${randomUUID()}`);
  expect([unknown.statusCode, unknown.data.code]).toEqual([404, 'not_found']);
  expect((await office.get('clerk', '/cases/no-such-id')).statusCode).toBe(404);
});

test('a verb that is not for the caller is refused as not permitted', async () => {
  const id = await open();
  const { statusCode, data } = await office.post('clerk', `/cases/${id}/acceptance`);
  expect([statusCode, data.code]).toEqual([403, 'not_permitted']);
});

test('a verb that does not fit the status is refused', async () => {
  const id = await open();
  const { statusCode, data } = await office.post('dispatcher', `/cases/${id}/dispatch`, { unit: 'YX-01-02' });
  expect([statusCode, data.code]).toEqual([409, 'wrong_status']);
});

test('an ended case refuses verbs by its record', async () => {
  const { data: closed } = await office.register('grid-worker', { closedOnSpot: finish });
  const { statusCode, data } = await office.post('grid-worker', `/cases/${closed.id}/feedback`, finish);
  expect([statusCode, data.code]).toEqual([409, 'wrong_status']);
});

test('a stale version is refused with the current one', async () => {
  const id = await open();
  await office.post('grid-worker', `/cases/${id}/acceptance`, { expectedVersion: 1 });
  const { statusCode, data } = await office.post('grid-worker', `/cases/${id}/notes`, {
    text: '已张贴通知',
    visibility: 'internal',
    expectedVersion: 1,
  });
  expect([statusCode, data.code, data.currentVersion]).toEqual([409, 'stale_version', 2]);
});

test('the same key applies once and replays with the case as it is now', async () => {
  const id = await open();
  const key = randomUUID();
  const note = { text: '已张贴通知', visibility: 'internal' };
  const first = await office.post('grid-worker', `/cases/${id}/notes`, note, { key });
  expect([first.statusCode, first.data.version]).toEqual([200, 2]);
  await office.post('grid-worker', `/cases/${id}/acceptance`);
  const again = await office.post('grid-worker', `/cases/${id}/notes`, note, { key });
  expect([again.statusCode, again.data.version, again.headers['idempotency-replayed']]).toEqual([200, 3, 'true']);
  const other = await office.post('grid-worker', `/cases/${id}/notes`, { ...note, text: '另一句' }, { key });
  expect([other.statusCode, other.data.code]).toEqual([422, 'idempotency_key_reused']);
});

test('one key sent many times at once applies once', async () => {
  const id = await open();
  const note = { text: '已张贴通知', visibility: 'internal' };
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => office.post('grid-worker', `/cases/${id}/notes`, note, { key })),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 6 }, () => 200));
  expect((await office.get('grid-worker', `/cases/${id}`)).data.version).toBe(2);
});

test('a refusal is not remembered: the same key applies once the case allows it', async () => {
  const id = await open();
  const key = randomUUID();
  const early = await office.post('second-worker', `/cases/${id}/verification`, { passed: true }, { key });
  expect([early.statusCode, early.data.code]).toEqual([409, 'wrong_status']);
  await office.post('grid-worker', `/cases/${id}/feedback`, finish);
  const late = await office.post('second-worker', `/cases/${id}/verification`, { passed: true }, { key });
  expect([late.statusCode, late.data.status]).toEqual([200, 'closed']);
  expect(late.headers['idempotency-replayed']).toBeUndefined();
});

test.each([
  ['a note of 5,000 characters', 'notes', { text: '字'.repeat(5_000), visibility: 'internal' }],
  ['a note of blanks', 'notes', { text: '  ', visibility: 'internal' }],
  ['an unknown field', 'acceptance', { quickly: true }],
  ['an unknown outcome', 'contact', { channel: 'phone', outcome: 'maybe' }],
  ['a number for text', 'withdrawal', { reason: 5 }],
  ['text for a version', 'acceptance', { expectedVersion: '1' }],
])('%s is refused and nothing is recorded', async (_, verb, body) => {
  const id = await open();
  const { statusCode, data } = await office.post('grid-worker', `/cases/${id}/${verb}`, body);
  expect([statusCode, data.code]).toEqual([400, 'validation_failed']);
  expect((await office.get('grid-worker', `/cases/${id}`)).data.version).toBe(1);
});

test('a note of 4,000 characters is taken', async () => {
  const id = await open();
  const note = { text: '字'.repeat(4_000), visibility: 'internal' };
  expect((await office.post('grid-worker', `/cases/${id}/notes`, note)).statusCode).toBe(200);
});

test('a unit or person that the caller cannot see is not found', async () => {
  const { data } = await office.register('clerk', { place: { address: '云溪社区某处' } });
  const unit = await office.post('dispatcher-1', `/cases/${data.id}/dispatch`, { unit: 'YX-02-01' });
  expect([unit.statusCode, unit.data.code]).toEqual([404, 'not_found']);
  const person = await office.post('dispatcher-1', `/cases/${data.id}/assignment`, { person: 'grid-worker-2' });
  expect([person.statusCode, person.data.code]).toEqual([404, 'not_found']);
});

test('a unit that the caller sees but may not send the case to lies outside the area', async () => {
  const { data } = await office.register('clerk', { place: { address: '云溪社区某处' } });
  const { statusCode, data: answer } = await office.post('dispatcher', `/cases/${data.id}/dispatch`, {
    unit: 'YX-02-01',
  });
  expect([statusCode, answer.code]).toEqual([422, 'unit_outside_area']);
});

test('the desk dispatches to a grid of its own, or to a department', async () => {
  const { data } = await office.register('clerk', { place: { address: '云溪社区某处' } });
  const grid = await office.post('dispatcher-1', `/cases/${data.id}/dispatch`, { unit: 'YX-01-02' });
  expect(grid.data).toMatchObject({ status: 'pending_accept', level: 'grid', place: { grid: 'YX-01-02' } });
  const other = await office.register('clerk', { place: { address: '云溪社区某处' } });
  const department = await office.post('dispatcher-1', `/cases/${other.data.id}/dispatch`, { unit: 'YX-D-URBAN' });
  expect(department.data).toMatchObject({ level: 'street', holder: { unit: { code: 'YX-D-URBAN' } } });
});

test('a rejection takes two persons, a ground and the right channel', async () => {
  const { data } = await office.register('dispatcher', { place: { address: '云溪街道某处' } });
  const body = { ground: '已进入诉讼程序', channel: '区人民法院' };
  expect((await office.post('dispatcher', `/cases/${data.id}/rejection`, body)).statusCode).toBe(200);
  const alone = await office.post('dispatcher', `/cases/${data.id}/rejection/confirmation`);
  expect([alone.statusCode, alone.data.code]).toEqual([422, 'same_person']);
  const second = await office.post('second-dispatcher', `/cases/${data.id}/rejection/confirmation`);
  expect([second.statusCode, second.data.status]).toEqual([200, 'rejected']);
});

test('a hazard to the public cannot be withdrawn', async () => {
  const id = await open('grid-worker', { topic: 'manhole_damage' });
  const { statusCode, data } = await office.post('grid-worker', `/cases/${id}/withdrawal`, { reason: '不用管了' });
  expect([statusCode, data.code]).toEqual([422, 'public_safety_hazard']);
});

test('a closed case is opened again with fresh times and lives on', async () => {
  const { data: closed } = await office.register('grid-worker', { closedOnSpot: finish });
  const body = { reason: '同一位置再次堆放' };
  const key = randomUUID();
  const reopened = await office.post('dispatcher', `/cases/${closed.id}/reopening`, body, { key });
  expect([reopened.statusCode, reopened.data.status]).toEqual([200, 'in_progress']);
  const again = await office.post('dispatcher', `/cases/${closed.id}/reopening`, body, { key });
  expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([200, 'true']);
  const note = { text: '再次上门', visibility: 'internal' };
  expect((await office.post('grid-worker', `/cases/${closed.id}/notes`, note)).statusCode).toBe(200);
});

test('the live state agrees with the record', async () => {
  const id = await open();
  const { data: known } = await office.post('grid-worker', `/cases/${id}/acceptance`);
  const { data: live } = await office.get('grid-worker', `/cases/${id}/state`);
  expect(live).toMatchObject({ source: 'workflow', version: 2, status: 'in_progress', level: 'grid' });
  expect(live.holder).toMatchObject({ unit: 'YX-01-01', person: 'grid-worker' });
  const withoutRest = (clocks: { remaining?: string }[]) => clocks.map(({ remaining: _, ...clock }) => clock);
  expect(withoutRest(live.clocks)).toEqual(withoutRest(known.clocks));
});

test('a clock explains its due time by row, source and dates', async () => {
  const id = await open();
  const { data } = await office.get('grid-worker', `/cases/${id}/clocks/resolve/explanation`);
  expect(data).toMatchObject({ clock: 'resolve', row: 'ordinance-5wd@1/R11', unit: 'working_day', budget: 1 });
  expect(data.source).not.toBe('');
  expect(data.steps.at(-1).what).toBe('counted');
  const missing = await office.get('grid-worker', `/cases/${id}/clocks/no-such-clock/explanation`);
  expect([missing.statusCode, missing.data.code]).toEqual([404, 'not_found']);
});
