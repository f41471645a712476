import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { Json } from '../domain/drafts.ts';
import { openApi } from './open-api.ts';

export type Told = { fault: string; pointer: string; message: string };

/** The API over Yunxi street with its administrator, its supervisor and a grid worker signed in. */
export async function openRuleOffice(name: string) {
  const api = await openApi(name);
  const cookies = {
    admin: (await api.signIn('admin')).headers,
    supervisor: (await api.signIn('supervisor')).headers,
    worker: (await api.signIn('grid-worker')).headers,
  };
  type Who = keyof typeof cookies;
  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
  const ask = async (who: Who, method: Method, path: string, payload?: object, more: Record<string, string> = {}) => {
    const answer = await api.send({
      method,
      url: `/api/v1${path}`,
      headers: { ...cookies[who], ...more },
      ...(payload && { payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : null };
  };
  return {
    ...api,
    ask,
    draft: async (path: 'policies' | 'calendars', content: Json): Promise<number> => {
      const { status, body } = await ask('admin', 'POST', `/sla/${path}`, content);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.version as number;
    },
    publish: (path: 'policies' | 'calendars', rule: string, version: number, more: Record<string, string> = {}) =>
      ask('admin', 'POST', `/sla/${path}/${rule}/versions/${version}/publication`, publication, more),
    registered: async (key: string) =>
      ask(
        'worker',
        'POST',
        '/cases',
        {
          kind: 'request',
          topic: 'complaint',
          title: '楼下饭店深夜噪声扰民',
          place: { address: '云溪路12号', grid: 'YX-01-01' },
          channel: 'phone',
        },
        { 'idempotency-key': key },
      ),
  };
}

export type RuleOffice = Awaited<ReturnType<typeof openRuleOffice>>;

export const publication = { reason: '按新修订的热线条例调整', applyTo: 'new' };

/** The week of the calendar with a Monday whose morning ends before it begins. */
export const reversedMonday = [{ days: [[[720, 510]], ...cn2026.weeks[0]!.days.slice(1)] }];
