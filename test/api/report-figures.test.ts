import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importCases } from '../../database/intake.ts';
import { rateIds } from '../../domain/rates.ts';
import { randomCases } from '../support/random-cases.ts';
import {
  closedAt,
  dispatchedAt,
  dueMoments,
  last,
  policeArrivals,
  readLives,
  recount,
  type Expected,
  type Life,
} from '../support/recount.ts';
import { monthOf, weekOf } from '../support/local-dates.ts';
import { countedIn, expectListsOf, type Counted, type Part } from './counted-lists.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let lives: Life[];
let now: number;

beforeAll(async () => {
  office = await openOffice('api_report_figures');
  await office.stopWorker();
  const cases = randomCases(2_000, 20_261_122);
  for (let at = 0; at < cases.length; at += 500) await importCases(office.orm.em.fork(), cases.slice(at, at + 500));
  lives = await readLives(office.orm);
  now = Date.now();
}, 600_000);
afterAll(() => office.close());

const ask = async (path: string) => {
  const { statusCode, data } = await office.get('supervisor', path);
  expect([path, statusCode]).toEqual([path, 200]);
  return data;
};
const numbersOf = ({ rates }: Part): Expected =>
  Object.fromEntries(
    rates.map(({ id, numerator, denominator, excluded }) => [
      id,
      {
        numerator: numerator.count,
        denominator: denominator.count,
        excluded: Object.fromEntries(excluded.map(({ why, count }) => [why, count])),
      },
    ]),
  ) as Expected;
const expectLists = (counted: readonly Counted[]) => expectListsOf(office, counted, now);

const china = (text: string) => Date.parse(`${text}T00:00:00+08:00`);
const year = { from: china('2026-01-01'), to: china('2027-01-01') };
const march = { from: china('2026-03-01'), to: china('2026-04-01') };
const within = (code: string) => (life: Life) =>
  Object.values(life.state.path).includes(code) || life.state.holder.unit === code;

test('the two thousand cases have lived through what is counted', () => {
  expect(lives).toHaveLength(2_000);
  const all = recount(lives, { ...year, now, keep: () => true });
  for (const id of rateIds)
    expect([id, all[id].numerator > 0, all[id].denominator > all[id].numerator]).toEqual([id, true, true]);
  expect(all.resolution.excluded).toMatchObject({ listed: expect.any(Number), unreachable: expect.any(Number) });
});

test.each([
  ['of the year', 'from=2026-01-01&to=2027-01-01', year, () => true],
  ['of March', 'from=2026-03-01&to=2026-04-01', march, () => true],
  ['of one community', 'from=2026-01-01&to=2027-01-01&unit=YX-02', year, within('YX-02')],
  ['of disputes', 'from=2026-01-01&to=2027-01-01&kind=dispute', year, (life: Life) => life.state.kind === 'dispute'],
] as const)('the rates %s are what the events say, and as long as their lists', async (_, query, window, keep) => {
  const data: Part = await ask(`/reports/rates?${query}`);
  expect(numbersOf(data)).toEqual(recount(lives, { ...window, now, keep }));
  for (const { id, value, numerator, denominator } of data.rates)
    expect([id, value]).toEqual([id, denominator.count > 0 ? numerator.count / denominator.count : null]);
  const parts = data.rates.slice(0, 3).flatMap(({ value }) => value ?? []);
  const weighed = parts.map((value, part) => value * ([0.3, 0.35, 0.35][part] ?? 0));
  if (parts.length < 3) expect(data.composite).toBeNull();
  else
    expect(data.composite).toBeCloseTo(
      weighed.reduce((sum, value) => sum + value),
      12,
    );
  await expectLists(countedIn(data));
});

describe('by group', () => {
  type Group = Part & { key: string };
  /** Eight of the groups, from the first to the last. */
  const someOf = (groups: readonly Group[]) => groups.filter((_, index) => index % Math.ceil(groups.length / 8) === 0);
  const grouped = async (by: string): Promise<Group[]> =>
    (await ask(`/reports/rates?from=2026-01-01&to=2027-01-01&groupBy=${by}`)).groups;

  test.each([
    ['unit', ({ state }: Life) => state.holder.unit],
    ['topic', ({ state }: Life) => `${state.kind}/${state.topic}`],
  ] as const)('of each %s the rates are what the events say, and as long as their lists', async (by, keyOf) => {
    const groups = await grouped(by);
    expect(groups.length).toBeGreaterThan(3);
    for (const group of groups)
      expect([group.key, numbersOf(group)]).toEqual([
        group.key,
        recount(lives, { ...year, now, keep: (life) => keyOf(life) === group.key }),
      ]);
    await expectLists(someOf(groups).flatMap(countedIn));
  });

  test.each([
    ['week', weekOf],
    ['month', monthOf],
  ] as const)('of each %s the rates are as long as their lists, and their sum is the year', async (by, keyOf) => {
    const groups = await grouped(by);
    const closings = Map.groupBy(
      lives.filter((life) => (closedAt(life) ?? 0) >= year.from && (closedAt(life) ?? 0) < year.to),
      (life) => keyOf(closedAt(life) ?? 0),
    );
    const calls = Map.groupBy(
      lives.flatMap((life) => last(life, 'called_back') ?? []),
      ({ at }) => keyOf(at),
    );
    const sent = Map.groupBy(lives, (life) => keyOf(dispatchedAt(life) ?? 0));
    for (const { key, ...group } of groups) {
      const { rework, resolution, response, on_time } = numbersOf(group);
      expect([key, rework.denominator]).toEqual([key, closings.get(key)?.length ?? 0]);
      expect(resolution.denominator).toBeLessThanOrEqual(calls.get(key)?.length ?? 0);
      expect(response.denominator).toBeLessThanOrEqual(sent.get(key)?.length ?? 0);
      const due = lives.filter(
        (life) =>
          life.state.status !== 'listed' &&
          dueMoments(life).some((at) => at >= year.from && at < now && keyOf(at - 1) === key),
      );
      expect([key, on_time.denominator]).toEqual([key, due.length]);
    }
    const all = numbersOf(await ask('/reports/rates?from=2026-01-01&to=2027-01-01'));
    for (const id of rateIds.filter((rate) => rate !== 'on_time'))
      for (const side of ['numerator', 'denominator'] as const)
        expect([id, groups.reduce((sum, group) => sum + numbersOf(group)[id][side], 0)]).toEqual([id, all[id][side]]);
    await expectLists(someOf(groups).flatMap(countedIn));
  });
});

test('the sources are the channels of the cases that were registered', async () => {
  const data = await ask('/reports/sources?from=2026-01-01&to=2027-01-01');
  const channels = Map.groupBy(lives, ({ channel }) => channel);
  expect(data.registered.count).toBe(2_000);
  expect(
    Object.fromEntries(data.items.map(({ channel, count }: { channel: string; count: number }) => [channel, count])),
  ).toEqual(Object.fromEntries([...channels].map(([channel, of]) => [channel, of.length])));
  const byGrid = lives.filter(
    ({ channel, events: [first] }) =>
      ['patrol', 'visit', 'leader_walk'].includes(channel) &&
      first &&
      'role' in first.by &&
      first.by.role.startsWith('grid'),
  );
  expect(data.foundByGrid).toMatchObject({ count: byGrid.length, value: byGrid.length / 2_000 });
  await expectLists([data.registered, data.proactive, data.foundByGrid, ...data.items]);
});

test('what is reported most is counted by topic and by grid, with what it was before', async () => {
  const data = await ask('/reports/hot?from=2026-03-01&to=2026-04-01');
  const february = { from: march.from - (march.to - march.from), to: march.from };
  const registered = (window: typeof year, keep: (life: Life) => boolean) =>
    lives.filter((life) => keep(life) && life.state.registeredAt >= window.from && life.state.registeredAt < window.to)
      .length;
  type Line = { key: string; now: Counted; before: Counted; change: number | null };
  const expectLine = ({ now: after, before, change }: Omit<Line, 'key'>, keep: (life: Life) => boolean) => {
    expect([after.count, before.count]).toEqual([registered(march, keep), registered(february, keep)]);
    expect(change).toBe(before.count > 0 ? (after.count - before.count) / before.count : null);
  };
  expectLine(data.registered, () => true);
  for (const line of data.topics as Line[])
    expectLine(line, ({ state }) => `${state.kind}/${state.topic}` === line.key);
  for (const line of data.places as Line[]) expectLine(line, ({ state }) => state.path.grid === line.key);
  expect(data.topics.length).toBeGreaterThan(3);
  expect(data.places.length).toBeGreaterThan(1);
  const lines: Line[] = [data.registered, data.closed, ...data.topics, ...data.places];
  await expectLists(lines.flatMap((line) => [line.now, line.before]));
});

test('what was done again is counted by the check that it came from', async () => {
  const data = await ask('/reports/rework?from=2026-01-01&to=2027-01-01');
  const causes = Map.groupBy(
    lives.flatMap((life) => last(life, 'rework_started') ?? []).filter(({ at }) => at < year.to),
    ({ data: { after } }) => after as string,
  );
  expect(
    Object.fromEntries(data.causes.map(({ cause, count }: { cause: string; count: number }) => [cause, count])),
  ).toEqual(Object.fromEntries([...causes].map(([cause, of]) => [cause, of.length])));
  expect(data.open.count).toBe(lives.filter(({ state }) => state.status === 'reworking').length);
  await expectLists([data.started, data.open, data.rate.numerator, data.rate.denominator, ...data.causes]);
});

test.each([
  ['of the year', 'from=2026-01-01&to=2027-01-01', year, () => true],
  ['of March', 'from=2026-03-01&to=2026-04-01', march, () => true],
  ['of one community', 'from=2026-01-01&to=2027-01-01&unit=YX-02', year, within('YX-02')],
] as const)(
  'the minutes until the police came %s are those of the events, by grid too',
  async (_, query, window, keep) => {
    const data = await ask(`/reports/police?${query}`);
    const gridOf = ({ state }: Life) => state.path.grid;
    const grids = [...new Set(lives.flatMap((life) => gridOf(life) ?? []))].toSorted();
    const told = (key: string | undefined) => {
      const isOf = (life: Life) => keep(life) && (key === undefined || gridOf(life) === key);
      return { ...(key && { key }), ...policeArrivals(lives, { ...window, keep: isOf }) };
    };
    const lines = [data, ...data.grids.toSorted((a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1))];
    expect(
      lines.map(({ name: _name, grids: _grids, ...line }) => ({
        ...line,
        called: line.called.count,
        arrived: line.arrived.count,
      })),
    ).toEqual([told(undefined), ...grids.map(told).filter(({ called }) => called > 0)]);
    expect(data.called.count).toBeGreaterThan(data.arrived.count);
    expect(data.arrived.count).toBeGreaterThan(1);
    await expectLists(lines.flatMap(({ called, arrived }) => [called, arrived]));
  },
);

test('closing by level and the ageing of what is overdue are as long as their lists, too', async () => {
  const levels = await ask('/reports/levels?from=2026-01-01&to=2027-01-01');
  for (const { level, closed } of levels.totals as { level: string; closed: number }[])
    expect([level, closed]).toEqual([
      level,
      lives.filter((life) => (closedAt(life) ?? year.to) < year.to && life.state.level === level).length,
    ]);
  const counted = [...levels.totals, ...levels.items].map(({ closed: count, list }) => ({ count, list }));
  const ageing = await ask('/reports/ageing');
  expect(ageing.items.reduce((sum: number, { overdue }: { overdue: number }) => sum + overdue, 0)).toBe(ageing.overdue);
  expect(ageing.overdue).toBeGreaterThan(0);
  await expectLists(counted);
});

test('a list is read over HTTP as long as its number', async () => {
  const { rates }: Part = await ask('/reports/rates?from=2026-03-01&to=2026-04-01&kind=dispute');
  for (const { count, list } of countedIn({ composite: null, rates })) {
    let [found, cursor]: [number, string | null] = [0, ''];
    while (cursor !== null) {
      const page = await ask(`${list.replace('/api/v1', '')}&limit=100${cursor && `&cursor=${cursor}`}`);
      found += page.items.length;
      cursor = page.nextCursor;
    }
    expect([list, found]).toEqual([list, count]);
  }
});
