import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { clutter } from '../journeys/matters.ts';
import { openApi } from './open-api.ts';

let street: Street;

beforeAll(async () => {
  street = await openStreet('api_rehearsal');
});
afterAll(() => street.close());

const hour = 3_600_000;
const nowOf = async () => Date.parse((await street.as('clerk').get('/rehearsal')).data.now);
const advance = (body: object) => street.as('clerk').post('/rehearsal/advance', body);

const registerMany = async (count: number): Promise<string[]> => {
  const answers = await Promise.all(Array.from({ length: count }, () => street.as('grid-worker').register(clutter)));
  return answers.map(({ data }) => data.id);
};

test('outside rehearsal neither address exists', async () => {
  const api = await openApi('api_no_rehearsal');
  const { headers } = await api.signIn('clerk');
  expect((await api.send({ url: '/api/v1/rehearsal', headers })).statusCode).toBe(404);
  const payload = { by: 'PT1H' };
  const answer = await api.send({ method: 'POST', url: '/api/v1/rehearsal/advance', headers, payload });
  expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  await api.close();
});

test('only who is signed in may look at the clock or move it', async () => {
  expect((await street.stranger('GET', '/rehearsal')).status).toBe(401);
  expect((await street.stranger('POST', '/rehearsal/advance', { by: 'PT1H' })).status).toBe(401);
});

test('the clock moves by a duration, and runs on from there', async () => {
  const before = await nowOf();
  const { status, data } = await advance({ by: 'PT8H' });
  expect(status).toBe(200);
  expect(data).toEqual({ now: expect.stringMatching(/\+08:00$/), fired: 0 });
  expect(Date.parse(data.now)).toBeGreaterThanOrEqual(before + 8 * hour);
  expect(await nowOf()).toBeGreaterThanOrEqual(Date.parse(data.now));
  expect(await nowOf()).toBeLessThan(before + 9 * hour);
});

test('a moment that is past already changes nothing', async () => {
  const before = await nowOf();
  for (const body of [{ to: '2020-01-01T00:00:00+08:00' }, { by: 'PT0S' }]) {
    const { status, data } = await advance(body);
    expect([status, data.fired]).toEqual([200, 0]);
  }
  expect(await nowOf()).toBeLessThan(before + hour);
});

test.each([
  [{}, '/by'],
  [{ by: 'PT1H', to: '2030-01-01T00:00:00Z' }, '/to'],
  [{ by: 'P1M' }, '/by'],
  [{ by: '-PT1H' }, '/by'],
  [{ by: 'P' }, '/by'],
  [{ by: 'PT' }, '/by'],
  [{ by: 8 }, '/by'],
  [{ by: 'P99999D' }, '/by'],
  [{ to: 'tomorrow' }, '/to'],
  [{ to: '2030-01-01T00:00:00' }, '/to'],
  [{ to: '9999-01-01T00:00:00Z' }, '/to'],
])('an advance of %j is refused', async (body, pointer) => {
  const { status, data } = await advance(body);
  expect(status).toBe(400);
  expect(data).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
});

test('an advance right after many registrations takes every case to the street, recording each of its rungs', async () => {
  const ids = await registerMany(40);
  const before = await nowOf();
  const { status, data } = await advance({ by: 'P7D' });
  expect(status).toBe(200);
  const cases = await Promise.all(ids.map(async (id) => (await street.as('supervisor').see(id)).data));
  expect(cases.map(({ level }) => level)).toEqual(ids.map(() => 'street'));
  const missed = cases.flatMap(({ clocks }) => clocks.filter(({ state }: { state: string }) => state === 'missed'));
  const timelines = await Promise.all(
    ids.map(async (id) => (await street.as('supervisor').get(`/cases/${id}/timeline`)).data.items),
  );
  const warned = timelines.flat().filter(({ type }: { type: string }) => type === 'due_soon');
  // A card goes with the rung that issues it and is no firing of its own.
  expect(data.fired).toBe(missed.length + warned.length);
  for (const { breachedAt } of missed) expect(Date.parse(breachedAt)).toBeLessThanOrEqual(Date.parse(data.now));
  for (const { handoverForms } of cases)
    for (const { issuedAt } of handoverForms) {
      expect(Date.parse(issuedAt)).toBeGreaterThan(before);
      expect(Date.parse(issuedAt)).toBeLessThanOrEqual(Date.parse(data.now));
    }
});

test('a case that is registered after an advance lives in the new time from its first moment', async () => {
  const [id = ''] = await registerMany(1);
  const { data } = await street.as('grid-worker').see(id);
  expect(Date.parse(data.registeredAt)).toBeGreaterThan(Date.now() + 6 * 24 * hour);
  await street.as('grid-worker').act(id, 'acceptance');
  const timeline = (await street.as('grid-worker').get(`/cases/${id}/timeline`)).data.items;
  const [registered, accepted] = timeline.map(({ at }: { at: string }) => Date.parse(at));
  expect(accepted).toBeGreaterThanOrEqual(registered);
  expect(accepted).toBeLessThan(registered + hour);
});

test('changes of cases are turned away while the clock moves, and each is applied before it or not at all', async () => {
  const ids = await registerMany(20);
  const moving = advance({ by: 'P1D' });
  const writes = await Promise.all(
    ids.map((id) => street.as('grid-worker').act(id, 'notes', { text: '巡查', visibility: 'internal' })),
  );
  expect((await moving).status).toBe(200);
  for (const { status, data, headers } of writes) {
    if (status === 200) continue;
    expect([status, data.code]).toEqual([503, 'temporarily_unavailable']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const [id = ''] = ids;
  expect((await street.as('grid-worker').act(id, 'notes', { text: '巡查', visibility: 'internal' })).status).toBe(200);
});

test('two advances at once follow one another', async () => {
  const before = await nowOf();
  const both = await Promise.all([advance({ by: 'PT10H' }), advance({ by: 'PT10H' })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await nowOf()).toBeGreaterThanOrEqual(before + 20 * hour);
});
