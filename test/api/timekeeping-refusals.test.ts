import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { StaffId } from '../support/cast.ts';
import { casework, listing } from './casework.ts';
import { complaint, openOffice, type Office } from './office.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice('api_timekeeping_refusals');
  const { data } = await office.register('grid-worker', { ...complaint, track: 'joint' });
  ({ id } = data);
  await office.post('grid-worker', `/cases/${id}/acceptance`);
});
afterAll(() => office.close());

const listed = listing('grid-worker');
/** Each sub-resource with a body with which nothing is wrong, and somebody who sees the case and may not. */
const commands: [path: string, method: 'POST' | 'DELETE', body: object, who: StaffId][] = [
  ['milestones/plan', 'POST', {}, 'clerk'],
  ['information-request', 'POST', { question: '门牌号' }, 'clerk'],
  ['information', 'POST', { answer: '501' }, 'supervisor'],
  ['listing', 'POST', listed, 'grid-worker'],
  ['listing', 'DELETE', { reason: '具备条件' }, 'grid-worker'],
  ['extension', 'POST', { days: 3, reason: '等待配件' }, 'clerk'],
  ['extension/decision', 'POST', { approve: true, reason: '属实' }, 'grid-worker'],
  ['classification', 'POST', { track: 'urgent', reason: '影响出行' }, 'grid-worker'],
];
const send = (who: StaffId, method: string, path: string, body: object, headers: Record<string, string> = {}) =>
  method === 'POST'
    ? office.post(who, `/cases/${id}/${path}`, body, { headers })
    : office.remove(who, `/cases/${id}/${path}`, body, { headers });
const version = async () => (await office.get('grid-worker', `/cases/${id}`)).data.version as number;

test.each(commands)(
  '%s by %s: who may not is told so, and to the neighbours there is no such case',
  async (...said) => {
    const [path, method, body, who] = said;
    const before = await version();
    const refused = await send(who, method, path, body);
    expect([refused.statusCode, refused.data.code]).toEqual([403, 'not_permitted']);
    for (const stranger of ['clerk-2', 'grid-worker-2', 'mediator'] as const) {
      const { statusCode, data } = await send(stranger, method, path, body);
      expect([stranger, statusCode, data.code]).toEqual([stranger, 404, 'not_found']);
    }
    for (const reader of ['auditor', 'admin'] as const) {
      const headers = { cookie: await office.cookieOf(reader) };
      const { statusCode } = await office.app.inject({ method, url: `/api/v1/cases/${id}/${path}`, headers });
      expect([reader, statusCode]).toEqual([reader, 403]);
    }
    expect(await version()).toBe(before);
  },
);

const may: Record<string, StaffId> = {
  'information-request': 'grid-worker',
  information: 'grid-worker',
  extension: 'grid-worker',
  'milestones/plan': 'grid-worker',
};
test.each(commands)('%s by %s: a stale version is refused with the current one', async (path, method, body) => {
  const who = may[path] ?? 'dispatcher';
  const { statusCode, data } = await send(who, method, path, { ...body, expectedVersion: 1 });
  expect([statusCode, data.code, data.currentVersion]).toEqual([409, 'stale_version', await version()]);
});

const past = new Date(Date.now() - 60_000).toISOString();
test.each<[string, 'POST' | 'DELETE', string, object, string]>([
  ['a field that nobody knows', 'POST', 'milestones/plan', { photo: 'x' }, '/photo'],
  ['a question of blanks', 'POST', 'information-request', { question: '  ' }, '/question'],
  ['no question', 'POST', 'information-request', {}, '/question'],
  ['a number for an answer', 'POST', 'information', { answer: 5 }, '/answer'],
  ['a review date in the past', 'POST', 'listing', { ...listed, reviewAt: past }, '/reviewAt'],
  ['a review date without a time', 'POST', 'listing', { ...listed, reviewAt: '2026-12-31' }, '/reviewAt'],
  ['no owner', 'POST', 'listing', { ...listed, owner: undefined }, '/owner'],
  ['nothing for the reporter', 'POST', 'listing', { ...listed, measuresToReporter: ' ' }, '/measuresToReporter'],
  ['no reason', 'DELETE', 'listing', {}, '/reason'],
  ['no day at all', 'POST', 'extension', { days: 0, reason: '等待' }, '/days'],
  ['a fraction of a day', 'POST', 'extension', { days: 1.5, reason: '等待' }, '/days'],
  ['more than a year', 'POST', 'extension', { days: 366, reason: '等待' }, '/days'],
  ['days in words', 'POST', 'extension', { days: '3', reason: '等待' }, '/days'],
  ['a yes in words', 'POST', 'extension/decision', { approve: 'yes', reason: '属实' }, '/approve'],
  ['a ruling without a reason', 'POST', 'extension/decision', { approve: true }, '/reason'],
  ['a track that there is not', 'POST', 'classification', { track: 'slow', reason: '改类' }, '/track'],
  ['a kind, which never changes', 'POST', 'classification', { kind: 'hazard', reason: '改类' }, '/kind'],
])('%s is refused at the field: %s %s', async (_, method, path, body, pointer) => {
  const before = await version();
  for (const [language, script] of [
    ['zh', /\p{Script=Han}/u],
    ['en', /^[\x20-\x7e]+$/],
  ] as const) {
    const { statusCode, data } = await send('dispatcher', method, path, body, { 'accept-language': language });
    expect([statusCode, data.code]).toEqual([400, 'validation_failed']);
    expect(data.errors).toEqual([{ pointer, message: expect.stringMatching(script) }]);
  }
  expect(await version()).toBe(before);
});

test('a review date in the past says what is wrong with it', async () => {
  const { data } = await send('dispatcher', 'POST', 'listing', { ...listed, reviewAt: past });
  expect(data.errors[0].message).toBe('须晚于现在');
});

test.each<[string, 'POST' | 'DELETE', string, object]>([
  ['an answer that nobody asked for', 'POST', 'information', { answer: '501' }],
  ['taking off what is not listed', 'DELETE', 'listing', { reason: '具备条件' }],
  ['a ruling that nobody asked for', 'POST', 'extension/decision', { approve: true, reason: '属实' }],
])('%s does not fit the status', async (_, method, path, body) => {
  const { statusCode, data } = await send('dispatcher', method, path, body);
  expect([statusCode, data.code]).toEqual([409, 'wrong_status']);
});

test('whoever does not wait finds the outcome, and on the timeline what was refused', async () => {
  const later = { prefer: 'respond-async' };
  const settled = async (location: unknown) =>
    vi.waitUntil(
      async () => {
        const { data } = await office.get('grid-worker', String(location).replace('/api/v1', ''));
        return data.state === 'pending' ? null : data;
      },
      { timeout: 60_000, interval: 100 },
    );
  const asked = await send('grid-worker', 'POST', 'information-request', { question: '门牌号' }, later);
  expect([asked.statusCode, asked.data]).toEqual([202, { state: 'pending' }]);
  expect(await settled(asked.headers.location)).toEqual({ state: 'done' });
  const twice = await send('grid-worker', 'POST', 'information-request', { question: '还有呢' }, later);
  expect(await settled(twice.headers.location)).toEqual({ state: 'refused', code: 'wrong_status' });
  const { data } = await office.get('grid-worker', `/cases/${id}/timeline`);
  expect(data.items.at(-1)).toMatchObject({ type: 'command_refused', text: '网格员 李建国 的要求补充未被接受' });
});

test('each repeat under one key is one, and another body under it is refused', async () => {
  const own = await casework(office).accepted();
  const steps: [StaffId, 'POST' | 'DELETE', string, object, object][] = [
    ['grid-worker', 'POST', 'information-request', { question: '门牌号' }, { question: '楼栋' }],
    ['grid-worker', 'POST', 'information', { answer: '501' }, { answer: '502' }],
    ['grid-worker', 'POST', 'extension', { days: 1, reason: '等待' }, { days: 2, reason: '等待' }],
    ['dispatcher', 'POST', 'extension/decision', { approve: true, reason: '属实' }, { approve: false, reason: '属实' }],
    ['dispatcher', 'POST', 'listing', listed, { ...listed, reason: 'season' }],
    ['dispatcher', 'DELETE', 'listing', { reason: '具备条件' }, { reason: '其他' }],
    ['dispatcher', 'POST', 'classification', { track: 'joint', reason: '多部门' }, { track: 'fast', reason: '多部门' }],
  ];
  for (const [who, method, path, body, other] of steps) {
    const key = randomUUID();
    const send = (payload: object) =>
      method === 'POST'
        ? office.post(who, `/cases/${own}/${path}`, payload, { key })
        : office.remove(who, `/cases/${own}/${path}`, payload, { key });
    const first = await send(body);
    const again = await send(body);
    expect([path, again.statusCode, again.headers['idempotency-replayed']]).toEqual([path, 200, 'true']);
    expect([path, again.data.version]).toEqual([path, first.data.version]);
    const reused = await send(other);
    expect([path, reused.statusCode, reused.data.code]).toEqual([path, 422, 'idempotency_key_reused']);
  }
  const key = randomUUID();
  await office.post('grid-worker', `/cases/${own}/milestones/plan`, {}, { key });
  const again = await office.post('grid-worker', `/cases/${own}/milestones/plan`, {}, { key });
  expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([200, 'true']);
});

test('the description of the API gives each sub-resource a summary, an example and its ways to be refused', async () => {
  const openApi = (
    await office.app.inject({ url: '/openapi.json', headers: { cookie: await office.cookieOf('clerk') } })
  ).json();
  const own: Record<string, string[]> = {
    'milestones/{name}': ['404'],
    'information-request': ['409'],
    information: ['409'],
    listing: ['409', '422'],
    extension: ['404', '409'],
    'extension/decision': ['409', '422'],
    classification: ['422'],
  };
  for (const [path, statuses] of Object.entries(own)) {
    const { post } = openApi.paths[`/api/v1/cases/{id}/${path}`];
    expect([path, post.summary]).toEqual([path, expect.stringMatching(/^[A-Z].*\p{Script=Han}/u)]);
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['200', '202', '400', '403', ...statuses]));
    const { example, examples } = post.requestBody.content['application/json'];
    expect(example ?? examples, path).toBeDefined();
  }
  expect(openApi.paths['/api/v1/cases/{id}/listing'].delete.summary).toContain('销账');
});
