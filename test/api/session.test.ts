import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi('api_session');
});
afterAll(() => api.close());

test('somebody who signs in is told who they are, and is known by the cookie from then on', async () => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username: 'grid-worker', password: 'gridcase-demo' },
  });
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
  const me = await api.app.inject({ url: '/api/v1/me', cookies: { gridcase: cookie?.value ?? '' } });
  expect(me.statusCode).toBe(200);
  expect(me.json()).toMatchObject({ name: '李建国' });
});
