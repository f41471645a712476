import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endLink, openLink, type NewLink } from '../../database/intake-link-record.ts';
import { findLink, listLinks, readLink } from '../../database/intake-links.ts';
import { post, staff } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';

let database: TestDatabase;
const em = () => database.orm.em.fork();

beforeAll(async () => {
  database = await openDatabase('test_intake_links');
  await foundYunxi(database.orm);
});
afterAll(() => database.close());

const at = Date.parse('2026-03-07T09:00:00+08:00');
const building = (name: string, openedAt = at): NewLink => ({
  id: v7(),
  name,
  address: '云溪路 12 号',
  street: 'YX',
  community: 'YX-01',
  grid: 'YX-01-01',
  channel: 'wechat_group',
  openedBy: 'clerk',
  openedAt,
});
const clerk = staff.clerk.posts;
const idOf = (kept: Awaited<ReturnType<typeof openLink>>) => ('recorded' in kept ? kept.recorded : '');

test('every link has a code of its own, by which it is found with its street', async () => {
  const ids = [];
  for (const name of ['7号楼', '8号楼']) ids.push(idOf(await openLink(em(), building(name), null)));
  const links = await Promise.all(ids.map(async (id) => (await readLink(em(), clerk, id))?.link));
  const codes = links.map((link) => link?.code ?? '');
  expect(new Set(codes).size).toBe(2);
  for (const code of codes) expect(code).toMatch(/^[\w-]{16}$/);
  expect(await findLink(em(), codes[1] ?? '')).toMatchObject({ name: '8号楼', streetName: '云溪街道', endedAt: null });
  expect(await findLink(em(), 'none')).toBeNull();
});

test('a link is ended once, and its end is told with who and when', async () => {
  const id = idOf(await openLink(em(), building('9号楼'), null));
  expect(await endLink(em(), id, { by: 'clerk', at: at + 1, command: 'one' })).toEqual({ replayed: false });
  expect(await endLink(em(), id, { by: 'dispatcher', at: at + 2, command: 'two' })).toEqual({ replayed: false });
  expect(await endLink(em(), id, { by: 'clerk', at: at + 3, command: 'one' })).toEqual({ replayed: true });
  const found = await readLink(em(), clerk, id);
  expect(found?.link).toMatchObject({ endedBy: 'clerk', endedAt: at + 1, cases: 0 });
  expect(found?.names.people).toEqual({ clerk: staff.clerk.name });
});

test('a list takes two statements however many links there are, and leaves out what lies elsewhere', async () => {
  for (let n = 1; n <= 5; n += 1) await openLink(em(), building(`${n}号院`, at + n), null);
  database.statements.length = 0;
  const { items } = await listLinks(em(), clerk, { behind: null, limit: 100 });
  expect(database.statements).toHaveLength(2);
  expect(items.slice(0, 2).map(({ name }) => name)).toEqual(['5号院', '4号院']);
  for (const posts of [[post('clerk', 'YX-02')], [post('mediator', 'YX-M')], [post('admin', 'YX')], []])
    expect((await listLinks(em(), posts, { behind: null, limit: 100 })).items).toEqual([]);
});
