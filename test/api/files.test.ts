import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffId } from '../support/cast.ts';
import { openOffice, type Office } from './office.ts';
import { claiming, multipart, pdf, photo, png, webp } from './uploads.ts';

let office: Office;
let caseId: string;
let snapshot: Buffer;

beforeAll(async () => {
  office = await openOffice('api_files');
  snapshot = await photo();
});
afterAll(() => office.close());
beforeEach(async () => {
  caseId = (await office.register('grid-worker')).data.id;
});

type Sent = { name?: string; to?: string; key?: string };

const upload = async (who: StaffId, bytes: Buffer | string, { name = 'photo.jpg', to = '/files', key }: Sent = {}) => {
  const { headers, payload } = multipart({ bytes, name });
  return office.post(who, to, payload, { headers: { ...headers, ...(key && { 'idempotency-key': key }) } });
};
const toCase = (who: StaffId, bytes: Buffer | string, sent: Sent = {}) =>
  upload(who, bytes, { ...sent, to: `/cases/${caseId}/files` });
const follow = (who: StaffId, link: string) => office.get(who, link.replace('/api/v1', ''));
const stored = () =>
  globSync('*/*', { cwd: office.config.filesFolder }).map((name) => join(office.config.filesFolder, name));
const filesOf = async (who: StaffId = 'grid-worker') => (await office.get(who, `/cases/${caseId}`)).data.files;

test('a photo is kept upright, without its position and without who took it', async () => {
  expect((await sharp(snapshot).metadata()).exif?.toString('latin1')).toContain('taken-by-somebody');
  const { statusCode, data } = await toCase('grid-worker', snapshot, { name: '楼道.jpg' });
  expect(statusCode).toBe(201);
  expect(data).toMatchObject({ kind: 'jpeg', name: '楼道.jpg' });
  const whole = await follow('grid-worker', data.link);
  const meta = await sharp(whole.rawPayload).metadata();
  expect(meta).toMatchObject({ format: 'jpeg', width: 900, height: 1200 });
  expect([meta.exif, meta.xmp, meta.iptc, meta.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect(whole.rawPayload).toHaveLength(data.size);
});

test.each([
  ['png', png],
  ['webp', webp],
] as const)('%s is taken', async (kind, draw) => {
  const { statusCode, data } = await toCase('grid-worker', await draw());
  expect([statusCode, data.kind]).toEqual([201, kind]);
  expect(data.thumbnail).toContain('variant=thumbnail');
});

test('a PDF is taken as it is, and has no thumbnail', async () => {
  const { statusCode, data } = await toCase('grid-worker', pdf('整改通知'), { name: '通知.pdf' });
  expect([statusCode, data.kind, data.thumbnail]).toEqual([201, 'pdf', null]);
  const whole = await follow('grid-worker', data.link);
  expect(whole.rawPayload).toEqual(pdf('整改通知'));
  expect(whole.headers['content-type']).toBe('application/pdf');
});

test.each([
  ['a page that calls itself a photo', '<html><script>alert(1)</script></html>', 'photo.jpg'],
  ['a drawing that can run scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'photo.png'],
  ['an animation', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'photo.gif'],
  ['a program', 'MZ\x90\x00', 'photo.jpg'],
  ['a page before a PDF', '<script>alert(1)</script>%PDF-1.7\n%%EOF', 'notice.pdf'],
  ['a PDF without an end', '%PDF-1.7\n', 'notice.pdf'],
  ['the head of a photo and nothing else', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'photo.jpg'],
  ['nothing', '', 'photo.jpg'],
])('%s is refused for what it is, and leaves nothing behind', async (_what, bytes, name) => {
  const before = stored().length;
  const { statusCode, data } = await toCase('grid-worker', bytes, { name });
  expect([statusCode, data.code]).toEqual([415, 'unsupported_media_type']);
  expect(stored()).toHaveLength(before);
});

test('a photo is known as one by whatever name it comes, and what hides behind it is gone', async () => {
  const polyglot = Buffer.concat([snapshot, Buffer.from('PK\x03\x04<script>alert("hidden")</script>')]);
  const { statusCode, data } = await toCase('grid-worker', polyglot, { name: 'page.html' });
  expect([statusCode, data.kind]).toEqual([201, 'jpeg']);
  const whole = await follow('grid-worker', data.link);
  expect(whole.headers['content-type']).toBe('image/jpeg');
  expect(whole.rawPayload.toString('latin1')).not.toContain('hidden');
});

test('a small file that claims to be a huge picture is refused before it is drawn', async () => {
  expect((await toCase('grid-worker', claiming(await png(), 40_000, 40_000))).statusCode).toBe(413);
});

test('a file of more than 10 MiB is too large, whether it says so beforehand or not', async () => {
  const big = Buffer.concat([snapshot, Buffer.alloc(10 * 1_048_576)]);
  const before = stored().length;
  expect((await toCase('grid-worker', big)).data.code).toBe('payload_too_large');
  const larger = Buffer.alloc(11 * 1_048_576);
  expect((await toCase('grid-worker', larger)).data.code).toBe('payload_too_large');
  expect(stored()).toHaveLength(before);
});

test('a body that is no upload, or more than one file, is refused', async () => {
  const path = `/cases/${caseId}/files`;
  expect((await office.post('grid-worker', path, { file: 'x' })).statusCode).toBe(415);
  const two = multipart({ bytes: snapshot, name: 'a.jpg' }, { bytes: snapshot, name: 'b.jpg' });
  const field = multipart({ bytes: 'x', field: 'case' }, { bytes: snapshot, name: 'a.jpg' });
  const none = multipart();
  const broken = { ...two, payload: two.payload.subarray(0, 400) };
  for (const { headers, payload } of [two, field, none, broken])
    expect((await office.post('grid-worker', path, payload, { headers })).data.code).toBe('malformed');
  expect(await filesOf()).toEqual([]);
});

test('bytes lie in the folder under names that tell nothing, whatever path the uploader names', async () => {
  const before = new Set(stored());
  const { data } = await toCase('grid-worker', snapshot, { name: '../../../etc/cron.d/clutter.jpg' });
  expect(data.name).toBe('clutter.jpg');
  const added = stored().filter((place) => !before.has(place));
  expect(added).toHaveLength(2);
  for (const place of added) expect(place).toMatch(/[\\/][\da-f]{2}[\\/][\da-f]{32}$/);
  expect(added.some((place) => place.includes(data.id))).toBe(false);
  expect(JSON.stringify(data)).not.toContain(added[0]?.slice(-32) ?? 'nothing');
});

test.each([
  ['C:\\照片\\现场.jpg', '现场.jpg'],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['..', 'file.jpeg'],
])('a file called %j is kept as %j', async (name, kept) => {
  expect((await toCase('grid-worker', snapshot, { name })).data.name).toBe(kept);
});

test('a file is served as an attachment in which nothing runs, its thumbnail inline', async () => {
  const { data } = await toCase('grid-worker', snapshot, { name: '现场 "1".jpg' });
  const whole = await follow('grid-worker', data.link);
  expect(whole.headers['content-disposition']).toMatch(/^attachment; filename="[\w.]+"; filename\*=UTF-8''%E7%8E%B0/);
  const thumbnail = await follow('grid-worker', data.thumbnail);
  expect([thumbnail.headers['content-type'], thumbnail.headers['content-disposition']]).toEqual([
    'image/webp',
    'inline',
  ]);
  expect(await sharp(thumbnail.rawPayload).metadata()).toMatchObject({ width: 360, height: 480 });
  for (const { headers } of [whole, thumbnail]) {
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['cache-control']).toMatch(/^private/);
  }
});

test('who may not see the case finds neither its files nor a place to bring one', async () => {
  const { data } = await toCase('grid-worker', snapshot);
  expect((await toCase('clerk-2', snapshot)).data.code).toBe('not_found');
  expect((await follow('clerk-2', data.link)).data.code).toBe('not_found');
  const [seen] = await filesOf('clerk');
  expect((await follow('clerk', seen.link)).statusCode).toBe(200);
  expect((await follow('clerk', data.link)).data.code).toBe('not_found');
});

test('a link is good for minutes, for one file and as it was written', async () => {
  const { data } = await toCase('grid-worker', snapshot);
  const other = (await toCase('grid-worker', snapshot)).data;
  const link = new URL(data.link, 'http://x');
  const { expires } = Object.fromEntries(link.searchParams) as { expires: string };
  expect(Number(expires) * 1000 - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  expect(Number(expires) * 1000 - Date.now()).toBeGreaterThan(5 * 60_000);
  for (const altered of [
    data.link.replace(expires, String(Number(expires) + 60)),
    data.link.replace('variant=whole', 'variant=thumbnail'),
    data.link.replace(data.id, other.id),
    data.link.replace(/signature=.*/, ''),
    `/api/v1/files/${data.id}`,
  ])
    expect([altered, (await follow('grid-worker', altered)).statusCode]).toEqual([altered, 404]);
});

test('the thirty-first file of a case is one too many', async () => {
  const small = await png();
  for (let count = 1; count <= 30; count += 1) expect((await toCase('grid-worker', small)).statusCode).toBe(201);
  const { statusCode, data } = await toCase('grid-worker', small);
  expect([statusCode, data.code]).toEqual([413, 'payload_too_large']);
  expect(data.detail).toContain('30');
  expect(await filesOf()).toHaveLength(30);
  const loose = (await upload('grid-worker', small)).data.id;
  const note = await office.post('grid-worker', `/cases/${caseId}/notes`, {
    text: '补充',
    visibility: 'internal',
    files: [loose],
  });
  expect([note.statusCode, note.data.code]).toEqual([413, 'payload_too_large']);
});

test('an upload sent twice under one key is one file, and another under that key is refused', async () => {
  const key = randomUUID();
  const first = await toCase('grid-worker', snapshot, { key });
  const again = await toCase('grid-worker', snapshot, { key });
  expect([again.statusCode, again.data.id]).toEqual([201, first.data.id]);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect((await toCase('grid-worker', await png(), { key })).data.code).toBe('idempotency_key_reused');
  const at = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => toCase('grid-worker', snapshot, { key: at })));
  expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
  expect(await filesOf()).toHaveLength(2);
});

test('an auditor and an administrator bring nothing', async () => {
  expect((await upload('auditor', snapshot)).data.code).toBe('not_permitted');
  expect((await upload('admin', snapshot)).data.code).toBe('not_permitted');
  expect((await toCase('auditor', snapshot)).data.code).toBe('not_permitted');
});

test('what is stored is what was drawn anew, to the byte', async () => {
  const before = new Set(stored());
  const { data } = await toCase('grid-worker', snapshot);
  const whole = await follow('grid-worker', data.link);
  const added = stored().filter((place) => !before.has(place));
  expect(added.map((place) => readFileSync(place)).some((bytes) => bytes.equals(whole.rawPayload))).toBe(true);
});
