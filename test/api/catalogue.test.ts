import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './open-api.ts';

let api: Api;
const accounts = [
  'admin',
  'supervisor',
  'auditor',
  'dispatcher',
  'grid-worker',
  'grid-worker-2',
  'officer-urban',
] as const;
type Who = (typeof accounts)[number];
const cookies = new Map<Who, { cookie: string }>();
// What an answer holds is what the tests are about.
// oxlint-disable-next-line typescript/no-explicit-any
type Answer = { status: number; data: any; headers: Record<string, unknown> };

beforeAll(async () => {
  api = await openApi('api_catalogue');
  for (const account of accounts) cookies.set(account, (await api.signIn(account)).headers);
});
afterAll(() => api.close());

async function ask(
  who: Who,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  more: Record<string, string> = {},
): Promise<Answer> {
  const headers = { ...cookies.get(who), ...more };
  const answer = await api.send({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, data: answer.body === '' ? null : answer.json(), headers: answer.headers };
}
const put = (path: string, payload: object, who: Who = 'admin') => ask(who, 'PUT', `/catalogue/${path}`, payload);
const read = async (more?: Record<string, string>) => ask('grid-worker', 'GET', '/catalogue', undefined, more);
const topicIn = (data: { topics: { kind: string; code: string }[] }, kind: string, code: string) =>
  data.topics.find((topic) => topic.kind === kind && topic.code === code);
let keys = 0;
const register = (what: object, who: Who = 'grid-worker') => {
  keys += 1;
  const place = { address: '云溪路12号', grid: 'YX-01-01' };
  const payload = { kind: 'hazard', topic: 'gas_leak', title: '燃气味道', place, channel: 'patrol', ...what };
  return ask(who, 'POST', '/cases', payload, { 'idempotency-key': `catalogue-${keys}` });
};
const reason = '按街道分工调整';
const fallenTree = { zh: '树木倒伏', en: 'Fallen tree', line: 'emergency', reason };

describe('the catalogue', () => {
  test('is read by anybody who has signed in, and only once as long as nothing changes', async () => {
    const { status, data, headers } = await read();
    expect(status).toBe(200);
    expect(data.lines.map(({ code }: { code: string }) => code)).toEqual([
      'party_building',
      'public_order',
      'urban_management',
      'emergency',
    ]);
    expect(topicIn(data, 'hazard', 'gas_leak')).toEqual({
      kind: 'hazard',
      code: 'gas_leak',
      zh: '燃气泄漏',
      en: 'Gas leak',
      active: true,
      version: 0,
      former: [],
      line: 'emergency',
    });
    const again = await read({ 'if-none-match': String(headers['etag']) });
    expect([again.status, again.data]).toEqual([304, null]);
    await put('listing-reasons/season', { zh: '季节所限', en: 'Season', reason });
    expect((await read({ 'if-none-match': String(headers['etag']) })).status).toBe(200);
    expect((await api.send({ url: '/api/v1/catalogue' })).statusCode).toBe(401);
  });

  test('is changed by administrators only', async () => {
    for (const who of ['supervisor', 'dispatcher', 'grid-worker', 'officer-urban'] as const) {
      const { status, data } = await put('topics/hazard/tree_fallen', fallenTree, who);
      expect([who, status, data.code]).toEqual([who, 403, 'not_permitted']);
    }
    const { status } = await ask('dispatcher', 'DELETE', '/catalogue/routes/hazard/gas_leak/YX', { reason });
    expect(status).toBe(403);
  });

  test.each([
    ['no reason', 'topics/hazard/tree_fallen', { ...fallenTree, reason: undefined }],
    ['a blank label', 'topics/hazard/tree_fallen', { ...fallenTree, zh: '  ' }],
    ['a line that is none', 'topics/hazard/tree_fallen', { ...fallenTree, line: 'weather' }],
    ['a field that is none', 'topics/hazard/tree_fallen', { ...fallenTree, publicSafety: true }],
    ['a new ground without its right channel', 'grounds/other_city', { zh: '外地', en: 'Elsewhere', reason }],
    ['a route to nobody', 'routes/hazard/gas_leak/YX', { reason }],
  ])('is not changed by %s', async (_what, path, payload) => {
    const { status, data } = await put(path, payload);
    expect([status, data.code]).toEqual([400, 'validation_failed']);
  });
});

test.each(['topics/hazard/Tree-fallen', 'topics/wish/tree_fallen'])('there is no %s to be changed', async (path) => {
  const { status, data } = await put(path, fallenTree);
  expect([status, data.code]).toEqual([404, 'not_found']);
});

describe('a topic', () => {
  test('that an administrator adds is registered under the row for every topic of its kind, and reads by its label', async () => {
    expect((await register({ topic: 'tree_fallen' })).data.code).toBe('unknown_topic');
    const { status, data } = await put('topics/hazard/tree_fallen', fallenTree);
    expect(status).toBe(200);
    expect(topicIn(data, 'hazard', 'tree_fallen')).toMatchObject({ line: 'emergency', active: true, version: 1 });
    const registered = await register({ topic: 'tree_fallen' });
    expect(registered.status).toBe(201);
    expect(registered.data).toMatchObject({ topic: 'tree_fallen', line: 'emergency', notified: [] });
    expect(registered.data.clocks[0].policy).toMatch(/\/R11$/);
    const { data: timeline } = await ask('grid-worker', 'GET', `/cases/${registered.data.id}/timeline`);
    expect(timeline.items[0].text).toContain('树木倒伏');
    const question = { kind: 'hazard', topic: 'tree_fallen', start: '2026-03-02T09:00:00+08:00' };
    expect((await ask('grid-worker', 'POST', '/sla/what-if', question)).data.row).toBe('R11');
  });

  test('of another kind stays unknown there', async () => {
    const { status, data } = await register({ kind: 'request', topic: 'tree_fallen' });
    expect([status, data.code]).toEqual([422, 'unknown_topic']);
  });

  test('that is relabelled keeps its old words in what is older, and nothing but its words changes', async () => {
    const before = await register({ topic: 'manhole_damage' });
    await put('topics/hazard/manhole_damage', { zh: '窨井盖缺损', en: 'Damaged manhole cover', reason });
    const after = await register({ topic: 'manhole_damage' });
    expect(topicIn((await read()).data, 'hazard', 'manhole_damage')).toMatchObject({
      zh: '窨井盖缺损',
      line: 'urban_management',
      version: 1,
      former: [{ zh: '井盖缺损', en: 'Missing or broken manhole cover' }],
    });
    const sentence = async ({ data }: Answer) =>
      (await ask('grid-worker', 'GET', `/cases/${data.id}/timeline`)).data.items[0].text;
    expect(await sentence(before)).toContain('（井盖缺损）');
    expect(await sentence(after)).toContain('（窨井盖缺损）');
  });

  test('that is switched off is refused for new cases, and those that have it go on', async () => {
    const kept = await register({ topic: 'dog_off_leash' });
    await put('topics/hazard/dog_off_leash', { zh: '犬只不牵绳', en: 'Dog off the leash', active: false, reason });
    const refused = await register({ topic: 'dog_off_leash' });
    expect([refused.status, refused.data.code]).toEqual([422, 'unknown_topic']);
    expect((await ask('grid-worker', 'GET', `/cases/${kept.data.id}`)).data).toMatchObject({ topic: 'dog_off_leash' });
    const question = { kind: 'hazard', topic: 'dog_off_leash', start: '2026-03-02T09:00:00+08:00' };
    expect((await ask('grid-worker', 'POST', '/sla/what-if', question)).data.code).toBe('unknown_topic');
    await put('topics/hazard/dog_off_leash', { zh: '犬只不牵绳', en: 'Dog off the leash', active: true, reason });
    expect((await register({ topic: 'dog_off_leash' })).status).toBe(201);
  });
});

test('two administrators who change one entry at once: the second is told, and with the version that stands', async () => {
  const change = { zh: '噪声', en: 'Noise', reason, expectedVersion: 0 };
  const both = await Promise.all([put('topics/dispute/noise', change), put('topics/dispute/noise', change)]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const stale = both.find(({ status }) => status === 409);
  expect(stale?.data).toMatchObject({ code: 'stale_version', currentVersion: 1 });
  expect((await put('topics/dispute/noise', { ...change, expectedVersion: 1 })).status).toBe(200);
});

test('who changed what and why is kept, and read by those who may read the rules', async () => {
  await put('grounds/secrets', { zh: '涉密', en: 'Secrets', reason: '统一用语', active: false });
  const { data } = await ask('auditor', 'GET', '/catalogue/changes?part=ground&key=secrets');
  expect(data.items).toMatchObject([
    {
      part: 'ground',
      key: 'secrets',
      version: 1,
      author: '韩磊',
      reason: '统一用语',
      body: { zh: '涉密', active: false },
    },
  ]);
  expect((await ask('grid-worker', 'GET', '/catalogue/changes')).status).toBe(403);
  await expect(api.orm.em.fork().execute('delete from catalogue_version')).rejects.toThrow('never changes');
});
