import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBreachCursor } from '../../database/breach-cursor.ts';
import { readBreaches, type Breach } from '../../database/breach-report.ts';
import { sumBreaches } from '../../database/breach-totals.ts';
import { readBoard } from '../../database/case-board.ts';
import { countClosedByLevel } from '../../database/level-report.ts';
import { heldByLevel } from '../../domain/holding-spans.ts';
import { china } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { staff } from '../support/cast.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { act, fileCase, readRow } from './filed-case.ts';

let database: TestDatabase;
const orm = () => database.orm;
const em = () => database.orm.em.fork();
const reader = { person: 'supervisor', posts: staff.supervisor.posts };
const now = china('2026-04-10 12:00');
const march = { from: china('2026-03-01 00:00'), to: china('2026-04-01 00:00') };
const all = { limit: 100 };
let climber: string;
let solved: string;

beforeAll(async () => {
  database = await openDatabase('test_breach_report');
  await foundYunxi(database.orm);
  climber = await fileCase(orm(), { at: '2026-03-02 09:00' });
  await act(orm(), climber, '2026-03-02 10:00', by('grid-worker').accept());
  await act(orm(), climber, '2026-03-06 09:00');
  await act(orm(), climber, '2026-03-20 09:00');
  await act(orm(), climber, '2026-04-09 09:00', by('dispatcher').feedback());
  solved = await fileCase(orm(), { at: '2026-03-02 09:00', grid: 'YX-02-01' });
  await act(orm(), solved, '2026-03-02 10:00', by('grid-worker-2').feedback());
  const text = { result: '已疏通', reply: '已疏通' };
  await fileCase(orm(), { at: '2026-02-27 09:00', onSpot: { photos: ['photo'], text } });
  await fileCase(orm(), { at: '2026-03-31 23:30', onSpot: { photos: ['photo'], text } });
});
afterAll(() => database.close());

const kinds = (items: readonly Breach[]) => items.map(({ clock }) => clock.kind);

describe('the breach report', () => {
  test('lists each missed clock of the window, in the order in which they ran out', async () => {
    const { items } = await readBreaches(em(), reader, march, all, now);
    expect(new Set(items.map((item) => item.case.id))).toEqual(new Set([climber]));
    const { state } = await readRow(orm(), climber);
    const missed = state.clocks.filter(({ breachedAt }) => breachedAt !== undefined && breachedAt < march.to);
    expect(items.map(({ clock }) => clock.id).toSorted((a, b) => a.localeCompare(b))).toEqual(
      missed.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)),
    );
    const times = items.map(({ breachedAt }) => breachedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('names who held the case when the clock ran out, and how late it was stopped', async () => {
    const { items } = await readBreaches(em(), reader, march, all, now);
    const holding = items.find(({ clock }) => clock.kind === 'holding');
    expect(holding?.holder).toMatchObject({ unit: 'YX-01-01', level: 'grid', person: 'grid-worker' });
    const total = items.find(({ clock }) => clock.kind === 'resolve');
    expect(total?.lateByMs).toBe(china('2026-04-09 09:00') - china('2026-03-09 17:30'));
  });

  test('says how long each level held the case, from the start of the clock to its stop', async () => {
    const { items } = await readBreaches(em(), reader, march, all, now);
    const total = items.find(({ clock }) => clock.kind === 'resolve');
    const { spans } = await readRow(orm(), climber);
    expect(total?.heldByLevel).toEqual(heldByLevel(spans, china('2026-03-02 09:00'), china('2026-04-09 09:00')));
    expect(total?.heldByLevel.grid).toBe(china('2026-03-06 09:00') - china('2026-03-02 09:00'));
    expect(total?.heldByLevel.community).toBe(china('2026-03-20 09:00') - china('2026-03-06 09:00'));
    expect(total?.heldByLevel.street).toBe(china('2026-04-09 09:00') - china('2026-03-20 09:00'));
  });

  test('takes a breach at its beginning and leaves out one at its end', async () => {
    const at = china('2026-03-09 17:30');
    const within = await readBreaches(em(), reader, { from: at, to: at + 1 }, all, now);
    expect(kinds(within.items)).toContain('resolve');
    const before = await readBreaches(em(), reader, { from: march.from, to: at }, all, now);
    expect(kinds(before.items)).not.toContain('resolve');
  });

  test('comes in pages that leave nothing out', async () => {
    const whole = (await readBreaches(em(), reader, march, all, now)).items.map(({ clock }) => clock.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const after = cursor === null ? undefined : (readBreachCursor(cursor) ?? undefined);
      const page = await readBreaches(em(), reader, march, { limit: 1, cursor: after }, now);
      seen.push(...page.items.map(({ clock }) => clock.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(whole.length).toBeGreaterThan(2);
    expect(seen).toEqual(whole);
  });

  test('adds up: the number of breaches is the number of items, and groups sum to the total', async () => {
    const { items } = await readBreaches(em(), reader, march, all, now);
    for (const groupBy of ['unit', 'topic', 'level', 'week'] as const) {
      const { totals, groups } = await sumBreaches(em(), reader, march, groupBy, now);
      expect(totals.breached).toBe(items.length);
      for (const sum of ['registered', 'closed', 'due', 'onTime', 'breached'] as const)
        expect(
          groups.reduce((whole, group) => whole + group[sum], 0),
          `${groupBy} ${sum}`,
        ).toBe(totals[sum]);
    }
  });

  test('counts what was registered as the list does', async () => {
    const { totals } = await sumBreaches(em(), reader, march, undefined, now);
    const window = { registeredFrom: march.from, registeredTo: march.to };
    const { items } = await readBoard(em(), reader, window, { sort: 'due', limit: 100 }, now);
    expect(totals).toMatchObject({ registered: items.length, due: 3, onTime: 2, n: 3, onTimeRate: 2 / 3, closed: 1 });
  });

  test('counts no due time that has not come yet', async () => {
    const early = china('2026-03-05 12:00');
    const { totals } = await sumBreaches(em(), reader, march, undefined, early);
    expect(totals).toMatchObject({ due: 0, n: 0, onTimeRate: null });
  });

  test('narrows to a unit and to a kind', async () => {
    expect((await readBreaches(em(), reader, { ...march, unit: 'YX-02' }, all, now)).items).toEqual([]);
    expect((await readBreaches(em(), reader, { ...march, kind: 'dispute' }, all, now)).items).toEqual([]);
    const { items } = await readBreaches(em(), reader, { ...march, unit: 'YX-01', kind: 'request' }, all, now);
    expect(items.length).toBeGreaterThan(0);
  });
});

test('closed cases are counted by level in the local month of their closing', async () => {
  const year = { from: china('2026-01-01 00:00'), to: china('2027-01-01 00:00') };
  expect(await countClosedByLevel(em(), reader, year)).toEqual([
    { month: '2026-02', level: 'grid', closed: 1 },
    { month: '2026-03', level: 'grid', closed: 1 },
  ]);
});
