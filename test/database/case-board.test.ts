import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCursor, writeCursor, type Sort } from '../../database/board-order.ts';
import { readBoard } from '../../database/case-board.ts';
import type { CaseFilters } from '../../database/case-filters.ts';
import { Unit } from '../../database/entities/unit.ts';
import { viewIds } from '../../database/case-views.ts';
import { countViews } from '../../database/view-counts.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { staff, type StaffId } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, readRow } from './filed-case.ts';

let database: TestDatabase;
const em = () => database.orm.em.fork();
const now = china('2026-03-09 16:00');
const words = { title: '楼道堆放杂物', description: '三楼过道堆满纸箱', address: '桂园一巷6号' };

/** Ids by what is special about a case. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  database = await openDatabase('test_case_board');
  const { orm } = database;
  await foundYunxi(orm);
  ids['new'] = await fileCase(orm, { at: '2026-03-09 10:00' });
  ids['due today, too'] = await fileCase(orm, { at: '2026-03-02 09:00' });
  await act(orm, ids['due today, too'], '2026-03-02 09:30', by('grid-worker').accept());
  ids['due today'] = await fileCase(orm, { at: '2026-03-02 10:00', details: words });
  await act(orm, ids['due today'], '2026-03-02 10:30', by('grid-worker').accept());
  ids['at the desk'] = await fileCase(orm, { at: '2026-03-09 11:00', desk: 'YX', kind: 'hazard', topic: 'other' });
  ids['dispute'] = await fileCase(orm, { at: '2026-03-09 12:00', kind: 'dispute', topic: 'noise', grid: 'YX-02-01' });
  ids['to verify'] = await fileCase(orm, { at: '2026-03-05 09:00' });
  await act(orm, ids['to verify'], '2026-03-05 10:00', by('grid-worker').feedback());
  ids['to call back'] = await fileCase(orm, { at: '2026-03-05 11:00' });
  await act(orm, ids['to call back'], '2026-03-05 12:00', by('grid-worker').feedback());
  await act(orm, ids['to call back'], '2026-03-05 13:00', by('grid-lead').verify());
  const text = { result: '已疏通', reply: '已疏通' };
  ids['closed'] = await fileCase(orm, { at: '2026-03-06 09:00', onSpot: { photos: ['photo'], text } });
});
afterAll(() => database.close());

const readerOf = (who: StaffId) => ({ person: who, posts: staff[who].posts });

async function list(filters: CaseFilters, who: StaffId = 'dispatcher', at = now): Promise<string[]> {
  const { items } = await readBoard(em(), readerOf(who), filters, { sort: 'registered', limit: 100 }, at);
  return Object.keys(ids).filter((name) => items.some(({ id }) => id === ids[name]));
}

describe('a saved view', () => {
  test.each(['dispatcher', 'grid-worker', 'clerk', 'clerk-2', 'mediator', 'admin'] as const)(
    'counts for the %s what its list shows',
    async (who) => {
      for (const at of [now, china('2026-03-09 09:00'), china('2026-03-20 09:00')]) {
        const counts = await countViews(em(), readerOf(who), at);
        expect(counts.map(({ id }) => id)).toEqual(viewIds);
        for (const { id, count } of counts) expect(await list({ view: id }, who, at), id).toHaveLength(count ?? -1);
      }
    },
  );

  test('shows what belongs to it', async () => {
    const dueToday = [(await readRow(database.orm, ids['due today'] ?? '')).dueAt, china('2026-03-09 17:30')];
    expect(dueToday[0]).toBe(dueToday[1]);
    expect(await list({ view: 'triage' })).toEqual(['at the desk']);
    expect(await list({ view: 'triage' }, 'dispatcher-1')).toEqual([]);
    expect(await list({ view: 'mine' }, 'grid-worker-2')).toEqual(['dispute']);
    expect(await list({ view: 'due_within_hour' })).toEqual([]);
    expect(await list({ view: 'due_within_hour' }, 'dispatcher', china('2026-03-09 16:31'))).toContain('due today');
    expect(await list({ view: 'due_today' })).toEqual(['due today, too', 'due today']);
    expect(await list({ view: 'overdue' })).toEqual([]);
    expect(await list({ view: 'overdue' }, 'dispatcher', china('2026-03-09 17:30'))).toEqual([]);
    expect(await list({ view: 'overdue' }, 'dispatcher', china('2026-03-09 17:30') + 1)).toEqual([
      'due today, too',
      'due today',
    ]);
    expect(await list({ view: 'awaiting_verify' })).toEqual(['to verify']);
    expect(await list({ view: 'awaiting_callback' })).toEqual(['to call back']);
    expect(await list({ view: 'disputes' }, 'mediator')).toEqual(['dispute']);
  });

  test('of a thousand cases and more has no number', async () => {
    const { id } = await readRow(database.orm, ids['new'] ?? '');
    const columns = `version, state, kind, topic, track, status, level, street, community, grid, holder_unit, involved,
      registered_at, due_at, updated_at, spans, title, description, address, channel, bigrams`;
    const copy = `insert into "case" (id, number, ${columns})
      select gen_random_uuid(), 'copy-' || n, ${columns} from "case", generate_series(1, 1000) n where id = ?`;
    await em().execute(copy, [id]);
    const counts = await countViews(em(), readerOf('grid-worker'), now);
    await em().execute(`delete from "case" where number like 'copy-%'`);
    expect(counts.find((view) => view.id === 'mine')?.count).toBeNull();
    expect(counts.find((view) => view.id === 'awaiting_verify')?.count).toBe(1);
  });
});

describe('a filter', () => {
  test.each<[string, CaseFilters, string[]]>([
    ['status', { status: 'closed' }, ['closed']],
    ['kind', { kind: 'hazard' }, ['at the desk']],
    ['topic', { topic: 'noise' }, ['dispute']],
    ['track', { track: 'critical' }, []],
    ['level', { level: 'street' }, ['at the desk']],
    ['unit with its subtree', { unit: 'YX-02' }, ['dispute']],
    [
      'holder, a person',
      { holder: 'grid-worker', kind: 'request', status: 'in_progress' },
      ['due today, too', 'due today'],
    ],
    ['holder, a unit', { holder: 'YX' }, ['at the desk']],
    [
      'due time',
      { dueAfter: china('2026-03-09 00:00'), dueBefore: china('2026-03-10 00:00') },
      ['due today, too', 'due today'],
    ],
    [
      'registration',
      { registeredFrom: china('2026-03-06 00:00'), registeredTo: china('2026-03-07 00:00') },
      ['closed'],
    ],
    ['two at once', { kind: 'request', status: 'awaiting_verify' }, ['to verify']],
  ])('by %s keeps only these', async (_name, filters, expected) => {
    expect(await list(filters)).toEqual(expected);
  });

  test('by breach finds the cases of which any clock was missed', async () => {
    expect(await list({ breached: true })).toEqual([]);
    await act(database.orm, ids['new'] ?? '', '2026-03-20 09:00');
    expect(await list({ breached: true })).toEqual(['new']);
    expect(await list({ breached: false })).not.toContain('new');
  });
});

describe('a search', () => {
  test.each([
    ['堆放', ['due today']],
    ['纸箱', ['due today']],
    ['桂园', ['due today']],
    ['堆满 桂园', ['due today']],
    ['放物', []],
    ['堆物', []],
    ['６号', ['due today']],
    ['100%', []],
    ['__', []],
  ])('for %s finds what contains it', async (q, expected) => {
    expect(await list({ q })).toEqual(expected);
  });

  test('finds a case by its number or a part of it', async () => {
    const { number } = await readRow(database.orm, ids['dispute'] ?? '');
    expect(await list({ q: number })).toEqual(['dispute']);
    expect(await list({ q: number.toLowerCase() })).toEqual(['dispute']);
    expect(await list({ q: '20260309-0003' })).toEqual(['dispute']);
  });

  test('finds nothing outside the area of who searches', async () => {
    expect(await list({ q: '堆放' }, 'clerk-2')).toEqual([]);
  });
});

describe('pages', () => {
  const inPages = async (sort: Sort, limit: number) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const after = cursor === null ? undefined : (readCursor(cursor, sort) ?? undefined);
      const page = await readBoard(em(), readerOf('dispatcher'), {}, { sort, limit, cursor: after }, now);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return seen;
  };

  // Twelve cases in one instant, without a due time among them.
  beforeAll(async () => {
    const text = { result: '已疏通', reply: '已疏通' };
    for (let n = 0; n < 6; n++) {
      await fileCase(database.orm, { at: '2026-03-06 09:00', onSpot: { photos: ['photo'], text } });
      await fileCase(database.orm, { at: '2026-03-06 09:00' });
    }
  });

  test.each(['due', 'registered', 'updated'] as const)('by %s show every case once, ties or not', async (sort) => {
    const whole = await inPages(sort, 100);
    expect(new Set(whole).size).toBe(20);
    for (const limit of [1, 3, 7]) expect(await inPages(sort, limit), `pages of ${limit}`).toEqual(whole);
  });

  test('by due time end with the cases that have none', async () => {
    const { items } = await readBoard(em(), readerOf('dispatcher'), {}, { sort: 'due', limit: 100 }, now);
    const due = items.map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY);
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    expect(due.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  test('name who holds each case', async () => {
    const { names } = await readBoard(em(), readerOf('dispatcher'), {}, { sort: 'due', limit: 100 }, now);
    expect(names.units['YX-01-01']).toBe((await em().findOneOrFail(Unit, { code: 'YX-01-01' })).name);
    expect(names.people['grid-worker']).toBe(staff['grid-worker'].name);
  });

  test('take no cursor but their own', () => {
    const cursor = { sort: 'due', value: 'infinity', id: ids['new'] ?? '' } as const;
    expect(readCursor(writeCursor(cursor), 'due')).toEqual(cursor);
    expect(readCursor(writeCursor(cursor), 'updated')).toBeNull();
    expect(readCursor(writeCursor({ ...cursor, value: '2026-13-41T00:00:00.000Z' }), 'due')).toBeNull();
    for (const text of ['', 'x', Buffer.from(`["due","'; --","1"]`).toString('base64url')])
      expect(readCursor(text, 'due')).toBeNull();
  });
});
