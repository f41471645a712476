import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireUploads } from '../../api/files/expiry.ts';
import { openStorage } from '../../api/files/storage.ts';
import type { StaffId } from '../support/cast.ts';
import { clutter, openOffice, type Office } from './office.ts';
import { multipart, pdf, photo } from './uploads.ts';

let office: Office;
let snapshot: Buffer;

beforeAll(async () => {
  office = await openOffice('api_files_named');
  snapshot = await photo(400, 300);
});
afterAll(() => office.close());

const upload = async (who: StaffId, to = '/files', bytes = snapshot): Promise<string> => {
  const { headers, payload } = multipart({ bytes, name: 'photo.jpg' });
  const { statusCode, data } = await office.post(who, to, payload, { headers });
  expect(statusCode).toBe(201);
  return data.id;
};
const solved = (...photos: string[]) => ({ closedOnSpot: { result: '已清理', photos } });
const note = (...files: string[]) => ({ text: '现场情况', visibility: 'internal', files });
const feedback = (...photos: string[]) => ({ result: '已清理', reply: '您反映的杂物已清理', photos });
const idsOf = (files: { id: string }[] = []) => files.map(({ id }) => id);
const timeline = async (who: StaffId, id: string) => (await office.get(who, `/cases/${id}/timeline`)).data.items;

test('a case that was solved on the spot keeps the photo that was taken before it existed', async () => {
  const id = await upload('grid-worker');
  const { statusCode, data } = await office.register('grid-worker', solved(id));
  expect([statusCode, data.status, idsOf(data.files)]).toEqual([201, 'closed', [id]]);
  const closed = (await timeline('grid-worker', data.id)).find(({ type }: { type: string }) => type === 'closed');
  expect(idsOf(closed.files)).toEqual([id]);
  expect(closed.files[0].thumbnail).toContain('variant=thumbnail');
});

test('a registration that is sent again with its photo is the same case', async () => {
  const [key, id] = [randomUUID(), await upload('grid-worker')];
  const first = await office.register('grid-worker', solved(id), key);
  const again = await office.register('grid-worker', solved(id), key);
  expect([again.statusCode, again.data.id]).toEqual([201, first.data.id]);
  expect(again.headers['idempotency-replayed']).toBe('true');
});

test('what is reported comes with its photos and papers in one message, and a repeat is the same case', async () => {
  const files = [await upload('grid-worker'), await upload('grid-worker', '/files', pdf())];
  const key = randomUUID();
  const { statusCode, data } = await office.register('grid-worker', { files }, key);
  expect([statusCode, data.status, idsOf(data.files)]).toEqual([201, 'pending_accept', files]);
  const [registered] = await timeline('clerk', data.id);
  expect([registered.type, idsOf(registered.files)]).toEqual(['registered', files]);
  const again = await office.register('grid-worker', { files }, key);
  expect([again.statusCode, again.data.id, idsOf(again.data.files)]).toEqual([201, data.id, files]);
  expect((await office.register('grid-worker', {}, key)).data.code).toBe('idempotency_key_reused');
});

test('what was found and what was done about it are told apart on a case that was solved on the spot', async () => {
  const [found, done] = [await upload('grid-worker'), await upload('grid-worker')];
  const { data } = await office.register('grid-worker', { files: [found], ...solved(done) });
  const items = await timeline('grid-worker', data.id);
  expect(items.map(({ type, files }: { type: string; files?: { id: string }[] }) => [type, idsOf(files)])).toEqual([
    ['registered', [found]],
    ['closed', [done]],
  ]);
});

test('a case is registered with all its files or not at all', async () => {
  const [own, foreign] = [await upload('grid-worker'), await upload('clerk')];
  const before = (await office.get('grid-worker', '/cases')).data.items.length;
  expect((await office.register('grid-worker', { files: [own, foreign] })).data.code).toBe('not_found');
  expect((await office.get('grid-worker', '/cases')).data.items).toHaveLength(before);
  expect((await office.register('grid-worker', { files: [own] })).statusCode).toBe(201);
  expect((await office.register('grid-worker', { files: [own] })).data.code).toBe('not_found');
});

test('a photo proves a feedback and is on the timeline where it was named', async () => {
  const { data } = await office.register('grid-worker');
  const id = await upload('grid-worker', `/cases/${data.id}/files`);
  const answer = await office.post('grid-worker', `/cases/${data.id}/feedback`, feedback(id));
  expect([answer.statusCode, idsOf(answer.data.files)]).toEqual([200, [id]]);
  const items = await timeline('clerk', data.id);
  expect(items.filter(({ files }: { files?: object[] }) => files).map(({ type }: { type: string }) => type)).toEqual([
    'fed_back',
  ]);
});

test('a note may name a file of its case that somebody else brought', async () => {
  const { data } = await office.register('grid-worker');
  const id = await upload('grid-worker', `/cases/${data.id}/files`);
  const own = await upload('clerk');
  const answer = await office.post('clerk', `/cases/${data.id}/notes`, note(id, own, own));
  expect([answer.statusCode, idsOf(answer.data.files)]).toEqual([200, [id, own]]);
});

test('a file of nobody, of another case or of another person cannot be named', async () => {
  const { data } = await office.register('grid-worker');
  const other = (await office.register('grid-worker', clutter)).data.id;
  const foreign = [
    await upload('clerk'),
    await upload('grid-worker', `/cases/${other}/files`),
    '0199b2c4-0000-7000-8000-000000000002',
    'photo.jpg',
    "'; drop table file; --",
  ];
  for (const id of foreign) {
    expect((await office.post('grid-worker', `/cases/${data.id}/feedback`, feedback(id))).data.code).toBe('not_found');
    expect((await office.post('grid-worker', `/cases/${data.id}/notes`, note(id))).data.code).toBe('not_found');
    expect((await office.register('grid-worker', solved(id))).data.code).toBe('not_found');
  }
  expect(idsOf((await office.get('grid-worker', `/cases/${data.id}`)).data.files)).toEqual([]);
});

test('a PDF is no photo, and may go with a note', async () => {
  const { data } = await office.register('grid-worker');
  const id = await upload('grid-worker', '/files', pdf());
  expect((await office.post('grid-worker', `/cases/${data.id}/feedback`, feedback(id))).data.code).toBe('not_found');
  expect((await office.post('grid-worker', `/cases/${data.id}/notes`, note(id))).statusCode).toBe(200);
});

test('a file belongs to the first case that names it, and to no second', async () => {
  const [one, two] = [(await office.register('grid-worker')).data.id, (await office.register('grid-worker')).data.id];
  const id = await upload('grid-worker');
  expect((await office.post('grid-worker', `/cases/${one}/notes`, note(id))).statusCode).toBe(200);
  expect((await office.post('grid-worker', `/cases/${one}/notes`, note(id))).statusCode).toBe(200);
  expect((await office.post('grid-worker', `/cases/${two}/notes`, note(id))).data.code).toBe('not_found');
});

test('a command that is refused attaches nothing', async () => {
  const { data } = await office.register('grid-worker', solved(await upload('grid-worker')));
  const id = await upload('grid-worker');
  const answer = await office.post('grid-worker', `/cases/${data.id}/feedback`, feedback(id));
  expect(answer.data.code).toBe('wrong_status');
  expect(idsOf((await office.get('grid-worker', `/cases/${data.id}`)).data.files)).not.toContain(id);
});

test('an upload that no case named within a day is removed, and one that a waiting command names is not', async () => {
  const { data } = await office.register('grid-worker');
  const storage = openStorage(office.config.filesFolder);
  const stored = () => globSync('*/*', { cwd: office.config.filesFolder }).length;
  await office.stopWorker();
  const [left, waiting] = [await upload('grid-worker'), await upload('grid-worker')];
  const before = stored();
  await office.post('grid-worker', `/cases/${data.id}/notes`, note(waiting), { headers: { prefer: 'respond-async' } });
  const now = await office.app.now();
  await expireUploads(office.orm, storage, now + 23 * 3_600_000);
  expect(stored()).toBe(before);
  await expireUploads(office.orm, storage, now + 25 * 3_600_000);
  expect(stored()).toBeLessThan(before);
  await office.startWorker();
  await expect
    .poll(async () => idsOf((await office.get('grid-worker', `/cases/${data.id}`)).data.files), { timeout: 60_000 })
    .toEqual([waiting]);
  expect((await office.post('grid-worker', `/cases/${data.id}/notes`, note(left))).data.code).toBe('not_found');
});
