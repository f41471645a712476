import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantText } from '../../api/cases/instants.ts';
import type { StaffId } from '../support/cast.ts';
import { act, fileCase } from '../database/filed-case.ts';
import { by } from '../domain/doing.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let climber: string;

beforeAll(async () => {
  office = await openOffice('api_reports');
  const { orm } = office;
  climber = await fileCase(orm, { at: '2026-03-02 09:00', details: { title: '=1+1' } });
  await act(orm, climber, '2026-03-02 10:00', by('grid-worker').accept());
  await act(orm, climber, '2026-03-06 09:00');
  await act(orm, climber, '2026-03-20 09:00');
  const solved = await fileCase(orm, { at: '2026-03-02 09:00', grid: 'YX-02-01' });
  await act(orm, solved, '2026-03-02 10:00', by('grid-worker-2').feedback());
  const text = { result: '已疏通', reply: '已疏通' };
  await fileCase(orm, { at: '2026-02-27 09:00', onSpot: { photos: ['photo'], text } });
  await fileCase(orm, { at: '2026-03-31 23:30', onSpot: { photos: ['photo'], text } });
});
afterAll(() => office.close());

const march = 'from=2026-03-01&to=2026-04-01';
type Numbers = Record<string, number> & { lists: Record<string, string> };

/** How many the list behind a link shows, whichever list it is. */
async function behind(link: string, who: StaffId = 'supervisor'): Promise<number> {
  const { statusCode, data } = await office.get(who, link.replace('/api/v1', '') + '&limit=100');
  expect(statusCode, link).toBe(200);
  return data.items.length;
}

async function expectAgreement(numbers: Numbers): Promise<void> {
  for (const [name, link] of Object.entries(numbers.lists)) {
    expect([name, link, await behind(link)]).toEqual([name, link, numbers[name]]);
  }
}

test('the breach report names each missed clock, who had the case, and how long each level held it', async () => {
  const { statusCode, data } = await office.get('supervisor', `/reports/breaches?${march}`);
  expect(statusCode).toBe(200);
  const holding = data.items.find(({ kind }: { kind: string }) => kind === 'holding');
  expect(holding).toMatchObject({
    case: { id: climber, title: '=1+1' },
    level: 'grid',
    holder: { unit: { code: 'YX-01-01', level: 'grid' }, person: { id: 'grid-worker' } },
    pauses: [],
    extensions: [],
    cards: [],
    policy: 'ordinance-5wd@1/R6',
  });
  expect(holding.lateBy).toMatch(/^PT/);
  const total = data.items.find(({ kind }: { kind: string }) => kind === 'resolve');
  expect(total.heldByLevel.grid).toBe('PT96H');
  expect(total.heldByLevel.community).toBe('PT336H');
});

test.each(['', '&groupBy=unit', '&groupBy=topic', '&groupBy=level', '&groupBy=week', '&unit=YX-01', '&kind=request'])(
  'in the breach report of March%s every number is the length of the list it links to',
  async (more) => {
    const { data } = await office.get('supervisor', `/reports/breaches?${march}${more}`);
    await expectAgreement(data.totals);
    for (const group of data.groups) await expectAgreement(group);
    expect(data.groups.length > 0).toBe(more.includes('groupBy'));
  },
);

test('groups carry names for people', async () => {
  const { data } = await office.get('supervisor', `/reports/breaches?${march}&groupBy=topic`, {
    headers: { 'accept-language': 'en' },
  });
  expect(data.groups.map(({ name }: { name: string }) => name)).toEqual(
    data.groups.map(({ key }: { key: string }) => ({ 'request/complaint': 'Complaint' })[key] ?? expect.any(String)),
  );
});

test('pages of missed clocks show each once', async () => {
  const { data: all } = await office.get('supervisor', `/reports/breaches?${march}&limit=100`);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { data } = await office.get('supervisor', `/reports/breaches?${march}&limit=1${more}`);
    seen.push(...data.items.map(({ clock }: { clock: string }) => clock));
    cursor = data.nextCursor;
  }
  expect(seen).toEqual(all.items.map(({ clock }: { clock: string }) => clock));
});

test('the table opens in a spreadsheet as text, and calculates nothing', async () => {
  const { statusCode, headers, body } = await office.get('supervisor', `/reports/breaches.csv?${march}`);
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  const [head = '', ...rows] = body.trimEnd().split('\r\n');
  expect(head.startsWith('\uFEFF案件编号,标题')).toBe(true);
  const { data } = await office.get('supervisor', `/reports/breaches?${march}&limit=100`);
  expect(rows.length).toBe(data.items.length);
  expect(rows.every((row) => row.includes("'=1+1"))).toBe(true);
  const cells = (row: string) => row.split(',').length;
  expect(rows.every((row, index) => row.includes(data.items[index].source) && cells(row) >= cells(head))).toBe(true);
});

test('the level report says where cases were closed, and each number is the length of its list', async () => {
  const { data } = await office.get('supervisor', '/reports/levels?from=2026-01-01&to=2026-05-01');
  expect(data.totals).toMatchObject([
    { level: 'grid', closed: 2, share: 1 },
    { level: 'community', closed: 0, share: 0 },
    { level: 'street', closed: 0, share: 0 },
  ]);
  expect(data.items.map(({ month }: { month: string }) => month)).toEqual(['2026-02', '2026-03']);
  for (const { list, closed } of [...data.totals, ...data.items]) expect(await behind(list)).toBe(closed);
});

test('the ageing report sorts what is overdue by working days, and each number is the length of its list', async () => {
  // Registered that long ago and never touched, they are overdue by more and by fewer working days.
  for (const weeks of [1, 2, 3]) {
    const at = instantText(Date.now() - weeks * 7 * 86_400_000).slice(0, 10);
    await fileCase(office.orm, { at: `${at} 09:00` });
  }
  const { statusCode, data } = await office.get('supervisor', '/reports/ageing');
  expect(statusCode).toBe(200);
  expect(data.items.map(({ over, upTo }: { over: number; upTo: number | null }) => [over, upTo])).toEqual([
    [0, 1],
    [1, 3],
    [3, 5],
    [5, null],
  ]);
  expect(data.overdue).toBeGreaterThan(1);
  expect(data.items.reduce((sum: number, { overdue }: { overdue: number }) => sum + overdue, 0)).toBe(data.overdue);
  for (const { list, overdue } of [data, ...data.items]) expect(await behind(list)).toBe(overdue);
});

test.each(['clerk', 'mediator', 'officer-urban', 'auditor', 'grid-worker-2'] as const)(
  'in the ageing report of %s every number is the length of the list it links to',
  async (who) => {
    const { data } = await office.get(who, '/reports/ageing?unit=YX');
    for (const { list, overdue } of [data, ...data.items]) expect(await behind(list, who)).toBe(overdue);
  },
);

test('a report shows nothing from outside the area', async () => {
  const { data } = await office.get('clerk-2', `/reports/breaches?${march}`);
  expect(data.items).toEqual([]);
  expect(data.totals).toMatchObject({ registered: 1, breached: 0 });
});

test.each(['/reports/breaches?groupBy=colour', '/reports/breaches?cursor=x', '/reports/levels?to=soon'])(
  '%s is refused',
  async (path) => {
    const { statusCode, data } = await office.get('supervisor', path);
    expect([statusCode, data.code]).toEqual([400, 'validation_failed']);
  },
);
