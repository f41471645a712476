import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, demoPassword } from '../../dev/demo/cast.ts';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { clutter, complaint, lamp } from './matters.ts';

let street: Street;
/** One open case each: in the first community, in the second, a dispute in the third, and one at the street's desk. */
const cases = { first: '', second: '', dispute: '', desk: '' };
type Case = keyof typeof cases;

beforeAll(async () => {
  street = await openStreet('journey_roles');
  const dispatcher = street.as('dispatcher');
  const parties = [
    { name: '张三丰', side: 'a' },
    { name: '李四光', side: 'b' },
  ];
  const matters: [Case, object][] = [
    ['first', lamp],
    ['second', { ...clutter, place: { address: '桂园一巷', grid: 'YX-02-01' } }],
    [
      'dispute',
      { ...lamp, kind: 'dispute', topic: 'noise', place: { address: '河沿新居', grid: 'YX-03-01' }, parties },
    ],
    ['desk', complaint],
  ];
  for (const [name, matter] of matters) {
    const { status, data } = await dispatcher.register(matter);
    expect([name, status]).toEqual([name, 201]);
    cases[name] = data.id;
  }
});
afterAll(() => street.close());

const everyone = Object.keys(accounts) as Account[];
const sight: Record<Account, readonly Case[] | null> = {
  'grid-worker': ['first'],
  'grid-worker-2': ['second'],
  'grid-lead': ['first'],
  clerk: ['first'],
  'clerk-2': ['second'],
  dispatcher: ['first', 'second', 'dispute', 'desk'],
  'dispatcher-1': ['first'],
  mediator: ['dispute'],
  supervisor: ['first', 'second', 'dispute', 'desk'],
  'officer-urban': [],
  auditor: ['first', 'second', 'dispute', 'desk'],
  admin: null,
};

describe.each(everyone)('%s', (account) => {
  const me = () => street.as(account);
  const [name, role, unit] = accounts[account];

  test('is known by name, post and permissions', async () => {
    const signedIn = await street.stranger('POST', '/session', { username: account, password: demoPassword });
    expect(signedIn.status).toBe(201);
    expect(signedIn.headers.get('set-cookie')).toMatch(/; HttpOnly/i);
    const { status, data } = await me().get('/me');
    expect([status, data]).toEqual([
      200,
      { id: expect.any(String), name, posts: [{ role, unit }], permissions: expect.any(Array) },
    ]);
    expect(signedIn.data).toEqual({ user: data });
  });

  test('sees the cases within sight, and of the others not that they exist', async () => {
    const seen = sight[account];
    const { status, data } = await me().get('/cases');
    if (seen === null) {
      expect([status, data.code]).toEqual([403, 'not_permitted']);
      expect((await me().get('/views')).status).toBe(403);
      return;
    }
    const listed = data.items.map(({ id }: { id: string }) => id).sort();
    expect(listed).toEqual(seen.map((each) => cases[each]).sort());
    for (const each of Object.keys(cases) as Case[])
      for (const path of ['', '/timeline', '/state', '/clocks/resolve/explanation']) {
        const found = await me().get(`/cases/${cases[each]}${path}`);
        expect([each, path, found.status]).toEqual([each, path, seen.includes(each) ? 200 : 404]);
      }
  });

  test('finds in each view as many cases as its count says', async () => {
    if (sight[account] === null) return expect((await me().get('/cases?view=mine')).status).toBe(403);
    const { data } = await me().get('/views');
    expect(data.items.map(({ id }: { id: string }) => id)).toEqual([
      'triage',
      'mine',
      'due_within_hour',
      'due_today',
      'overdue',
      'returned',
      'listed',
      'awaiting_verify',
      'awaiting_callback',
      'objections',
      'disputes',
    ]);
    for (const { id, count } of data.items) {
      const { data: list } = await me().get(`/cases?view=${id}`);
      expect([id, list.items.length]).toEqual([id, count]);
    }
  });

  test('is told nothing of the reporter but a mask', async () => {
    for (const each of sight[account] ?? []) {
      const { text } = await me().see(cases[each]);
      expect(text).not.toMatch(/陈秀兰|13800005678|张三丰|李四光/);
    }
    expect((await me().get('/cases')).text).not.toMatch(/陈秀兰|13800005678/);
  });
});

describe('nobody does more than the post allows', () => {
  const note = { text: '看过', visibility: 'internal' };
  const refusals: [Account, Case, string, object, number, string][] = [
    ['grid-worker', 'second', 'acceptance', {}, 404, 'not_found'],
    ['grid-worker', 'first', 'assignment', { person: 'nobody' }, 404, 'not_found'],
    ['clerk', 'first', 'acceptance', {}, 403, 'not_permitted'],
    ['clerk', 'first', 'transfer', { unit: 'YX-01-02', reason: '换一个网格' }, 403, 'not_permitted'],
    ['dispatcher-1', 'desk', 'dispatch', { unit: 'YX-01-01' }, 404, 'not_found'],
    ['supervisor', 'desk', 'dispatch', { unit: 'YX-01-01' }, 403, 'not_permitted'],
    ['supervisor', 'first', 'acceptance', {}, 403, 'not_permitted'],
    ['mediator', 'first', 'notes', note, 404, 'not_found'],
    ['mediator', 'dispute', 'acceptance', {}, 403, 'not_permitted'],
    ['officer-urban', 'first', 'notes', note, 404, 'not_found'],
    ['auditor', 'first', 'notes', note, 403, 'not_permitted'],
    ['auditor', 'first', 'withdrawal', { reason: '算了' }, 403, 'not_permitted'],
    ['admin', 'first', 'notes', note, 403, 'not_permitted'],
  ];
  test.each(refusals)('%s on the %s case: %s', async (account, which, path, body, status, code) => {
    const { data: before } = await street.as('supervisor').see(cases[which]);
    const answer = await street.as(account).act(cases[which], path, body);
    expect([answer.status, answer.data.code]).toEqual([status, code]);
    expect((await street.as('supervisor').see(cases[which])).data.version).toBe(before.version);
  });

  test('an auditor and an administrator register nothing', async () => {
    for (const account of ['auditor', 'admin'] as const)
      expect([account, (await street.as(account).register(lamp)).data.code]).toEqual([account, 'not_permitted']);
  });

  test('without a session there is nothing to read', async () => {
    for (const path of [
      '/me',
      '/cases',
      '/views',
      `/cases/${cases.first}`,
      '/units',
      '/reports/breaches',
      '/sla/policies',
    ])
      expect([path, (await street.stranger('GET', path)).data.code]).toEqual([path, 'not_signed_in']);
    const wrong = await street.stranger('POST', '/session', { username: 'clerk', password: 'wrong' });
    expect([wrong.status, wrong.data.code]).toEqual([401, 'not_signed_in']);
  });
});

test('the units of one’s area are a tree, and what lies outside is unknown', async () => {
  type Node = { code: string; children: Node[] };
  const codesOf = (nodes: Node[]): string[] => nodes.flatMap(({ code, children }) => [code, ...codesOf(children)]);
  const all = codesOf((await street.as('dispatcher').get('/units')).data.items);
  expect(all).toEqual(
    expect.arrayContaining(['YX', 'YX-01', 'YX-02', 'YX-03', 'YX-01-01', 'YX-D-URBAN', 'YX-M', 'YX-P-01']),
  );
  const own = codesOf((await street.as('clerk').get('/units')).data.items);
  expect(own).toContain('YX-01-01');
  expect(own.filter((code) => code.startsWith('YX-02'))).toEqual([]);
  expect((await street.as('clerk').get('/units/YX-02')).status).toBe(404);
  expect((await street.as('clerk').get('/units/YX-01')).data).toMatchObject({ code: 'YX-01', name: '云溪社区' });
});

test('five wrong passwords lock the log-in, also for the right one', async () => {
  const knock = (password: string) => street.stranger('POST', '/session', { username: 'auditor', password });
  for (let attempt = 0; attempt < 5; attempt++) expect((await knock(`wrong${attempt}`)).status).toBe(401);
  const { status, data, headers } = await knock(demoPassword);
  expect([status, data.code]).toEqual([429, 'too_many_requests']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a session ends when its owner signs out', async () => {
  const { headers } = await street.stranger('POST', '/session', { username: 'grid-lead', password: demoPassword });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await street.stranger('GET', '/me', undefined, { cookie })).status).toBe(200);
  expect((await street.stranger('DELETE', '/session', undefined, { cookie })).status).toBe(204);
  expect((await street.stranger('GET', '/me', undefined, { cookie })).status).toBe(401);
});
