import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Street } from '../support/street.ts';
import { clockOf, clutter, complaint, lamp } from './matters.ts';

type Line = { id: string; number: string; title: string; registeredAt: string; dueAt: string; kind: string };
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+08:00$/;

const fieldsOfCase =
  'id number version kind topic track title description place channel reporter status level holder registeredAt closedAt reworkRound provisional clocks next handoverForms cards children mediation allowed'.split(
    ' ',
  );
const fieldsOfClock =
  'breachedAt budget calendar dueAt extendedDays id kind level limit policy provisional remaining startedAt state stoppedAt unit warnAt'.split(
    ' ',
  );

let street: Street;
const registered: Line[] = [];
beforeAll(async () => {
  street = await openStreet('journey_lists');
  const second = { address: '桂园一巷', grid: 'YX-02-01' };
  for (const matter of [
    lamp,
    { ...lamp, track: 'urgent', title: '电线垂落路面' },
    clutter,
    { ...clutter, topic: 'unauthorised_structure', title: '屋顶加建阳光房' },
    { ...clutter, place: second, title: '桂园巷口堆土' },
    { ...complaint, place: { ...complaint.place, grid: 'YX-01-02' } },
    { ...lamp, kind: 'dispute', topic: 'neighbour', title: '邻里漏水纠纷' },
  ]) {
    const { status, data } = await street.as('dispatcher').register(matter);
    expect(status).toBe(201);
    registered.push(data);
  }
});
afterAll(() => street.close());

const read = async (query: string) => {
  const { status, data } = await street.as('supervisor').get(`/cases?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return data as { items: Line[]; nextCursor: string | null };
};
const titles = async (query: string) => (await read(query)).items.map(({ title }) => title).sort();

/** Every page of a list, one after the other. */
async function walk(query: string): Promise<Line[]> {
  const all: Line[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Line[]; nextCursor: string | null } = await read(cursor ? `${query}&cursor=${cursor}` : query);
    expect(page.items.length).toBeLessThanOrEqual(2);
    if (page.nextCursor !== null) expect(page.nextCursor).toMatch(/^[A-Za-z0-9_-]+$/);
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

describe('page by page', () => {
  test.each([
    ['due', ({ dueAt }: Line) => Date.parse(dueAt), 1],
    ['registered', ({ registeredAt }: Line) => Date.parse(registeredAt), -1],
  ] as const)('by %s, every case comes once and in order', async (sort, key, direction) => {
    const all = await walk(`sort=${sort}&limit=2`);
    expect(all.map(({ id }) => id).sort()).toEqual(registered.map(({ id }) => id).sort());
    const keys = all.map(key);
    const ordered = [...keys].sort((a, b) => a - b);
    expect(keys).toEqual(direction === 1 ? ordered : ordered.toReversed());
  });

  test('by what was updated last, the case just touched comes first', async () => {
    const { id } = registered[2]!;
    await street.as('dispatcher').act(id, 'notes', { text: '催一下', visibility: 'internal' });
    expect((await walk('sort=updated&limit=2'))[0]?.id).toBe(id);
  });
});

describe('filters', () => {
  test.each([
    ['kind=dispute', ['邻里漏水纠纷']],
    ['topic=unauthorised_structure', ['屋顶加建阳光房']],
    ['track=urgent', ['电线垂落路面']],
    ['unit=YX-02', ['桂园巷口堆土']],
    ['holder=YX-01-02', [complaint.title]],
    ['level=street', []],
    ['status=in_progress', []],
    ['breached=true', []],
    ['view=disputes', ['邻里漏水纠纷']],
    [`q=${encodeURIComponent('漏水')}`, ['邻里漏水纠纷']],
    [`q=${encodeURIComponent('桂园')}&kind=hazard`, ['桂园巷口堆土']],
  ])('%s', async (query, wanted) => {
    expect(await titles(query)).toEqual(wanted);
  });

  test('by number, by due time and by time of registration', async () => {
    const first = registered[0]!;
    expect(await titles(`q=${first.number}`)).toEqual([first.title]);
    const dueTimes = new Map((await read('limit=100')).items.map(({ id, dueAt }) => [id, dueAt]));
    const urgent = dueTimes.get(registered[1]!.id)!;
    const before = await read(`dueBefore=${encodeURIComponent(urgent)}`);
    const from = await read(`dueAfter=${encodeURIComponent(urgent)}`);
    expect(before.items.length + from.items.length).toBe(registered.length);
    expect(from.items.map(({ id }) => id)).toContain(registered[1]!.id);
    const third = encodeURIComponent(registered[2]!.registeredAt);
    expect((await read(`registeredFrom=${third}`)).items).toHaveLength(5);
    expect((await read(`registeredTo=${third}`)).items).toHaveLength(2);
  });

  test('that do not exist are refused, as are limits and cursors that cannot be', async () => {
    for (const query of [
      'colour=red',
      'limit=0',
      'limit=101',
      'limit=many',
      'cursor=%21%21',
      'status=lost',
      'sort=size',
      'breached=perhaps',
      'q=a',
    ]) {
      const { status, data } = await street.as('supervisor').get(`/cases?${query}`);
      expect([query, status, data.code]).toEqual([query, 400, 'validation_failed']);
    }
  });
});

describe('a case on the wire', () => {
  test('has every field of the contract, and instants with their offset', async () => {
    const { data } = await street.as('grid-worker').see(registered[0]!.id);
    expect(Object.keys(data)).toEqual(expect.arrayContaining(fieldsOfCase));
    expect(data).toMatchObject({
      number: expect.stringMatching(/^GC-990101-\d{8}-\d{4}$/),
      version: 1,
      holder: {
        unit: { code: 'YX-01-01', name: '严屋组', level: 'grid' },
        person: null,
        since: expect.stringMatching(instant),
      },
      registeredAt: expect.stringMatching(instant),
      closedAt: null,
      reworkRound: 0,
      // True of what is due after the calendar's last year.
      provisional: expect.any(Boolean),
      next: {
        at: expect.stringMatching(instant),
        clock: expect.any(String),
        what: expect.any(String),
        text: expect.any(String),
      },
      cards: [],
      children: [],
      mediation: null,
    });
    for (const clock of data.clocks) {
      expect(Object.keys(clock).sort()).toEqual(fieldsOfClock);
      for (const name of ['startedAt', 'dueAt', 'warnAt']) expect(clock[name]).toMatch(instant);
      expect(clock.policy).toMatch(/^ordinance-5wd@1\/R\d+[a-z]?$/);
      expect(clock.calendar).toBe('cn-2026@1');
      expect(clock.remaining).toMatch(clock.unit.endsWith('_day') ? /^P\d+D$/ : /^PT\d/);
    }
    for (const { verb, effect } of data.allowed) expect([typeof verb, effect.length > 3]).toEqual(['string', true]);
  });

  test('explains why it is due then', async () => {
    const { data: seen } = await street.as('grid-worker').see(registered[0]!.id);
    for (const { id, dueAt, policy } of seen.clocks) {
      const { status, data } = await street.as('grid-worker').get(`/cases/${seen.id}/clocks/${id}/explanation`);
      expect([status, data.clock, data.dueAt, data.row]).toEqual([200, id, dueAt, policy]);
      expect(data.source.length).toBeGreaterThan(0);
      for (const { text } of data.steps) expect(text).toMatch(/\d{4}-\d\d-\d\d.*[计算延期]/);
    }
    const nothing = await street.as('grid-worker').get(`/cases/${seen.id}/clocks/holding-9/explanation`);
    expect([nothing.status, nothing.data.code]).toEqual([404, 'not_found']);
  });

  test('lives as its record says', async () => {
    const { data: seen } = await street.as('grid-worker').see(registered[0]!.id);
    const { status, data } = await street.as('grid-worker').get(`/cases/${seen.id}/state`);
    expect(status).toBe(200);
    expect(data).toMatchObject({ version: seen.version, status: seen.status, level: seen.level, hops: 0 });
    expect(clockOf(data, 'resolve').dueAt).toBe(clockOf(seen, 'resolve').dueAt);
  });
});

test('the process answers, is ready, counts, and describes itself without a log-in', async () => {
  for (const path of ['healthz', 'readyz', 'metrics', '/healthz', '/readyz', '/metrics'])
    expect([path, (await street.stranger('GET', path)).status]).toEqual([path, 200]);
  expect((await street.stranger('GET', 'metrics')).text).toContain('# HELP');
  expect((await street.stranger('GET', 'openapi.json')).data.openapi).toMatch(/^3\.1/);
  expect((await street.stranger('GET', '/nowhere')).data.code).toBe('not_found');
});

test('the rehearsal tells its time, and a time that has passed changes nothing', async () => {
  const { data: clock } = await street.as('auditor').get('/rehearsal');
  expect(clock).toEqual({ enabled: true, now: expect.stringMatching(instant) });
  const back = await street.as('auditor').post('/rehearsal/advance', { to: '2020-01-01T00:00:00+08:00' });
  expect([back.status, back.data.fired]).toEqual([200, 0]);
  expect(Date.parse(back.data.now)).toBeGreaterThanOrEqual(Date.parse(clock.now));
  for (const body of [{}, { by: '8h' }, { by: 'PT8H', to: clock.now }, { to: 'tomorrow' }, { by: 'P1Y' }])
    expect([body, (await street.as('auditor').post('/rehearsal/advance', body)).data.code]).toEqual([
      body,
      'validation_failed',
    ]);
});
