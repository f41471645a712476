import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { clockOf, lamp, lengthOf, past, tried } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_reports');
});
afterAll(() => street.close());

const onSpot = { result: '已当场答复', noPhotoReason: '口头咨询' };
/** A question without a reporter ends with its feedback, so it is closed on the level that answers it. */
const question = (grid: string) => ({
  kind: 'request',
  topic: 'consult',
  title: '老年证如何办理',
  place: { address: '居委会门口', grid },
  channel: 'in_person',
});

async function closeAt(level: 'grid' | 'community' | 'street', grid: string, holders: Account[]): Promise<void> {
  const [worker, clerk, dispatcher] = holders as [Account, Account, Account];
  const body = { ...question(grid), ...(level === 'grid' && { closedOnSpot: onSpot }) };
  const { status, data } = await street.as(worker).register(body);
  expect(status).toBe(201);
  if (level === 'grid') return;
  await street.as(worker).act(data.id, 'escalation', tried);
  if (level === 'street') await street.as(clerk).act(data.id, 'escalation', tried);
  const last = level === 'street' ? dispatcher : clerk;
  expect((await street.as(last).act(data.id, 'feedback', onSpot)).data).toMatchObject({ status: 'closed', level });
}

test('S2-6: the month is closed 93 % in the grid, 6 % in the community and 1 % at the street', async () => {
  const hands: Account[] = ['grid-worker', 'clerk', 'dispatcher'];
  for (let round = 0; round < 93; round += 31)
    await Promise.all(Array.from({ length: 31 }, () => closeAt('grid', 'YX-01-01', hands)));
  await Promise.all(Array.from({ length: 6 }, () => closeAt('community', 'YX-01-01', hands)));
  await closeAt('street', 'YX-01-01', hands);
  const { status, data } = await street.as('supervisor').get('/reports/levels');
  expect(status).toBe(200);
  const month = (await street.as('supervisor').get('/rehearsal')).data.now.slice(0, 7);
  // From the bottom of the ladder up, as the totals are.
  expect(data.items.map(({ level }: { level: string }) => level)).toEqual(['grid', 'community', 'street']);
  expect(data.totals).toMatchObject([
    { level: 'grid', closed: 93, share: 0.93 },
    { level: 'community', closed: 6, share: 0.06 },
    { level: 'street', closed: 1, share: 0.01 },
  ]);
  for (const each of data.items) {
    expect(each.month).toBe(month);
    expect(await countOf(each.list)).toBe(each.closed);
  }
});

test('S3-4: of one village the report counts what stayed in its grids and what was closed above', async () => {
  const hands: Account[] = ['grid-worker-2', 'clerk-2', 'dispatcher'];
  await closeAt('grid', 'YX-02-01', hands);
  await closeAt('grid', 'YX-02-01', hands);
  await closeAt('community', 'YX-02-01', hands);
  const { data } = await street.as('supervisor').get('/reports/levels?unit=YX-02');
  expect(data.totals).toMatchObject([
    { level: 'grid', closed: 2 },
    { level: 'community', closed: 1 },
    { level: 'street', closed: 0 },
  ]);
  // The clerk of that community counts the same without naming it: nothing else lies within sight.
  expect(
    (await street.as('clerk-2').get('/reports/levels')).data.totals.map(({ closed }: { closed: number }) => closed),
  ).toEqual([2, 1, 0]);
});

/** How many items all pages of a list hold together. */
async function countOf(address: string): Promise<number> {
  const path = address.replace('/api/v1', '');
  let count = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { status, data } = await street.as('supervisor').get(`${path}&limit=40${more}`);
    expect(status).toBe(200);
    count += data.items.length;
    cursor = data.nextCursor;
  }
  return count;
}

describe('a case that every level kept too long', () => {
  type Item = {
    clock: string;
    dueAt: string;
    breachedAt: string;
    lateBy: string;
    heldByLevel: Record<'grid' | 'community' | 'street', string>;
    holder: { unit: { code: string } };
  };
  let id: string;
  const window = new URLSearchParams();
  const report = async (account: Account, more = '') =>
    street.as(account).get(`/reports/breaches?${window.toString()}${more}`);

  beforeAll(async () => {
    const { data } = await street.as('grid-worker').register(lamp);
    ({ id } = data);
    window.set('from', data.registeredAt);
    window.set('to', new Date(Date.parse(data.registeredAt) + 60 * 86_400_000).toISOString());
    await street.advance(past(clockOf(data, 'resolve').dueAt));
  });

  test('is named with who held it for how long, one item per missed clock', async () => {
    const { status, data } = await report('supervisor');
    expect(status).toBe(200);
    const items: Item[] = data.items;
    expect(items.map(({ clock }) => clock)).toEqual([
      'accept-1',
      'holding-1',
      'accept-2',
      'holding-2',
      'accept-3',
      'resolve',
    ]);
    const of = (wanted: string) => items.find(({ clock }) => clock === wanted)!;
    expect(of('holding-1')).toMatchObject({
      case: { id, number: expect.any(String), title: lamp.title },
      number: expect.stringMatching(/^GC-/),
      level: 'grid',
      holder: { unit: { code: 'YX-01-01' } },
      breachedAt: of('holding-1').dueAt,
      pauses: [],
      extensions: [],
      cards: [],
      policy: 'ordinance-5wd@1/R11',
    });
    expect([of('holding-2').holder.unit.code, of('resolve').holder.unit.code]).toEqual(['YX-01', 'YX']);
    const held = of('resolve').heldByLevel;
    expect(held).toMatchObject({
      grid: of('holding-1').heldByLevel.grid,
      community: of('holding-2').heldByLevel.community,
    });
    const total = lengthOf(held.grid) + lengthOf(held.community) + lengthOf(held.street);
    const { data: seen } = await street.as('supervisor').see(id);
    // Each is told to the millisecond, and up to the moment of asking for a clock that is late still.
    expect(total).toBeCloseTo(
      Date.parse(of('resolve').dueAt) - Date.parse(seen.registeredAt) + lengthOf(of('resolve').lateBy),
      -1,
    );
    for (const level of ['grid', 'community', 'street'] as const) expect(lengthOf(held[level])).toBeGreaterThan(0);
  });

  test('is counted as the lists count, in total and by group', async () => {
    const { data } = await report('supervisor', '&groupBy=level');
    expect(data.totals).toMatchObject({
      registered: 1,
      closed: 0,
      due: 1,
      listed: 0,
      onTime: 0,
      extended: 0,
      breached: 6,
      onTimeRate: 0,
      n: 1,
    });
    expect(data.groups).toMatchObject([
      { key: 'community', breached: 2 },
      { key: 'grid', breached: 2 },
      { key: 'street', breached: 2 },
    ]);
    for (const { lists, ...sums } of [data.totals, ...data.groups])
      for (const [name, list] of Object.entries(lists as Record<string, string>))
        expect([name, await countOf(list)]).toEqual([name, sums[name]]);
  });

  test('is read page by page without a gap', async () => {
    const clocks: string[] = [];
    let more = '';
    do {
      const { data } = await report('supervisor', `&limit=4${more}`);
      clocks.push(...data.items.map(({ clock }: Item) => clock));
      more = data.nextCursor === null ? '' : `&cursor=${data.nextCursor}`;
    } while (more);
    expect(clocks).toHaveLength(6);
    expect(new Set(clocks).size).toBe(6);
  });

  test('is a table with the same rows', async () => {
    const { status, headers, text } = await street.as('supervisor').get(`/reports/breaches.csv?${window.toString()}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/csv; *charset=utf-8/);
    const lines = text.trim().split(/\r?\n/);
    expect(lines).toHaveLength(7);
    expect(lines.slice(1).every((line) => line.includes(lamp.title) && line.includes('GC-'))).toBe(true);
  });

  test('is in the report of its community, and in nobody else’s', async () => {
    expect((await report('clerk')).data.items).toHaveLength(6);
    const elsewhere = (await report('clerk-2')).data;
    expect([elsewhere.items, elsewhere.totals.registered, elsewhere.totals.breached]).toEqual([[], 0, 0]);
    expect((await report('supervisor', '&unit=YX-02')).data.items).toEqual([]);
    expect((await report('supervisor', '&kind=dispute')).data.items).toEqual([]);
    expect((await report('admin')).status).toBe(403);
  });

  test('a report refuses what it does not know', async () => {
    for (const more of ['&colour=red', '&groupBy=colour', '&limit=101', '&cursor=%21', '&kind=wish'])
      expect([more, (await report('supervisor', more)).data.code]).toEqual([more, 'validation_failed']);
  });
});
