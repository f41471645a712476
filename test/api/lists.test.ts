import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileCase, act } from '../database/filed-case.ts';
import { by } from '../domain/doing.ts';
import type { StaffId } from '../support/cast.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
const filed: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice('api_lists');
  const { orm } = office;
  filed['old'] = await fileCase(orm, { at: '2026-03-02 09:00' });
  await act(orm, filed['old'], '2026-03-02 10:00', by('grid-worker').accept());
  await act(orm, filed['old'], '2026-03-20 09:00');
  filed['elsewhere'] = await fileCase(orm, {
    at: '2026-03-03 09:00',
    grid: 'YX-02-01',
    details: { title: '路灯不亮' },
  });
  const { data } = await office.register('grid-worker', { kind: 'dispute', topic: 'parking', title: '车位之争' });
  filed['dispute'] = data.id;
  const pending = await office.register('dispatcher', { place: { address: '云溪街道某处' }, track: 'urgent' });
  filed['pending'] = pending.data.id;
  const closed = await office.register('grid-worker', { closedOnSpot: { result: '好', noPhotoReason: '无' } });
  filed['closed'] = closed.data.id;
});
afterAll(() => office.close());

const nameOf = (id: string) => Object.entries(filed).find(([, known]) => known === id)?.[0] ?? id;
const found = async (query: string, who: StaffId = 'supervisor') => {
  const { statusCode, data } = await office.get(who, `/cases${query}`);
  expect(statusCode).toBe(200);
  return data.items.map(({ id }: { id: string }) => nameOf(id)).toSorted() as string[];
};

test.each([
  ['?view=overdue', ['elsewhere', 'old']],
  ['?view=triage', ['pending']],
  ['?view=disputes', ['dispute']],
  ['?status=closed', ['closed']],
  ['?open=false', ['closed']],
  ['?open=true&unit=YX-01-01', ['dispute', 'old']],
  ['?kind=dispute', ['dispute']],
  ['?topic=parking', ['dispute']],
  ['?track=urgent', ['pending']],
  ['?level=grid', ['closed', 'dispute', 'elsewhere']],
  ['?unit=YX-02', ['elsewhere']],
  ['?unit=YX-01-01', ['closed', 'dispute', 'old']],
  ['?holder=YX', ['pending']],
  ['?holder=YX-01', ['old']],
  ['?dueBefore=2026-04-01', ['elsewhere', 'old']],
  ['?dueAfter=2026-04-01&status=pending_accept', ['dispute']],
  ['?breached=true', ['old']],
  ['?registeredFrom=2026-03-03&registeredTo=2026-03-04', ['elsewhere']],
  ['?registeredTo=2026-03-03T00:00:00%2B08:00', ['old']],
  ['?closedFrom=2026-03-01', ['closed']],
  ['?q=%E8%B7%AF%E7%81%AF', ['elsewhere']],
  ['?kind=dispute&unit=YX-02', []],
])('the list %s shows exactly the cases that it asks for', async (query, names) => {
  expect(await found(query)).toEqual(names);
});

test('a search finds a case by its number', async () => {
  const { data } = await office.get('supervisor', `/cases/${filed['dispute']}`);
  expect(await found(`?q=${data.number}`)).toEqual(['dispute']);
});

test('nobody finds cases outside the area', async () => {
  expect(await found('', 'clerk-2')).toEqual(['elsewhere']);
  expect(await found('?unit=YX-01', 'clerk-2')).toEqual([]);
});

test.each(['due', 'registered', 'updated'])('pages by %s show every case once', async (sort) => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { data } = await office.get('supervisor', `/cases?sort=${sort}&limit=2${more}`);
    expect(data.items.length).toBeLessThanOrEqual(2);
    seen.push(...data.items.map(({ id }: { id: string }) => nameOf(id)));
    cursor = data.nextCursor;
  }
  expect(seen.toSorted()).toEqual(Object.keys(filed).toSorted());
});

test('a line says who holds the case, when it is due and whether it is overdue', async () => {
  const { data } = await office.get('supervisor', '/cases?view=overdue&unit=YX-01');
  expect(data.items).toMatchObject([
    { id: filed['old'], level: 'community', holder: { unit: { code: 'YX-01' } }, overdue: true },
  ]);
  expect(data.items[0].dueAt).toMatch(/\+08:00$/);
});

test('a line says where the case lies, who reported it and from when on it is due soon', async () => {
  const [line] = (await office.get('supervisor', '/cases?unit=YX-02')).data.items;
  expect(line).toMatchObject({
    place: { street: 'YX', community: 'YX-02', grid: 'YX-02-01', name: '桂园里网格' },
    reporters: 1,
    kept: null,
  });
  const { data } = await office.get('supervisor', `/cases/${filed['elsewhere']}`);
  const { dueAt, warnAt } = data.clocks.find(({ kind }: { kind: string }) => kind === 'resolve');
  expect([line.dueAt, line.warnAt]).toEqual([dueAt, warnAt]);
  expect(Date.parse(warnAt)).toBeLessThan(Date.parse(dueAt));
});

test('a line of a case whose grid is not known names the smallest place that is', async () => {
  const [line] = (await office.get('supervisor', '/cases?view=triage')).data.items;
  expect(line.place).toEqual({ street: 'YX', community: null, grid: null, name: '云溪街道' });
  expect(line.reporters).toBe(0);
});

test('a line of a case that has ended says whether its time was kept', async () => {
  const [line] = (await office.get('supervisor', '/cases?status=closed')).data.items;
  expect(line).toMatchObject({ dueAt: null, warnAt: null, kept: true });
});

test.each([
  '?colour=red',
  '?status=lost',
  '?limit=101',
  '?limit=0',
  '?cursor=nonsense',
  '?registeredFrom=yesterday',
  '?breached=perhaps',
  '?q=a',
  '?sort=colour',
])('the query %s is refused', async (query) => {
  const { statusCode, data } = await office.get('supervisor', `/cases${query}`);
  expect([statusCode, data.code]).toEqual([400, 'validation_failed']);
});

test('every saved view counts what its list shows', async () => {
  for (const who of ['supervisor', 'dispatcher', 'grid-worker', 'clerk-2'] as const) {
    const { data } = await office.get(who, '/views');
    for (const { id, count } of data.items) {
      const list = await found(`?view=${id}`, who);
      expect([who, id, list.length]).toEqual([who, id, count]);
    }
  }
});
