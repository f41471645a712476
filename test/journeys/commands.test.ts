import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Answer, type Street } from '../support/street.ts';
import { clutter } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_commands');
});
afterAll(() => street.close());

const worker = () => street.as('grid-worker');
const register = async (): Promise<string> => (await worker().register(clutter)).data.id;
const note = (text: string) => ({ text, visibility: 'internal' });

describe('two people who saw the same version', () => {
  test('cannot both act on it: the later one is told the version of now', async () => {
    const id = await register();
    const answers = await Promise.all([
      worker().act(id, 'acceptance', { expectedVersion: 1 }),
      street.as('grid-lead').act(id, 'acceptance', { expectedVersion: 1 }),
    ]);
    const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
    expect([won.status, won.data.version]).toEqual([200, 2]);
    expect([lost.status, lost.data.code, lost.data.currentVersion]).toEqual([409, 'stale_version', 2]);
    expect(lost.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const current = await worker().act(id, 'notes', { ...note('已到现场'), expectedVersion: 2 });
    expect([current.status, current.data.version]).toEqual([200, 3]);
  });

  test('may both act when neither insists', async () => {
    const id = await register();
    const answers = await Promise.all([
      worker().act(id, 'notes', note('甲')),
      street.as('clerk').act(id, 'notes', note('乙')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await worker().see(id)).data.version).toBe(3);
  });
});

test('of many notes at once each that was confirmed is recorded once, and the others are told when to come back', async () => {
  const id = await register();
  const notes = Array.from({ length: 24 }, (_, n) => note(`第${n + 1}条`));
  const answers = await Promise.all(notes.map((each) => worker().act(id, 'notes', each)));
  const confirmed = notes.filter((_, n) => answers[n]?.status === 200);
  for (const { status, data, headers } of answers.filter((answer) => answer.status !== 200)) {
    expect([
      [429, 'too_many_requests'],
      [503, 'temporarily_unavailable'],
    ]).toContainEqual([status, data.code]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(confirmed.length).toBeGreaterThan(0);
  const { data } = await worker().get(`/cases/${id}/timeline`);
  const texts: string[] = data.items.slice(1).map((item: { data: { text: string } }) => item.data.text);
  expect(texts).toEqual([...new Set(texts)]);
  expect(texts).toEqual(expect.arrayContaining(confirmed.map(({ text }) => text)));
});

test('a repeat is answered as the first was, also when what it named has passed meanwhile', async () => {
  const id = await register();
  const now = Date.parse((await worker().get('/rehearsal')).data.now);
  const body = { units: ['YX-D-URBAN'], reason: 'emergency', arriveBy: new Date(now + 3_600_000).toISOString() };
  const headers = { 'idempotency-key': randomUUID() };
  expect((await worker().act(id, 'whistles', body, headers)).status).toBe(200);
  await street.advance({ by: 'PT2H' });
  const again = await worker().act(id, 'whistles', body, headers);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  expect(again.data.children).toHaveLength(1);
  const aside = await worker().act(id, 'whistles', body, { ...headers, prefer: 'respond-async' });
  expect([aside.status, aside.headers.get('idempotency-replayed')]).toEqual([202, 'true']);
  const { data } = await worker().get((aside.headers.get('location') ?? '').replace('/api/v1', ''));
  expect(data).toEqual({ state: 'done' });
  const other = await worker().act(id, 'whistles', { ...body, reason: 'strong_demand' }, headers);
  expect([other.status, other.data.code]).toEqual([422, 'idempotency_key_reused']);
});

describe('a command that nobody waits for', () => {
  const aside = (key?: string) => ({ prefer: 'respond-async', ...(key !== undefined && { 'idempotency-key': key }) });

  /** Follows the address until the case has decided. */
  async function outcome({ status, headers, data }: Answer): Promise<{ state: string; code?: string }> {
    expect([status, data]).toEqual([202, { state: 'pending' }]);
    const location = headers.get('location') ?? '';
    expect(location).toMatch(/^\/api\/v1\/cases\/[^/]+\/commands\/[^/]+$/);
    for (;;) {
      const { status: found, data: now } = await worker().get(location.replace('/api/v1', ''));
      expect(found).toBe(200);
      if (now.state !== 'pending') return now;
      await pause(100);
    }
  }

  test('is taken with 202 and is done soon', async () => {
    const id = await register();
    expect(await outcome(await worker().act(id, 'acceptance', {}, aside()))).toEqual({ state: 'done' });
    expect((await worker().see(id)).data.status).toBe('in_progress');
  });

  test('that the case refuses says with which code', async () => {
    const id = await register();
    const answer = await worker().act(id, 'verification', { passed: true }, aside());
    expect(await outcome(answer)).toEqual({ state: 'refused', code: 'wrong_status' });
    expect((await worker().see(id)).data.status).toBe('pending_accept');
  });

  test('and its repeat under the same key are one', async () => {
    const id = await register();
    const key = randomUUID();
    const first = await worker().act(id, 'notes', note('只记一次'), aside(key));
    const again = await worker().act(id, 'notes', note('只记一次'), aside(key));
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await outcome(first)).toEqual({ state: 'done' });
    expect((await worker().see(id)).data.version).toBe(2);
    const other = await worker().act(id, 'notes', note('另一条'), aside(key));
    expect([other.status, other.data.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('is checked like any other before it is taken', async () => {
    const id = await register();
    const before = await street.countRows();
    const wrong = await worker().act(id, 'notes', { text: 5, visibility: 'internal' }, aside());
    expect([wrong.status, wrong.data.code]).toEqual([400, 'validation_failed']);
    const unseen = await street.as('clerk-2').act(id, 'notes', note('看不见'), aside());
    expect([unseen.status, unseen.data.code]).toEqual([404, 'not_found']);
    const nowhere = await worker().act(id, 'push-down', { unit: 'YX-99', instruction: '去办' }, aside());
    expect([nowhere.status, nowhere.data.code]).toEqual([404, 'not_found']);
    expect(await street.countRows()).toEqual(before);
  });

  test('has an address that only those who see the case can follow', async () => {
    const id = await register();
    const { headers } = await worker().act(id, 'acceptance', {}, aside());
    const path = (headers.get('location') ?? '').replace('/api/v1', '');
    expect((await street.as('clerk-2').get(path)).status).toBe(404);
    expect((await worker().get(`/cases/${id}/commands/${randomUUID()}`)).status).toBe(404);
  });
});

test('a key belongs to whoever used it', async () => {
  const id = await register();
  const sent = { 'idempotency-key': randomUUID() };
  expect((await worker().act(id, 'notes', note('甲'), sent)).data.version).toBe(2);
  const theirs = await street.as('clerk').act(id, 'notes', note('甲'), sent);
  expect([theirs.status, theirs.data.version, theirs.headers.get('idempotency-replayed')]).toEqual([200, 3, null]);
});

test('a refusal is not remembered under its key', async () => {
  const id = await register();
  const sent = { 'idempotency-key': randomUUID() };
  const early = await street.as('clerk').act(id, 'acceptance', {}, sent);
  expect([early.status, early.data.code]).toEqual([403, 'not_permitted']);
  await worker().act(id, 'escalation', { reason: '办不了', measures: ['上门'] });
  const later = await street.as('clerk').act(id, 'acceptance', {}, sent);
  expect([later.status, later.data.status, later.headers.get('idempotency-replayed')]).toEqual([
    200,
    'in_progress',
    null,
  ]);
});
