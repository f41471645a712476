import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../api/server.ts';
import { hashPassword as hash } from '../../api/session/password.ts';
import { ApiToken } from '../../database/entities/api-token.ts';
import { Person } from '../../database/entities/person.ts';
import { Post } from '../../database/entities/post.ts';
import { Session } from '../../database/entities/session.ts';
import { hire } from '../support/yunxi.ts';
import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi('api_session');
});
afterAll(() => api.close());

const me = (headers: Record<string, string>) => api.send({ url: '/api/v1/me', headers });

test('somebody who signs in is told who they are, and is known by the cookie from then on', async () => {
  const { answer, headers } = await api.signIn('grid-worker');
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toEqual({
    user: {
      id: 'grid-worker',
      name: '李建国',
      posts: [{ role: 'grid_worker', unit: 'YX-01-01' }],
      permissions: expect.arrayContaining(['cases:read', 'cases:register', 'accept', 'feedback']),
    },
  });
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ name: 'gridcase', httpOnly: true, sameSite: 'Lax', path: '/' });
  expect((await me(headers)).json()).toEqual(answer.json().user);
});

test('in production the cookie is a __Host- cookie and travels over HTTPS only', async () => {
  const app = await buildServer({ ...api, config: { ...api.config, production: true, demo: false } });
  await api.orm.em
    .fork()
    .nativeUpdate(Person, { id: 'supervisor' }, { passwordHash: await hash('a password of production') });
  const signIn = (password: string, proto: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-forwarded-proto': proto },
      payload: { username: 'supervisor', password },
    });
  const answer = await signIn('a password of production', 'https');
  expect(answer.cookies).toEqual([
    expect.objectContaining({ name: '__Host-gridcase', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' }),
  ]);
  expect((await signIn('a password of production', 'http')).cookies).toEqual([]);
  await app.close();
});

test('production refuses the password of the demo even where an account still has it', async () => {
  const app = await buildServer({ ...api, config: { ...api.config, production: true, demo: false } });
  const payload = { username: 'auditor', password: 'gridcase-demo' };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  expect(answer.statusCode).toBe(401);
  await app.close();
});

test('signing in begins a new session and ends the one that the browser brought along', async () => {
  const first = await api.signIn('clerk');
  const again = await api.send({
    method: 'POST',
    url: '/api/v1/session',
    headers: first.headers,
    payload: { username: 'clerk', password: 'gridcase-demo' },
  });
  expect(again.cookies[0]?.value).not.toBe(first.answer.cookies[0]?.value);
  expect((await me(first.headers)).statusCode).toBe(401);
});

test('the table of sessions does not hold what a cookie would need', async () => {
  const { answer } = await api.signIn('clerk');
  const value = decodeURIComponent(answer.cookies[0]?.value ?? '');
  const rows = await api.orm.em.fork().findAll(Session);
  expect(rows.length).toBeGreaterThan(0);
  for (const { id, data } of rows) {
    expect(value).not.toContain(id);
    expect(JSON.stringify(data)).not.toContain(value.slice(0, 20));
  }
});

test('signing out ends the session, and a forged cookie never begins one', async () => {
  const { headers } = await api.signIn('clerk');
  const out = await api.send({ method: 'DELETE', url: '/api/v1/session', headers });
  expect(out.statusCode).toBe(204);
  expect((await me(headers)).json()).toMatchObject({ status: 401, code: 'not_signed_in' });
  expect((await me({ cookie: 'gridcase=forged.signature' })).statusCode).toBe(401);
  expect((await me({})).statusCode).toBe(401);
});

test('reading does not write to the session', async () => {
  const { headers } = await api.signIn('clerk');
  api.statements.length = 0;
  await me(headers);
  expect(api.statements.filter((sql) => /^\s*(insert|update|delete|with)/i.test(sql))).toEqual([]);
});

test('after five wrong passwords the account is locked for a quarter of an hour, for the right one too', async () => {
  await hire(api.orm, { id: 'forgetful', name: '忘记', posts: [] });
  await api.orm.em.fork().nativeUpdate(Person, { id: 'forgetful' }, { passwordHash: await hash('right') });
  const tries = Array.from({ length: 7 }, () => api.signIn('forgetful', 'wrong'));
  const statuses = (await Promise.all(tries)).map(({ answer }) => answer.statusCode);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  const { answer } = await api.signIn('forgetful', 'right');
  expect(answer.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
  await api.orm.em
    .fork()
    .nativeUpdate(Person, { id: 'forgetful' }, { loginFailures: Array(5).fill(Date.now() - 16 * 60_000) });
  expect((await api.signIn('forgetful', 'right')).answer.statusCode).toBe(201);
});

test('four wrong passwords and then the right one leave nothing behind', async () => {
  for (let n = 0; n < 4; n += 1) await api.signIn('grid-lead', 'wrong');
  expect((await api.signIn('grid-lead')).answer.statusCode).toBe(201);
  expect((await api.orm.em.fork().findOneOrFail(Person, { id: 'grid-lead' })).loginFailures).toEqual([]);
});

test('a name that nobody has is refused in the same words and locked in the same way', async () => {
  const known = (await api.signIn('officer-urban', 'wrong')).answer;
  const answers = [];
  for (let n = 0; n < 6; n += 1) answers.push((await api.signIn('nobody', 'wrong')).answer);
  expect({ ...answers[0]?.json(), requestId: '' }).toEqual({ ...known.json(), requestId: '' });
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429]);
});

test('rights are read per request: a post that ended yesterday gives none today', async () => {
  await hire(api.orm, { id: 'leaver', name: '离任', posts: [{ role: 'clerk', unit: 'YX-01' }] });
  await api.orm.em.fork().nativeUpdate(Person, { id: 'leaver' }, { passwordHash: await hash('gridcase-demo') });
  const { headers } = await api.signIn('leaver');
  expect((await api.send({ url: '/api/v1/cases', headers })).statusCode).toBe(200);
  await api.orm.em.fork().nativeUpdate(Post, { person: 'leaver' }, { validTo: Date.now() - 86_400_000 });
  expect((await api.send({ url: '/api/v1/cases', headers })).json()).toMatchObject({
    status: 403,
    code: 'not_permitted',
  });
  expect((await me(headers)).json()).toMatchObject({ posts: [], permissions: [] });
  await api.orm.em.fork().nativeUpdate(Person, { id: 'leaver' }, { disabledAt: Date.now() });
  expect((await me(headers)).statusCode).toBe(401);
});

test('an administrator configures and does not read cases', async () => {
  const { headers } = await api.signIn('admin');
  expect((await api.send({ url: '/api/v1/cases', headers })).statusCode).toBe(403);
  expect((await api.send({ url: '/api/v1/units', headers })).statusCode).toBe(200);
});

test('a system is known by its token, within its scopes, until it expires or is revoked', async () => {
  const token = randomBytes(32).toString('base64url');
  const id = randomUUID();
  await api.orm.em.fork().insert(ApiToken, {
    id,
    hash: createHash('sha256').update(token).digest('hex'),
    name: 'hotline-12345',
    role: 'integration',
    unit: 'YX',
    scopes: ['cases:register', 'units:read'],
    expiresAt: Date.now() + 3_600_000,
    revokedAt: null,
  });
  const headers = { authorization: `Bearer ${token}` };
  expect((await me(headers)).json()).toMatchObject({
    id: 'hotline-12345',
    posts: [{ role: 'integration', unit: 'YX' }],
    permissions: expect.arrayContaining(['cases:register', 'units:read']),
  });
  expect((await api.send({ url: '/api/v1/units', headers })).statusCode).toBe(200);
  expect((await api.send({ url: '/api/v1/cases', headers })).statusCode).toBe(403);
  expect((await me({ authorization: 'Bearer wrong' })).statusCode).toBe(401);
  await api.orm.em.fork().nativeUpdate(ApiToken, { id }, { revokedAt: Date.now() });
  expect((await me(headers)).statusCode).toBe(401);
  await api.orm.em.fork().nativeUpdate(ApiToken, { id }, { revokedAt: null, expiresAt: Date.now() - 1000 });
  expect((await me(headers)).statusCode).toBe(401);
});
