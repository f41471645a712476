import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileCase } from '../database/filed-case.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_left_commands');
});
afterAll(() => office.close());

const later = { headers: { prefer: 'respond-async' } };
const note = { text: '已张贴通知', visibility: 'internal' };
const finish = { result: '已清理', noPhotoReason: '手机没电' };

const settled = (location: string) =>
  vi.waitUntil(
    async () => {
      const { data } = await office.get('grid-worker', location.replace('/api/v1', ''));
      return data.state === 'pending' ? null : data;
    },
    { timeout: 60_000, interval: 100 },
  );

test('whoever does not wait is told where the outcome will be, and finds it there', async () => {
  const { data } = await office.register('grid-worker');
  const answer = await office.post('grid-worker', `/cases/${data.id}/notes`, note, later);
  expect([answer.statusCode, answer.data]).toEqual([202, { state: 'pending' }]);
  expect(answer.headers.location).toMatch(new RegExp(`^/api/v1/cases/${data.id}/commands/`));
  expect(await settled(String(answer.headers.location))).toEqual({ state: 'done' });
  expect((await office.get('grid-worker', `/cases/${data.id}`)).data.version).toBe(2);
});

test('a refusal that nobody waited for is found with its code, and on the timeline', async () => {
  const { data } = await office.register('grid-worker');
  const answer = await office.post('second-worker', `/cases/${data.id}/verification`, { passed: true }, later);
  expect(answer.statusCode).toBe(202);
  expect(await settled(String(answer.headers.location))).toEqual({ state: 'refused', code: 'wrong_status' });
  const { data: timeline } = await office.get('grid-worker', `/cases/${data.id}/timeline`);
  expect(timeline.items.at(-1)).toMatchObject({ type: 'command_refused', text: '网格员 秦勇 的核查未被接受' });
});

test('the same key leaves one command', async () => {
  const { data } = await office.register('grid-worker');
  const sent = { ...later, key: randomUUID() };
  const first = await office.post('grid-worker', `/cases/${data.id}/notes`, note, sent);
  const second = await office.post('grid-worker', `/cases/${data.id}/notes`, note, sent);
  expect([second.statusCode, second.headers['idempotency-replayed']]).toEqual([202, 'true']);
  expect(second.headers.location).toBe(first.headers.location);
  await settled(String(first.headers.location));
  expect((await office.get('grid-worker', `/cases/${data.id}`)).data.version).toBe(2);
  const other = await office.post('grid-worker', `/cases/${data.id}/notes`, { ...note, text: '另一句' }, sent);
  expect([other.statusCode, other.data.code]).toEqual([422, 'idempotency_key_reused']);
});

test('a command left for an ended case is refused at once', async () => {
  const { data } = await office.register('grid-worker', { closedOnSpot: finish });
  const gone = async () => (await office.handle(data.id).describe()).status.name !== 'RUNNING';
  await vi.waitUntil(gone, { timeout: 60_000, interval: 100 });
  const answer = await office.post('grid-worker', `/cases/${data.id}/feedback`, finish, later);
  expect(answer.statusCode).toBe(202);
  expect(await settled(String(answer.headers.location))).toEqual({ state: 'refused', code: 'wrong_status' });
});

test('without a worker a waiting command gets 503 and its repeat applies once; one that is left is applied when the worker is back', async () => {
  const { data } = await office.register('grid-worker');
  await office.stopWorker();
  const key = randomUUID();
  const waiting = await office.post('grid-worker', `/cases/${data.id}/notes`, note, { key });
  expect([waiting.statusCode, waiting.data.code]).toEqual([503, 'temporarily_unavailable']);
  expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
  const left = await office.post('grid-worker', `/cases/${data.id}/acceptance`, {}, later);
  expect(left.statusCode).toBe(202);
  await office.startWorker();
  expect(await settled(String(left.headers.location))).toEqual({ state: 'done' });
  const again = await office.post('grid-worker', `/cases/${data.id}/notes`, note, { key });
  expect(again.statusCode).toBe(200);
  const { data: timeline } = await office.get('grid-worker', `/cases/${data.id}/timeline`);
  const types = timeline.items.map(({ type }: { type: string }) => type);
  expect(types.toSorted()).toEqual(['accepted', 'noted', 'registered']);
});

test('a case that intake recorded while Temporal was away is started by its first command', async () => {
  const caseId = await fileCase(office.orm, { id: randomUUID() });
  const { statusCode, data } = await office.post('grid-worker', `/cases/${caseId}/notes`, note);
  expect(statusCode).toBe(200);
  expect((await office.get('grid-worker', `/cases/${caseId}/state`)).data).toMatchObject({
    source: 'workflow',
    version: data.version,
  });
});
