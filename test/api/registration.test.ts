import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Case } from '../../database/entities/case.ts';
import { clutter, complaint, openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_registration');
});
afterAll(() => office.close());

const count = () => office.orm.em.fork().count(Case);

test('a hazard with its grid waits for the grid to accept it, and its clocks run', async () => {
  const { statusCode, headers, data } = await office.register('grid-worker');
  expect(statusCode).toBe(201);
  expect(headers.location).toBe(`/api/v1/cases/${data.id}`);
  expect(data).toMatchObject({
    status: 'pending_accept',
    level: 'grid',
    version: 1,
    holder: { unit: { code: 'YX-01-01', level: 'grid' }, person: null },
    track: 'fast',
    reporter: null,
    cards: [],
    children: [],
    mediation: null,
    handoverForms: [],
  });
  expect(data.number).toMatch(/^GC-990101-\d{8}-\d{4}$/);
  expect(data.clocks.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
    ['resolve', 'running'],
    ['accept', 'running'],
    ['holding', 'running'],
  ]);
  expect(data.clocks[0]).toMatchObject({ unit: 'working_day', budget: 1, policy: 'ordinance-5wd@1/R11' });
  expect(data.next).toMatchObject({ clock: 'accept-1', what: 'remind' });
  expect(data.allowed.map(({ verb }: { verb: string }) => verb)).toEqual(
    expect.arrayContaining(['accept', 'escalate', 'feedback', 'note']),
  );
});

test('without a grid the case lies at the desk of the community that all posts of the caller lie in', async () => {
  const { data } = await office.register('clerk', { place: { address: '云溪社区某处' } });
  expect(data).toMatchObject({ status: 'pending_dispatch', level: 'community', holder: { unit: { code: 'YX-01' } } });
});

test('without a grid the case lies at the desk of the street for who works for all of it', async () => {
  const { data } = await office.register('dispatcher', { place: { address: '云溪街道某处' } });
  expect(data).toMatchObject({ status: 'pending_dispatch', level: 'street', holder: { unit: { code: 'YX' } } });
});

test('a case solved on the spot is closed in one call', async () => {
  const closedOnSpot = { result: '已清理', noPhotoReason: '手机没电' };
  const { statusCode, data } = await office.register('grid-worker', { closedOnSpot });
  expect(statusCode).toBe(201);
  expect(data).toMatchObject({ status: 'closed', next: null });
  expect(data.clocks).toMatchObject([{ kind: 'resolve', state: 'met' }]);
});

test('solved on the spot needs a reply for a named reporter and a proof', async () => {
  const noReply = await office.register('grid-worker', { ...complaint, closedOnSpot: { result: '好', reply: '  ' } });
  expect([noReply.statusCode, noReply.data.code]).toEqual([422, 'reply_required']);
  const noProof = await office.register('grid-worker', { ...complaint, closedOnSpot: { result: '好', reply: '好' } });
  expect([noProof.statusCode, noProof.data.code]).toEqual([422, 'proof_required']);
});

test('whoever may only report does not close on the spot', async () => {
  const closedOnSpot = { result: '已清理', noPhotoReason: '手机没电' };
  const { statusCode, data } = await office.register('part-timer', { closedOnSpot });
  expect([statusCode, data.code]).toEqual([403, 'not_permitted']);
});

test('registering needs an idempotency key', async () => {
  const before = await count();
  const { statusCode, data } = await office.post('grid-worker', '/cases', clutter);
  expect([statusCode, data.code]).toEqual([400, 'idempotency_key_required']);
  expect(await count()).toBe(before);
});

test('the same key and body answer with the case as it is now', async () => {
  const key = randomUUID();
  const first = await office.register('grid-worker', {}, key);
  await office.post('grid-worker', `/cases/${first.data.id}/acceptance`);
  const again = await office.register('grid-worker', {}, key);
  expect(again.statusCode).toBe(201);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(again.data).toMatchObject({ id: first.data.id, status: 'in_progress', version: 2 });
});

test('the same key with another body is refused', async () => {
  const key = randomUUID();
  await office.register('grid-worker', {}, key);
  const { statusCode, data } = await office.register('grid-worker', { title: '另一件事' }, key);
  expect([statusCode, data.code]).toEqual([422, 'idempotency_key_reused']);
});

test('keys belong to the caller', async () => {
  const key = randomUUID();
  const mine = await office.register('grid-worker', {}, key);
  const theirs = await office.register('grid-lead', {}, key);
  expect(theirs.statusCode).toBe(201);
  expect(theirs.data.id).not.toBe(mine.data.id);
});

test('one hundred identical registrations with one key make one case', async () => {
  const before = await count();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 100 }, () => office.register('grid-worker', {}, key)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 100 }, () => 201));
  expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
  expect(await count()).toBe(before + 1);
});

test.each([
  ['an unknown field', { colour: 'red' }, 400, 'validation_failed'],
  ['a wrong type', { title: 7 }, 400, 'validation_failed'],
  ['a title of blanks', { title: '   ' }, 400, 'validation_failed'],
  ['a title of 201 characters', { title: '字'.repeat(201) }, 400, 'validation_failed'],
  ['an unknown channel', { channel: 'smoke' }, 400, 'validation_failed'],
  ['an unknown topic', { topic: 'dragons' }, 422, 'unknown_topic'],
  ['a topic of another kind', { topic: 'consult' }, 422, 'unknown_topic'],
  ['a grid outside the area', { place: { address: 'x', grid: 'YX-02-01' } }, 404, 'not_found'],
  ['a grid that does not exist', { place: { address: 'x', grid: 'YX-09-09' } }, 404, 'not_found'],
  ['a community for a grid', { place: { address: 'x', grid: 'YX-01' } }, 404, 'not_found'],
  ['a photo that nobody uploaded', { closedOnSpot: { result: '好', photos: ['p'] } }, 404, 'not_found'],
])('%s is refused and nothing is recorded', async (_, wanted, status, code) => {
  const before = await count();
  const { statusCode, headers, data } = await office.register('grid-worker', wanted);
  expect([statusCode, data.code]).toEqual([status, code]);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(await count()).toBe(before);
});

test('a body that is no JSON is malformed', async () => {
  const { statusCode, data } = await office.post('grid-worker', '/cases', '{"kind": ', { key: randomUUID() });
  expect([statusCode, data.code]).toEqual([400, 'malformed']);
});

test('a body of ten megabytes is too large', async () => {
  const huge = { ...clutter, description: 'x'.repeat(10 * 1024 * 1024) };
  const { statusCode, data } = await office.post('grid-worker', '/cases', huge, { key: randomUUID() });
  expect([statusCode, data.code]).toEqual([413, 'payload_too_large']);
});

test('the reporter is masked for whoever reads the case', async () => {
  const { data } = await office.register('grid-worker', complaint);
  const masked = { name: '陈**', phone: '138****5678', anonymous: false, confidential: false };
  expect(data.reporter).toEqual(masked);
  expect((await office.get('supervisor', `/cases/${data.id}`)).data.reporter).toEqual(masked);
});

test('a confidential reporter is hidden from handlers and masked for the desk', async () => {
  const { data } = await office.register('grid-worker', {
    ...complaint,
    reporter: { ...complaint.reporter, confidential: true },
  });
  expect(data.reporter).toMatchObject({ name: null, phone: null, confidential: true });
  expect((await office.get('dispatcher', `/cases/${data.id}`)).data.reporter.name).toBe('陈**');
});
