import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBreaches } from '../../database/breach-report.ts';
import { readBoard } from '../../database/case-board.ts';
import { findCase, readCase } from '../../database/case-detail.ts';
import { readTimeline } from '../../database/timeline.ts';
import { countViews } from '../../database/view-counts.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { staff, type StaffId } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase } from './filed-case.ts';

let database: TestDatabase;
const em = () => database.orm.em.fork();
const now = china('2026-04-01 12:00');

/** Cases by what is special about them. */
const cases: Record<string, string> = {};

beforeAll(async () => {
  database = await openDatabase('test_scope');
  const { orm } = database;
  await foundYunxi(orm);
  cases['in YX-01-01'] = await fileCase(orm);
  cases['in YX-01-02'] = await fileCase(orm, { grid: 'YX-01-02' });
  cases['in YX-02-01'] = await fileCase(orm, { grid: 'YX-02-01' });
  cases['dispute in YX-02-01'] = await fileCase(orm, { grid: 'YX-02-01', kind: 'dispute', topic: 'noise' });
  cases['at the desk of YX'] = await fileCase(orm, { desk: 'YX' });
  cases['given to YX-D-URBAN'] = await fileCase(orm, { desk: 'YX' });
  await act(orm, cases['given to YX-D-URBAN'], '2026-03-02 09:10', by('dispatcher').dispatch('YX-D-URBAN'));
  cases['in YX-02-01, once held by YX-01-01'] = await fileCase(orm, { grid: 'YX-02-01' });
  for (const to of ['YX-01-01', 'YX-02-01'])
    await act(orm, cases['in YX-02-01, once held by YX-01-01'], '2026-03-02 09:20', by('dispatcher').transfer(to));
});
afterAll(() => database.close());

const everything = () => Object.keys(cases);
const street = everything;
const sees: Record<StaffId, () => string[]> = {
  'grid-worker': () => ['in YX-01-01', 'in YX-02-01, once held by YX-01-01'],
  'grid-lead': () => ['in YX-01-01', 'in YX-02-01, once held by YX-01-01'],
  'part-timer': () => ['in YX-01-01', 'in YX-02-01, once held by YX-01-01'],
  'second-worker': () => ['in YX-01-01', 'in YX-02-01, once held by YX-01-01'],
  'grid-worker-2': () => ['in YX-02-01', 'dispute in YX-02-01', 'in YX-02-01, once held by YX-01-01'],
  clerk: () => ['in YX-01-01', 'in YX-01-02', 'in YX-02-01, once held by YX-01-01'],
  'second-clerk': () => ['in YX-01-01', 'in YX-01-02', 'in YX-02-01, once held by YX-01-01'],
  'dispatcher-1': () => ['in YX-01-01', 'in YX-01-02', 'in YX-02-01, once held by YX-01-01'],
  'clerk-2': () => ['in YX-02-01', 'dispute in YX-02-01', 'in YX-02-01, once held by YX-01-01'],
  dispatcher: street,
  'second-dispatcher': street,
  supervisor: street,
  auditor: street,
  mediator: () => ['dispute in YX-02-01'],
  'officer-urban': () => ['given to YX-D-URBAN'],
  'officer-housing': () => [],
  'one-for-all': () => [],
  admin: () => [],
};

describe.each(Object.keys(sees) as StaffId[])('the %s', (who) => {
  const reader = { person: who, posts: staff[who].posts };
  const seen = () => new Set(sees[who]().map((name) => cases[name]));
  const hidden = () => everything().filter((name) => !sees[who]().includes(name));

  test('finds exactly these cases in a list', async () => {
    const page = { sort: 'due', limit: 100 } as const;
    const { items } = await readBoard(em(), reader, {}, page, now);
    expect(new Set(items.map(({ id }) => id))).toEqual(seen());
  });

  test('may open exactly these cases and their timelines', async () => {
    for (const name of sees[who]()) {
      const id = cases[name] ?? '';
      expect((await readCase(em(), reader.posts, id))?.row.id, name).toBe(id);
      expect((await readTimeline(em(), reader.posts, id))?.events.length, name).toBeGreaterThan(0);
    }
    for (const name of hidden()) {
      const id = cases[name] ?? '';
      expect(await readCase(em(), reader.posts, id), name).toBeNull();
      expect(await findCase(em(), reader.posts, id), name).toBeNull();
      expect(await readTimeline(em(), reader.posts, id), name).toBeNull();
    }
  });

  test('counts and reports tell of no other case', async () => {
    const disputes = (await countViews(em(), reader, now)).find(({ id }) => id === 'disputes');
    expect(disputes?.count).toBe(sees[who]().includes('dispute in YX-02-01') ? 1 : 0);
    const window = { from: china('2026-03-01 00:00'), to: now };
    const { items } = await readBreaches(em(), reader, window, { limit: 100 }, now);
    expect(items.map((item) => item.case.id).filter((id) => !seen().has(id))).toEqual([]);
  });
});

test('nobody without a post finds anything', async () => {
  const { items } = await readBoard(em(), { posts: [] }, {}, { sort: 'due', limit: 100 }, now);
  expect(items).toEqual([]);
});

test('what is no id of a case finds nothing', async () => {
  for (const id of ['1', "' or true --", '']) expect(await readCase(em(), staff.dispatcher.posts, id)).toBeNull();
});
