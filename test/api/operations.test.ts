import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../api/server.ts';
import { connectDatabase } from '../../database/connection.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { openApi, type Api } from './open-api.ts';
import { openGate } from './tcp-gate.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi('api_operations');
});
afterAll(() => api.close());

test.each(['', '/api/v1'])('%s/healthz answers as long as the process does', async (prefix) => {
  const answer = await api.send({ url: `${prefix}/healthz` });
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
});

test.each(['', '/api/v1'])('%s/readyz says that the worker is missing while none has been seen', async (prefix) => {
  const answer = await api.send({ url: `${prefix}/readyz` });
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ code: 'temporarily_unavailable', missing: ['worker'] });
  expect(answer.headers['retry-after']).toBe('5');
});

test('readyz names Temporal when it does not answer', async () => {
  const temporal = connectTemporal({ address: '127.0.0.1:1', namespace: 'default' });
  const app = await buildServer({ ...api, temporal });
  expect((await app.inject({ url: '/readyz' })).json()).toMatchObject({ missing: ['temporal'] });
  await app.close();
  await temporal.close();
});

test('while PostgreSQL is away every route answers 503 with Retry-After, and goes on when it is back', async () => {
  const gate = await openGate(api.config.databaseUrl);
  const orm = await connectDatabase({ url: gate.url });
  const app = await buildServer({ ...api, orm });
  const { headers } = await api.signIn('grid-worker');
  expect((await app.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200);
  gate.shut();
  for (const request of [
    { url: '/api/v1/me', headers },
    { url: '/api/v1/cases', headers },
    { method: 'POST', url: '/api/v1/session', payload: { username: 'clerk', password: 'gridcase-demo' } } as const,
  ]) {
    const answer = await app.inject(request);
    expect(answer.json(), request.url).toMatchObject({ status: 503, code: 'temporarily_unavailable' });
    expect(Number(answer.headers['retry-after']), request.url).toBeGreaterThan(0);
  }
  expect((await app.inject({ url: '/readyz' })).json().missing).toContain('database');
  expect((await app.inject({ url: '/metrics' })).statusCode).toBe(200);
  await gate.reopen();
  expect((await app.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200);
  await app.close();
  await orm.close(true);
  gate.shut();
});

test('metrics count requests by route, never by address, and the open cases of each level', async () => {
  const { headers } = await api.signIn('clerk');
  await api.send({ url: '/api/v1/units/YX-01', headers });
  await api.send({ url: '/nowhere/13800005678' });
  const { body, headers: said } = await api.send({ url: '/api/v1/metrics' });
  expect(said['content-type']).toContain('text/plain; version=0.0.4');
  expect(body).toContain(
    'gridcase_http_request_duration_seconds_count{method="GET",route="/api/v1/units/:code",status="200"}',
  );
  for (const level of ['grid', 'community', 'street']) {
    expect(body).toContain(`gridcase_cases_open{level="${level}"} 0`);
    expect(body).toContain(`gridcase_cases_overdue{level="${level}"} 0`);
  }
  expect(body).toContain('gridcase_pending_start_age_seconds 0');
  expect(body).not.toContain('13800005678');
});

test('a route that declares no permission ends the boot', async () => {
  const app = await buildServer(api).then(
    (server) => server,
    () => null,
  );
  expect(() => app?.get('/api/v1/forgotten', async () => 'open to everybody')).toThrow(
    'GET /api/v1/forgotten declares no permission',
  );
  await app?.close();
});

test('the log tells route and status, and nothing that somebody typed', async () => {
  const lines: string[] = [];
  const write = (line: object) => void lines.push(JSON.stringify(line));
  const logger = { level: 'info', silent: () => {}, child: () => logger } as never as Parameters<
    typeof buildServer
  >[0]['logger'];
  Object.assign(logger as object, { trace: write, debug: write, info: write, warn: write, error: write, fatal: write });
  const app = await buildServer({ ...api, ...(logger && { logger }) });
  const payload = { username: '13800005678', password: 'secret-of-wang' };
  await app.inject({ method: 'POST', url: '/api/v1/session?name=王大爷', payload });
  await app.inject({ url: '/api/v1/cases/王大爷?q=13800005678' });
  await app.close();
  expect(lines.join('\n')).toContain('/api/v1/session');
  expect(lines.join('\n')).not.toMatch(/13800005678|王大爷|secret-of-wang|%E7/);
});

test('a process that was held up for a second now and then turns nobody away', async () => {
  const app = await buildServer(api);
  await app.ready();
  const answers = [];
  for (let n = 0; n < 4; n += 1) {
    const until = performance.now() + 1_100;
    while (performance.now() < until);
    await setImmediate();
    answers.push((await app.inject({ url: '/openapi.json' })).statusCode);
  }
  expect(answers).toEqual([200, 200, 200, 200]);
  await app.close();
});
