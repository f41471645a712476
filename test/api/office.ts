import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { buildServer } from '../../api/server.ts';
import { demoPassword, hashPassword } from '../../api/session/password.ts';
import { Person } from '../../database/entities/person.ts';
import type { StaffId } from '../support/cast.ts';
import { openStack } from '../support/stack.ts';

type Sent = { headers?: Record<string, string>; key?: string; payload?: object | string };
// What an answer holds is what the tests are about.
// oxlint-disable-next-line typescript/no-explicit-any
type Answer = LightMyRequestResponse & { body: string; data: any };

/** The API over the real servers, with everybody of the cast able to sign in. */
export async function openOffice(name: string) {
  const stack = await openStack(name);
  const { orm, config, temporal } = stack;
  const app = await buildServer({ orm, config, temporal });
  const passwordHash = await hashPassword(demoPassword);
  await orm.em.fork().nativeUpdate(Person, {}, { passwordHash });
  const cookies = new Map<StaffId, string>();

  async function cookieOf(username: StaffId): Promise<string> {
    const known = cookies.get(username);
    if (known !== undefined) return known;
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username, password: demoPassword },
    });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(username, cookie);
    return cookie;
  }

  async function send(who: StaffId, method: 'GET' | 'POST' | 'DELETE', path: string, sent: Sent = {}): Promise<Answer> {
    const { headers, key, payload } = sent;
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        cookie: await cookieOf(who),
        ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return Object.assign(answer, { data: isJson ? answer.json() : null });
  }

  return {
    ...stack,
    app,
    cookieOf,
    get: (who: StaffId, path: string, sent?: Sent) => send(who, 'GET', path, sent),
    post: (who: StaffId, path: string, payload?: object | string, sent: Sent = {}) =>
      send(who, 'POST', path, { ...sent, ...(payload !== undefined && { payload }) }),
    remove: (who: StaffId, path: string, payload: object, sent: Sent = {}) =>
      send(who, 'DELETE', path, { ...sent, payload }),
    /** Registers a case and answers with it as its registrant sees it. */
    register: async (who: StaffId, wanted: object = {}, key: string = randomUUID()) =>
      send(who, 'POST', '/cases', { key, payload: { ...clutter, ...wanted } }),
    close: async () => {
      await app.close();
      await stack.close();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** A hazard as a grid worker reports one. */
export const clutter = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '3栋2单元楼道堆放杂物',
  place: { address: '云溪路12号3栋2单元', grid: 'YX-01-01' },
  channel: 'patrol',
};

/** A request with a reporter who wants an answer. */
export const complaint = {
  kind: 'request',
  topic: 'complaint',
  title: '楼下饭店深夜噪声扰民',
  place: { address: '云溪路12号3栋2单元501', grid: 'YX-01-01' },
  channel: 'in_person',
  reporter: { name: '陈阿姨', phone: '13800005678' },
};
