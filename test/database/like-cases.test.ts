import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseDetails } from '../../database/new-case.ts';
import { readBoard } from '../../database/case-board.ts';
import { readLikeCases } from '../../database/like-cases.ts';
import { findRepeatPlaces, findRepeatReporters } from '../../database/repeats.ts';
import type { Report } from '../../domain/likeness.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { staff, type StaffId } from '../support/cast.ts';
import { multiplyCases } from '../support/crowd.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, type Wanted } from './filed-case.ts';

let database: TestDatabase;
const ids: Record<string, string> = {};
const em = () => database.orm.em.fork();

const report: Report = {
  kind: 'request',
  topic: 'help',
  title: '下水道堵塞',
  description: '',
  address: '云溪路12号3栋',
  grid: 'YX-01-01',
  point: null,
  at: china('2026-03-09 10:00'),
};
const elsewhere = { address: '河沿街88号' };

async function file(name: string, { details, ...wanted }: Wanted & { details?: Partial<CaseDetails> } = {}) {
  ids[name] = await fileCase(database.orm, {
    at: '2026-03-09 09:50',
    details: { ...elsewhere, ...details },
    ...wanted,
  });
}

beforeAll(async () => {
  database = await openDatabase('test_like_cases');
  await foundYunxi(database.orm);
  await file('same grid');
  await file('same estate', { grid: 'YX-01-02', details: { address: '云溪路 12 号 5 栋' } });
  await file('another grid', { grid: 'YX-02-01' });
  await file('no grid yet', { desk: 'YX', kind: 'request', topic: 'help' });
  await file('no grid yet, another topic', { desk: 'YX', kind: 'hazard', topic: 'other' });
  await file('near', { grid: 'YX-01-03', details: { lng: 117.05, lat: 30.5204 } });
  await file('far', { grid: 'YX-01-03', details: { lng: 117.06, lat: 30.5204 } });
  await file('five weeks ago', { at: '2026-02-01 09:00' });
  await file('ended');
  await act(database.orm, ids['ended'] ?? '', '2026-03-09 09:55', by('grid-worker').withdraw());
});
afterAll(() => database.close());

async function pool(some: Partial<Report> = {}, who: StaffId = 'dispatcher', except: string | null = null) {
  const found = await readLikeCases(em(), staff[who].posts, { ...report, ...some }, except);
  return Object.keys(ids).filter((name) => found.some(({ shown }) => shown.id === ids[name]));
}

describe('a report is compared', () => {
  test('with the cases of its grid and estate and with those that have no grid yet, ended or not, of 30 days', async () => {
    expect(await pool()).toEqual(['same grid', 'same estate', 'no grid yet', 'ended']);
  });

  test('with those around its point', async () => {
    expect(await pool({ point: { lng: 117.05, lat: 30.52 } })).toContain('near');
    expect(await pool({ point: { lng: 117.05, lat: 30.52 } })).not.toContain('far');
  });

  test('where its grid is not known, with those of its topic in the whole area', async () => {
    const found = await pool({ grid: null, address: '' });
    expect(found).toEqual(['same grid', 'same estate', 'another grid', 'no grid yet', 'near', 'far', 'ended']);
  });

  test('with what was registered after it, but not with itself', async () => {
    const past = { at: china('2026-02-20 09:00') };
    expect(await pool(past, 'dispatcher', ids['same grid'])).toEqual([
      'same estate',
      'no grid yet',
      'five weeks ago',
      'ended',
    ]);
  });

  test.each([
    ['grid-worker', ['same grid', 'ended']],
    ['clerk', ['same grid', 'same estate', 'near', 'far', 'ended']],
    ['clerk-2', ['another grid']],
    ['mediator', []],
    ['admin', []],
  ] as const)('with nothing from outside the area of the %s', async (who, expected) => {
    expect(await pool({ grid: null, address: '' }, who)).toEqual(expected);
  });
});

test('of a case everything is told that is compared and shown', async () => {
  const found = await readLikeCases(
    em(),
    staff.dispatcher.posts,
    { ...report, point: { lng: 117.05, lat: 30.52 } },
    null,
  );
  expect(found.find(({ shown }) => shown.id === ids['near'])).toMatchObject({
    report: {
      kind: 'request',
      topic: 'help',
      title: '下水道堵塞',
      address: '河沿街88号',
      grid: 'YX-01-03',
      point: { lng: 117.05, lat: 30.5204 },
      at: china('2026-03-09 09:50'),
    },
    shown: { status: 'pending_accept', registeredAt: china('2026-03-09 09:50'), grid: 'YX-01-03', reporters: 1 },
  });
});

test('a merged case is shown as the one that it was merged into, and a reader who may not know of that sees neither', async () => {
  await file('parent', { grid: 'YX-01-02', at: '2026-01-05 09:00' });
  await file('child');
  const [child, parent] = [ids['child'] ?? '', ids['parent'] ?? ''];
  await em().execute(sql`
    update "case" set status = 'merged', state = state || ${JSON.stringify({ mergedInto: parent })}::jsonb
    where id = ${child}::uuid`);
  expect(await pool()).toContain('parent');
  expect(await pool()).not.toContain('child');
  expect(await pool({}, 'dispatcher', parent)).not.toContain('parent');
  expect(await pool({}, 'grid-worker')).toEqual(['same grid', 'ended']);
});

test('the estate of an address is the name that it begins with', async () => {
  const known = {
    '南山园小区 3 号楼 2 单元': '南山园',
    南山园停车场: '南山园',
    '云溪路 18 号 3 号楼': '云溪路18号',
    云溪路１８号楼下: '云溪路18号',
    云溪路18号门口: '云溪路18号',
    阳光城3栋1单元: '阳光城',
    学府名邸15号楼: '学府名邸',
    纺织新村南区2号楼: '纺织新村',
    公园路5号: '公园路5号',
    严家村三组12号: '严家村',
    巷口: '巷口',
  };
  const addresses = Object.keys(known);
  const found = await em().execute<{ address: string; estate: string | null }[]>(
    sql`select address, estate_of(address) as estate from unnest(array[${addresses}]::text[]) address`,
  );
  expect(Object.fromEntries(found.map(({ address, estate }) => [address, estate]))).toEqual(known);
  const [blank] = await em().execute<{ estate: string | null }[]>(sql`select estate_of(' ') as estate`);
  expect(blank?.estate).toBeNull();
});

describe('among 5,000 cases of three years', () => {
  beforeAll(async () => {
    await multiplyCases(database.orm, 500);
    await em().execute(`
      update "case" set registered_at = registered_at - (random() * 1000 + 1) * interval '1 day',
        grid = case when random() < 0.02 then null else 'YX-0' || (1 + floor(random() * 3)) || '-0' || (1 + floor(random() * 6)) end,
        address = '路' || floor(random() * 200) || '号'
      where number like '%-%-%-%-%'`);
    await em().execute(`
      insert into case_person (case_id, ordinal, kind, phone, anonymous, confidential)
      select id, 9, 'reporter', '138' || lpad((random() * 1e8)::int::text, 8, '0'), false, false from "case"`);
    await em().execute('analyze "case", case_person');
  });

  test('one statement finds what to compare with, as among ten', async () => {
    database.statements.length = 0;
    const found = await readLikeCases(em(), staff.dispatcher.posts, report, null);
    expect(database.statements).toHaveLength(1);
    expect(found.length).toBeGreaterThan(4);
    expect(await em().execute(`select count(*)::int as n from "case"`)).toMatchObject([
      { n: expect.toSatisfy((n: number) => n > 5_000) },
    ]);
  });

  test.each<[string, Partial<Report>, string[]]>([
    ['a grid', {}, ['case_grid_registered', 'case_estate_registered']],
    ['a point', { point: { lng: 117.05, lat: 30.52 } }, ['case_grid_registered']],
    ['no grid', { grid: null }, ['case_estate_registered', 'case_registered']],
  ])('a report with %s is answered by indexes, without reading through all cases', async (_, some, indexes) => {
    const plan = await planOf((asked) => readLikeCases(asked, staff.dispatcher.posts, { ...report, ...some }, null));
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on "case"');
  });

  test.each([
    ['estates that keep coming', findRepeatPlaces, 'case_registered'],
    ['reporters that keep coming', findRepeatReporters, 'case_visits'],
  ] as const)('%s are found by an index, without reading through all cases', async (_, find, index) => {
    const plan = await planOf((asked) => find(asked, { posts: staff.dispatcher.posts }, report.at));
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on "case"');
  });

  test('the cases of one reporter are found by the telephone’s index', async () => {
    const filters = { reporterOf: ids['same grid'] ?? '' };
    const page = { sort: 'registered', limit: 50 } as const;
    const plan = await planOf((asked) => readBoard(asked, { posts: staff.dispatcher.posts }, filters, page, report.at));
    expect(plan).toContain('case_person_dialled');
    expect(plan).not.toContain('Seq Scan on "case"');
  });
});

/** How PostgreSQL would answer a question, in its own words. */
async function planOf(read: (em: SqlEntityManager) => Promise<unknown>): Promise<string> {
  const asked = em();
  const execute = asked.execute.bind(asked);
  let plan: unknown;
  asked.execute = (async (query: Parameters<typeof sql>[1]) => {
    plan = await execute(sql`explain ${query}`);
    return [];
  }) as typeof asked.execute;
  await read(asked);
  return JSON.stringify(plan).replaceAll('\\"', '"');
}
