import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './open-api.ts';

let api: Api;
let headers: { cookie: string };

beforeAll(async () => {
  api = await openApi('api_manners');
  ({ headers } = await api.signIn('grid-worker'));
});
afterAll(() => api.close());

const ask = (payload: string | object, more: Record<string, string> = {}) =>
  api.send({
    method: 'POST',
    url: '/api/v1/sla/what-if',
    headers: { 'content-type': 'application/json', ...headers, ...more },
    payload,
  });
const question = { unit: 'working_day', budget: 5, start: '2026-02-13T10:00:00+08:00' };

test('an error is a problem document, in Chinese unless the reader prefers English', async () => {
  const chinese = await api.send({ url: '/api/v1/nowhere' });
  expect(chinese.statusCode).toBe(404);
  expect(chinese.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(chinese.json()).toEqual({
    type: 'urn:gridcase:problem:not_found',
    title: '未找到',
    status: 404,
    detail: '没有此内容，或不在您的辖区内。',
    code: 'not_found',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  });
  const titles = ['en', 'en-US,en;q=0.9,zh;q=0.8', 'zh-CN,en;q=0.5', 'fr', '*', 'en;q=0'];
  const told = titles.map(async (language) => {
    const answer = await api.send({ url: '/api/v1/nowhere', headers: { 'accept-language': language } });
    return answer.json().title as string;
  });
  expect(await Promise.all(told)).toEqual(['Not found', 'Not found', '未找到', '未找到', '未找到', '未找到']);
});

test.each([
  ['is no JSON', '{"unit":'],
  ['is empty', ''],
  ['wants to become a prototype', '{"__proto__":{"admin":true}}'],
])('a body that %s is malformed', async (_name, payload) => {
  const answer = await ask(payload);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: 'malformed', status: 400 });
});

test('every fault of a body is told at once, unknown fields included, and no value is repeated', async () => {
  const answer = await ask(
    { unit: 7, budget: '张三', start: '2026-02-13T10:00:00+08:00', phone: '13800005678' },
    { 'accept-language': 'en' },
  );
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors).toEqual(
    expect.arrayContaining([
      { pointer: '/phone', message: 'is not a field of this request' },
      { pointer: '/budget', message: 'has to be of type number' },
    ]),
  );
  expect(answer.body).not.toMatch(/张三|13800005678/);
});

test('nothing in a body is coerced, while numbers in a query are read', async () => {
  expect((await ask({ ...question, budget: '5' })).json()).toMatchObject({ code: 'validation_failed' });
  expect((await api.send({ url: '/api/v1/cases?limit=5', headers })).statusCode).toBe(200);
  expect((await api.send({ url: '/api/v1/cases?limit=five', headers })).statusCode).toBe(400);
});

test('a query parameter that nobody knows is refused on every route', async () => {
  for (const url of ['/api/v1/me?admin=1', '/api/v1/cases?sortBy=due', '/api/v1/units?all=1', '/healthz?x=1']) {
    const answer = await api.send({ url, headers });
    expect(answer.statusCode, url).toBe(400);
    expect(answer.json(), url).toMatchObject({ code: 'validation_failed' });
  }
});

test.each(['\u0000', '\ud800'])(
  'text that PostgreSQL cannot hold is refused before it gets there',
  async (character) => {
    const body = await ask({ kind: 'request', topic: `complaint${character}`, start: question.start });
    expect(body.statusCode).toBe(400);
    expect(body.json().errors).toEqual([{ pointer: '/topic', message: expect.any(String) }]);
    const query = await api.send({ url: `/api/v1/cases?q=%00ab`, headers });
    expect(query.json()).toMatchObject({ status: 400, errors: [{ pointer: '/q' }] });
    expect((await api.send({ url: '/api/v1/units/%00', headers })).statusCode).toBe(404);
  },
);

test('a body nested a hundred thousand deep is refused like any other', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const answer = await ask(`{"unit":${deep}}`);
  expect(answer.statusCode).toBe(400);
});

test('a body of ten megabytes is too large, and one of another type is not read', async () => {
  const large = await ask(JSON.stringify({ ...question, policy: 'x'.repeat(10_000_000) }));
  expect(large.json()).toMatchObject({ status: 413, code: 'payload_too_large' });
  for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
    const answer = await ask(JSON.stringify(question), { 'content-type': type });
    expect(answer.json(), type).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  }
});

test('a write that a page of another site sent is refused, whoever is signed in', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://localhost:80.evil.example', 'not an address']) {
    const answer = await ask(question, { origin });
    expect(answer.json(), origin).toMatchObject({ status: 403, code: 'not_permitted' });
  }
  const own = await ask(question, { host: 'street.example:3000', origin: 'http://street.example:3000' });
  expect(own.statusCode).toBe(200);
  const read = await api.send({ url: '/api/v1/me', headers: { ...headers, origin: 'https://evil.example' } });
  expect(read.statusCode).toBe(200);
});

test('answers carry a strict content security policy and are not sniffed', async () => {
  const answer = await api.send({ url: '/api/v1/me', headers });
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  expect(answer.headers['content-security-policy']).not.toContain('unsafe-eval');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['x-powered-by']).toBeUndefined();
});

test('an address that cannot be decoded, or is far too long, ends in a problem document as well', async () => {
  expect((await api.send({ url: '/api/v1/units/%zz', headers })).json()).toMatchObject({ code: 'malformed' });
  const long = await api.send({ url: `/api/v1/units/${'x'.repeat(2000)}`, headers });
  expect(long.json()).toMatchObject({ status: 404, code: 'not_found' });
});

test('what is no HTTP at all is answered with a problem document and hung up on', async () => {
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = api.app.server.address() as { port: number };
  const answer = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
  expect(JSON.parse(body)).toMatchObject({ code: 'malformed', status: 400 });
});
