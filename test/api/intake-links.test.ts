import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword, hashPassword } from '../../api/session/password.ts';
import { Person } from '../../database/entities/person.ts';
import { Post } from '../../database/entities/post.ts';
import { Unit } from '../../database/entities/unit.ts';
import { openDoors, group, said, type Doors, type Told } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors('api_intake_links');
});
afterAll(() => doors.close());

test('a grid worker, a lead, a clerk and a dispatcher open links of their area, and nobody else does', async () => {
  for (const who of ['grid-worker', 'grid-lead', 'clerk', 'dispatcher']) {
    const { status, headers, data } = await doors.open(who);
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/api/v1/intake-links/${data.id}`);
    expect(data).toMatchObject({
      name: group.name,
      address: group.address,
      grid: { code: 'YX-01-01', name: '严屋组' },
      channel: 'wechat_group',
      endedAt: null,
      cases: 0,
      endable: true,
    });
    expect(Buffer.from(data.code, 'base64url').length).toBeGreaterThanOrEqual(10);
    expect((await doors.ask('GET', `/intake-links/${data.id}`, { who })).data).toEqual(data);
  }
  for (const who of ['supervisor', 'mediator', 'officer-urban'])
    expect(said(await doors.open(who))).toEqual([403, 'not_permitted']);
  for (const who of ['auditor', 'admin']) expect(said(await doors.open(who))).toEqual([403, 'not_permitted']);
  expect(said(await doors.open('clerk', { ...group, grid: 'YX-02-01' }))).toEqual([404, 'not_found']);
  expect(said(await doors.open('clerk', { ...group, grid: 'YX-01' }))).toEqual([404, 'not_found']);
  expect(said(await doors.open('clerk', { ...group, name: ' ' }))).toEqual([400, 'validation_failed']);
});

test('one key opens one link, also when it is sent many times at once', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => doors.open('clerk', group, key)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(7);
  expect(said(await doors.open('clerk', { ...group, name: '9号楼' }, key))).toEqual([422, 'idempotency_key_reused']);
});

test('each sees the links of the own area, the latest first and a page at a time', async () => {
  const mine: string[] = [];
  for (const name of ['甲', '乙', '丙'])
    mine.unshift((await doors.open('grid-worker-2', { ...group, name, grid: 'YX-02-01' })).data.id);
  const ids = ({ data }: Told) => data.items.map(({ id }: { id: string }) => id);
  const first = await doors.ask('GET', '/intake-links?limit=2', { who: 'clerk-2' });
  const rest = await doors.ask('GET', `/intake-links?limit=2&cursor=${first.data.nextCursor}`, { who: 'clerk-2' });
  expect([...ids(first), ...ids(rest)]).toEqual(mine);
  expect(rest.data.nextCursor).toBeNull();
  const others = await doors.ask('GET', '/intake-links', { who: 'clerk' });
  expect(ids(others).filter((id: string) => mine.includes(id))).toEqual([]);
  const [hidden = ''] = mine;
  expect(said(await doors.ask('GET', `/intake-links/${hidden}`, { who: 'clerk' }))).toEqual([404, 'not_found']);
  expect(said(await doors.end('clerk', hidden))).toEqual([404, 'not_found']);
  expect(said(await doors.end('supervisor', hidden))).toEqual([403, 'not_permitted']);
  const watched = await doors.ask('GET', '/intake-links', { who: 'supervisor' });
  expect(ids(watched)).toEqual(expect.arrayContaining(mine));
  expect(watched.data.items.map(({ endable }: { endable: boolean }) => endable)).not.toContain(true);
  expect((await doors.ask('GET', '/intake-links', { who: 'mediator' })).data.items).toEqual([]);
  expect(said(await doors.ask('GET', '/intake-links?cursor=bm9uc2Vuc2U', { who: 'clerk' }))).toEqual([
    400,
    'validation_failed',
  ]);
  expect(said(await doors.ask('GET', '/intake-links/none', { who: 'clerk' }))).toEqual([404, 'not_found']);
});

test('whoever works in another street knows nothing of the link', async () => {
  const { data: link } = await doors.open('clerk');
  const em = doors.orm.em.fork();
  const since = Date.parse('2026-01-01T00:00:00+08:00');
  await em.insert(Unit, {
    code: 'QT',
    name: '桥头街道',
    kind: 'street',
    parent: null,
    path: ['QT'],
    cover: null,
    policy: 'ordinance-5wd',
    calendar: 'cn-2026',
    division: '990102',
    validFrom: since,
    validTo: null,
  });
  await em.insert(Person, {
    id: 'far',
    username: 'far',
    name: '远人',
    loginFailures: [],
    disabledAt: null,
    passwordHash: await hashPassword(demoPassword),
  });
  await em.insert(Post, {
    id: randomUUID(),
    person: 'far',
    role: 'dispatcher',
    unit: 'QT',
    validFrom: since,
    validTo: null,
  });
  expect((await doors.ask('GET', '/intake-links', { who: 'far' })).data.items).toEqual([]);
  expect(said(await doors.ask('GET', `/intake-links/${link.id}`, { who: 'far' }))).toEqual([404, 'not_found']);
  expect(said(await doors.end('far', link.id))).toEqual([404, 'not_found']);
  expect(said(await doors.open('far'))).toEqual([404, 'not_found']);
});
