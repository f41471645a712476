import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Answer, type Street } from '../support/street.ts';
import { clutter, complaint, lamp } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_registering');
});
afterAll(() => street.close());

const worker = () => street.as('grid-worker');

/** Holds an answer to the manners of a problem document. */
function expectProblem({ status, headers, data }: Answer, wanted: readonly [number, string]) {
  expect([status, data?.code]).toEqual(wanted);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(data).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.any(String),
    requestId: expect.any(String),
  });
}

describe('one key', () => {
  test('makes one case of 100 identical registrations at once', async () => {
    const before = await street.countRows();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => worker().register(lamp, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(99);
    const after = await street.countRows();
    expect([after['case'], after['case_event']]).toEqual([before['case']! + 1, before['case_event']! + 1]);
  });

  test('with another body is refused, and with the same one answers with the case as it is now', async () => {
    const key = randomUUID();
    const { data: first } = await worker().register(lamp, key);
    expectProblem(await worker().register({ ...lamp, title: '另一件事' }, key), [422, 'idempotency_key_reused']);
    await worker().act(first.id, 'acceptance');
    const again = await worker().register(lamp, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.data).toMatchObject({ id: first.id, version: 2, status: 'in_progress' });
  });

  test('of somebody else is another key', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await worker().register(lamp, key), await street.as('grid-lead').register(lamp, key)];
    expect(theirs.headers.get('idempotency-replayed')).toBeNull();
    expect(theirs.data.id).not.toBe(mine.data.id);
  });

  test('that was refused once may be used for what is right', async () => {
    const key = randomUUID();
    expectProblem(await worker().register({ ...lamp, topic: 'dragons' }, key), [422, 'unknown_topic']);
    expect((await worker().register(lamp, key)).status).toBe(201);
  });

  test('on a command applies it once and says that it was a repeat', async () => {
    const { data } = await worker().register(clutter);
    const sent = { 'idempotency-key': randomUUID() };
    const note = { text: '已拍照', visibility: 'internal' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => worker().act(data.id, 'notes', note, sent)));
    expect(new Set(answers.map(({ status, data: { version } }) => `${status} ${version}`))).toEqual(new Set(['200 2']));
    const later = await worker().act(data.id, 'notes', note, sent);
    expect([later.status, later.data.version, later.headers.get('idempotency-replayed')]).toEqual([200, 2, 'true']);
    const other = await worker().act(data.id, 'notes', { ...note, text: '未拍照' }, sent);
    expectProblem(other, [422, 'idempotency_key_reused']);
    expect((await worker().see(data.id)).data.version).toBe(2);
  });
});

describe('nothing is recorded', () => {
  const huge = 10 * 1024 * 1024;
  const wrong: [string, unknown, readonly [number, string]][] = [
    ['an unknown field', { ...lamp, colour: 'red' }, [400, 'validation_failed']],
    ['an unknown field of the place', { ...lamp, place: { ...lamp.place, floor: 3 } }, [400, 'validation_failed']],
    ['a wrong type', { ...lamp, title: 7 }, [400, 'validation_failed']],
    ['a number as text', { ...lamp, place: { ...lamp.place, lng: '117.0' } }, [400, 'validation_failed']],
    ['a missing title', { ...lamp, title: undefined }, [400, 'validation_failed']],
    ['a title of 201 characters', { ...lamp, title: '灯'.repeat(201) }, [400, 'validation_failed']],
    ['a kind that there is not', { ...lamp, kind: 'wish' }, [400, 'validation_failed']],
    ['a list', [lamp], [400, 'validation_failed']],
    ['JSON that ends too early', '{"kind": "hazard"', [400, 'malformed']],
    ['no JSON', 'kind=hazard', [400, 'malformed']],
    ['an unknown topic', { ...lamp, topic: 'dragons' }, [422, 'unknown_topic']],
    ['a topic of another kind', { ...lamp, topic: 'complaint' }, [422, 'unknown_topic']],
    ['a grid of another community', { ...lamp, place: { address: '桂园里', grid: 'YX-02-01' } }, [404, 'not_found']],
    ['a grid that does not exist', { ...lamp, place: { address: '桂园里', grid: 'YX-99-01' } }, [404, 'not_found']],
    ['ten megabytes', { ...lamp, description: 'x'.repeat(huge) }, [413, 'payload_too_large']],
    ['solved on the spot without a proof', { ...clutter, closedOnSpot: { result: '好了' } }, [422, 'proof_required']],
  ];
  test.each(wrong)('of a registration with %s', async (_, body, answer) => {
    const before = await street.countRows();
    expectProblem(await worker().register(body), answer);
    expect(await street.countRows()).toEqual(before);
  });

  test('of a registration without a key, without a session or in another format', async () => {
    const before = await street.countRows();
    expectProblem(await worker().post('/cases', lamp), [400, 'idempotency_key_required']);
    const key = { 'idempotency-key': randomUUID() };
    expectProblem(await street.stranger('POST', '/cases', lamp, key), [401, 'not_signed_in']);
    const form = { ...key, 'content-type': 'application/x-www-form-urlencoded' };
    expectProblem(await worker().post('/cases', 'kind=hazard', form), [415, 'unsupported_media_type']);
    const foreign = { ...key, origin: 'https://example.com' };
    expectProblem(await worker().post('/cases', lamp, foreign), [403, 'not_permitted']);
    expect(await street.countRows()).toEqual(before);
  });

  test.each([
    ['notes', { text: '字'.repeat(5_000), visibility: 'internal' }, [400, 'validation_failed']],
    ['notes', { text: '好', visibility: 'internal', colour: 'red' }, [400, 'validation_failed']],
    ['notes', { text: 5, visibility: 'internal' }, [400, 'validation_failed']],
    ['notes', { visibility: 'internal' }, [400, 'validation_failed']],
    ['notes', '{"text": ', [400, 'malformed']],
    ['notes', { text: 'x'.repeat(10 * 1024 * 1024), visibility: 'internal' }, [413, 'payload_too_large']],
    ['acceptance', { expectedVersion: '1' }, [400, 'validation_failed']],
    ['acceptance', { unit: 'YX-01' }, [400, 'validation_failed']],
    ['juggling', {}, [404, 'not_found']],
  ] as const)('of a command to %s that is not as described', async (path, body, answer) => {
    const { data } = await worker().register(clutter);
    const before = await street.countRows();
    expectProblem(await worker().post(`/cases/${data.id}/${path}`, body), answer);
    expect(await street.countRows()).toEqual(before);
  });

  test('a note may have 4,000 characters', async () => {
    const { data } = await worker().register(clutter);
    const { status } = await worker().act(data.id, 'notes', { text: '字'.repeat(4_000), visibility: 'internal' });
    expect(status).toBe(200);
  });
});

test('a problem says which field is wrong, in the language of the reader', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const body = { ...lamp, title: 7, colour: 'red' };
  const chinese = await worker().post('/cases', body, key);
  const english = await worker().post('/cases', body, { ...key, 'accept-language': 'en' });
  const pointers = ({ data }: Answer) => data.errors.map(({ pointer }: { pointer: string }) => pointer).sort();
  expect(pointers(chinese)).toEqual(['/colour', '/title']);
  expect(pointers(english)).toEqual(pointers(chinese));
  expect(chinese.data.title).toMatch(/\p{Script=Han}/u);
  expect(english.data.title).toMatch(/^[ -~]+$/);
  expect(english.data.detail).toMatch(/^[ -~]+$/);
});

test('without a grid a case waits at the desk that its registrar works for', async () => {
  expect((await street.as('dispatcher').register(complaint)).data).toMatchObject({
    status: 'pending_dispatch',
    level: 'street',
    holder: { unit: { code: 'YX' } },
    place: { grid: null, community: null, street: 'YX' },
  });
  expect((await street.as('clerk').register(complaint)).data).toMatchObject({
    status: 'pending_dispatch',
    level: 'community',
    holder: { unit: { code: 'YX-01' } },
  });
});
