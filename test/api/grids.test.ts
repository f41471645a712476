import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { GridReportView, PinsView } from '../../api/reports/grid-schema.ts';
import { buildServer } from '../../api/server.ts';
import { loadConfig } from '../../config.ts';
import { countByGrid } from '../../database/grid-report.ts';
import { demoPassword, type accounts } from '../../dev/demo/cast.ts';
import { seed } from '../../dev/demo/seed.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { openDatabase } from '../support/database.ts';

type Account = keyof typeof accounts;

let street: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  street = await openDemo();
});
afterAll(() => street.close());

/** The API over the demo street with all its cases. */
async function openDemo() {
  const database = await openDatabase('api_grids');
  await seed(database.url, { empty: false, now: Date.now() });
  const config = loadConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    GRIDCASE_TASK_QUEUE: 'api_grids',
    LOG_LEVEL: 'silent',
  });
  const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const app = await buildServer({ config, orm: database.orm, temporal });
  const cookies = new Map<Account, string>();
  const signIn = async (username: Account) => {
    const payload = { username, password: demoPassword };
    const { cookies: given } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
    const cookie = `${given[0]?.name}=${given[0]?.value}`;
    cookies.set(username, cookie);
    return cookie;
  };
  const get = async (who: Account, url: string) => {
    const cookie = cookies.get(who) ?? (await signIn(who));
    const answer = await app.inject({ url, headers: { cookie } });
    return { status: answer.statusCode, data: answer.json() };
  };
  return {
    ...database,
    get,
    grids: async (who: Account) => ((await get(who, '/api/v1/reports/grids')).data as GridReportView).items,
    pins: async (who: Account, code: string) => (await get(who, `/api/v1/reports/grids/${code}/pins`)).data as PinsView,
    close: async () => {
      await app.close();
      await temporal.close();
      await database.close();
    },
  };
}

async function rowsOf(who: Account, list: string): Promise<{ id: string }[]> {
  const rows: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const { status, data } = await street.get(who, `${list}&limit=100${cursor === null ? '' : `&cursor=${cursor}`}`);
    expect(status, list).toBe(200);
    rows.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor !== null);
  return rows;
}

test.each(['dispatcher', 'supervisor', 'dispatcher-1', 'clerk-2', 'mediator', 'officer-urban', 'grid-worker'] as const)(
  'every number of the map is the length of the list behind it, for %s',
  async (who) => {
    for (const { code, open, overdue, lists } of await street.grids(who)) {
      expect([code, (await rowsOf(who, lists.open)).length]).toEqual([code, open]);
      expect([code, (await rowsOf(who, lists.overdue)).length]).toEqual([code, overdue]);
    }
  },
);

test('the street sees all its grids, most with open and some with overdue cases, each with its boundary', async () => {
  const grids = await street.grids('supervisor');
  expect(grids).toHaveLength(20);
  expect(grids.every(({ boundary }) => boundary?.type === 'Polygon')).toBe(true);
  expect(grids.filter(({ open }) => open > 0).length).toBeGreaterThan(10);
  expect(grids.filter(({ overdue }) => overdue > 0).length).toBeGreaterThan(2);
  expect(grids.every(({ open, overdue }) => overdue <= open)).toBe(true);
});

test('a community sees its own grids only, a grid itself only', async () => {
  expect((await street.grids('dispatcher-1')).map(({ code }) => code.slice(0, 5))).toEqual(
    Array.from({ length: 7 }, () => 'YX-01'),
  );
  expect(await street.grids('grid-worker')).toMatchObject([{ code: 'YX-01-01', name: '严屋组' }]);
});

test('pins are open cases of the grid, and one that is overdue is told from the others', async () => {
  let pinned = 0;
  for (const { code, lists } of await street.grids('dispatcher')) {
    const { items, more } = await street.pins('dispatcher', code);
    const open = new Set((await rowsOf('dispatcher', lists.open)).map(({ id }) => id));
    const overdue = new Set((await rowsOf('dispatcher', lists.overdue)).map(({ id }) => id));
    expect(more).toBe(false);
    expect(items.filter(({ case: { id } }) => !open.has(id))).toEqual([]);
    for (const { case: about, overdue: isOverdue } of items) expect(isOverdue).toBe(overdue.has(about.id));
    expect(items.every(({ lng, lat }) => Math.floor(lng) === 123 && Math.floor(lat) === 30)).toBe(true);
    pinned += items.length;
  }
  expect(pinned).toBeGreaterThan(20);
});

test('the pins of a grid outside the area are not found, as of one that does not exist', async () => {
  for (const code of ['YX-02-01', 'YX-99-01', 'YX-01'])
    expect(await street.get('dispatcher-1', `/api/v1/reports/grids/${code}/pins`)).toMatchObject({
      status: 404,
      data: { code: 'not_found' },
    });
});

test('who reads no reports reads no map', async () => {
  expect((await street.get('admin', '/api/v1/reports/grids')).data.code).toBe('not_permitted');
});

test('counting all grids takes one statement', async () => {
  const posts = [{ role: 'dispatcher' as const, unit: 'YX', area: 'YX' }];
  street.statements.length = 0;
  const grids = await countByGrid(street.orm.em.fork(), { posts }, Date.now());
  expect(street.statements).toHaveLength(1);
  expect(grids).toHaveLength(20);
});
