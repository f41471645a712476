import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildConsole } from '../../dev/console-build.ts';
import { openStreet, type Street } from '../support/street.ts';

let street: Street;
beforeAll(async () => {
  await buildConsole({ env: process.env, logs: join(import.meta.dirname, '../../.gridcase/logs') });
  street = await openStreet('console');
});
afterAll(() => street.close());

const root = (path: string, headers: Record<string, string> = {}) => fetch(`${street.root}${path}`, { headers });

test.each(['/', '/board?view=overdue&kind=hazard', '/cases/0199b2c4-0000-7000-8000-000000000001', '/log-in'])(
  'the console answers for %s',
  async (path) => {
    const answer = await root(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('<div id="root">');
  },
);

test("the telephone's page is another than the console's, and is served under the same policy", async () => {
  const [phone, desk] = [await root('/phone'), await root('/')];
  expect(phone.headers.get('content-security-policy')).toContain("script-src 'self'");
  const scriptOf = (page: string) => /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  const script = scriptOf(await phone.text());
  expect(script).toContain('/assets/phone-');
  expect(script).not.toBe(scriptOf(await desk.text()));
});

test('the page of residents is another again, at the address that QR codes say', async () => {
  const scan = await root('/scan/q3Vx0mA7cR1tKb9Z');
  expect([scan.status, scan.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(scan.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await scan.text()).toMatch(/src="\/assets\/scan-[^"]+\.js"/);
});

test.each([
  '/api',
  '/api/v1',
  '/api/v1/nothing',
  '/api/v2/cases',
  '/healthz/x',
  '/readyz/x',
  '/metrics/x',
  '/openapi.json/x',
  '/assets/none.js',
  '/robots.txt',
])('the console never answers for %s', async (path) => {
  const answer = await root(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('health and readiness answer for themselves', async () => {
  expect((await root('/healthz')).headers.get('content-type')).toContain('application/json');
  expect((await root('/readyz')).headers.get('content-type')).toContain('application/json');
});

test('the page loads nothing but what comes from here, and each answer draws its own number', async () => {
  const [one, two] = [await root('/'), await root('/')];
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}'; /);
  expect(policy).not.toContain('unsafe');
  expect(two.headers.get('content-security-policy')).not.toBe(policy);
  const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '';
  const page = await one.text();
  expect(page).toContain(`<meta name="csp-nonce" content="${nonce}"`);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(one.headers.get('cache-control')).toBe('no-store');
});

test('what the page loads is compressed, and may be kept because its name tells its content', async () => {
  const page = await (await root('/')).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
  const [plain, packed] = [
    await root(script, { 'accept-encoding': 'identity' }),
    await root(script, { 'accept-encoding': 'br' }),
  ];
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('cache-control')).toContain('immutable');
  expect(await packed.text()).toBe(await plain.text());
});

test('the log-in page offers the accounts of the demonstration, and each of them can sign in', async () => {
  const { data } = await street.stranger('GET', '/session/offer');
  expect(data.demonstration).toBe(true);
  expect(data.accounts.map(({ username }: { username: string }) => username)).toContain('dispatcher');
  for (const { username } of data.accounts) {
    const signedIn = await street.stranger('POST', '/session', { username, password: data.password });
    expect(signedIn.status, username).toBe(201);
  }
});
