import { randomUUID } from 'node:crypto';
import { openApi } from './open-api.ts';

type Asked = { who?: string; payload?: object; key?: string; from?: string; language?: string };

export const group = { name: '8号楼居民群', address: '云溪路 12 号 8 号楼', grid: 'YX-01-01' };

/** The API, with intake links opened by staff and used by strangers. */
export async function openDoors(name: string) {
  const api = await openApi(name);
  const cookies = new Map<string, Record<string, string>>();
  async function sessionOf(who: string) {
    const headers = cookies.get(who) ?? (await api.signIn(who)).headers;
    cookies.set(who, headers);
    return headers;
  }
  async function ask(method: 'GET' | 'POST', path: string, { who, payload, key, from, language }: Asked = {}) {
    const answer = await api.send({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(who !== undefined && (await sessionOf(who))),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(language !== undefined && { 'accept-language': language }),
      },
      ...(from !== undefined && { remoteAddress: from }),
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, data: answer.json() };
  }
  const keyed = (key: string | undefined) => (key === undefined ? {} : { key });
  let callers = 0;
  return {
    ...api,
    ask,
    open: (who: string, payload: object = group, key?: string) =>
      ask('POST', '/intake-links', { who, payload, ...keyed(key) }),
    end: (who: string, id: string, key?: string) =>
      ask('POST', `/intake-links/${id}/ending`, { who, payload: {}, ...keyed(key) }),
    /** A stranger's report, from an address of its own unless told. */
    report: (code: string, payload: object = { title: '楼道灯不亮' }, asked: Asked = {}) =>
      ask('POST', `/scan/${code}/cases`, {
        payload,
        key: randomUUID(),
        from: `10.1.${Math.floor((callers += 1) / 250)}.${callers % 250}`,
        ...asked,
      }),
    /** The case of this number as somebody sees it. */
    seen: async (who: string, number: string) => {
      const { data } = await ask('GET', `/cases?q=${number}`, { who });
      return (await ask('GET', `/cases/${data.items[0].id}`, { who })).data;
    },
  };
}

export type Doors = Awaited<ReturnType<typeof openDoors>>;
export type Told = Awaited<ReturnType<Doors['ask']>>;

/** Status and code of an answer. */
export const said = ({ status, data }: Told) => [status, data.code];
