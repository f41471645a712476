import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCsv } from '../../api/paper/table.ts';
import { harmless } from '../../domain/spreadsheet.ts';
import { act, fileCase } from '../database/filed-case.ts';
import type { StaffId } from '../support/cast.ts';
import { openOffice, type Office } from './office.ts';

const titles = ['=cmd|calc', '+1', '-1', '@sum', '\t=1', ' =1+1', '＝1+1', '下水道堵塞, "二楼"'];

let office: Office;

beforeAll(async () => {
  office = await openOffice('api_tables');
  for (const title of titles) await fileCase(office.orm, { at: '2026-03-02 09:00', details: { title } });
  const climber = await fileCase(office.orm, { at: '2026-03-02 09:00', grid: 'YX-02-01', details: { title: '=2+2' } });
  await act(office.orm, climber, '2026-03-20 09:00');
});
afterAll(() => office.close());

const linesOf = (body: string) =>
  body
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1);

async function sheetOf(who: StaffId, path: string): Promise<string[][]> {
  const { statusCode, rawPayload, headers } = await office.get(who, path);
  expect([statusCode, headers['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  const book = new exceljs.Workbook();
  await book.xlsx.load(rawPayload as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, ({ type, value }) => {
      expect([exceljs.ValueType.String, exceljs.ValueType.Null]).toContain(type);
      cells.push(typeof value === 'string' ? value : '');
    });
    rows.push(cells);
  });
  return rows;
}

test.each(['due', 'registered', 'updated'])(
  'an export has the cases of its filter, in the order by %s',
  async (sort) => {
    const filter = `unit=YX-01&sort=${sort}`;
    const { data } = await office.get('dispatcher', `/cases?${filter}&limit=100`);
    const numbers = data.items.map(({ number }: { number: string }) => number);
    const { body, headers } = await office.get('dispatcher', `/cases.csv?${filter}`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="cases.csv"');
    expect(linesOf(body).map((line) => line.split(',')[0])).toEqual(numbers);
    const [, ...rows] = await sheetOf('dispatcher', `/cases.xlsx?${filter}`);
    expect(rows.map(([number]) => number)).toEqual(numbers);
  },
);

test('no cell of a table calculates, whatever a case is called', async () => {
  const { body } = await office.get('dispatcher', '/cases.csv');
  const [, ...rows] = await sheetOf('dispatcher', '/cases.xlsx');
  for (const title of titles.slice(0, -1)) {
    expect(body).toContain(`,'${title},`);
    expect(rows.map((row) => row[3])).toContain(`'${title}`);
  }
  const breaches = await sheetOf('supervisor', '/reports/breaches.xlsx');
  expect(breaches.flat()).toContain(`'=2+2`);
  expect((await office.get('supervisor', '/reports/breaches.csv')).body).toContain(`,'=2+2,`);
});

test.each(['=1', '+1', '-1', '@a', '\t1', '\r1', '\n=1', ' =1', '\u200b=1', '＝1', '＋1', '－1', '＠1'])(
  'a cell that begins as %j is marked as text',
  (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
    expect(writeCsv({ name: '', heads: ['a'], rows: [[cell]] })).toContain(`'${cell}`);
  },
);

test('pasted markup, rare characters and marks that turn a line around are in a table as they were written', async () => {
  const title = '<script>alert(1)</script>&lt; "q", 䶮㙓𠮷🧑‍🚒 \u202Eabc\u200F_x0041_x0042_';
  await fileCase(office.orm, { at: '2026-03-02 09:00', grid: 'YX-01-02', details: { title } });
  const [line] = linesOf((await office.get('clerk', '/cases.csv?unit=YX-01-02')).body);
  expect(line).toContain(`"${title.replaceAll('"', '""')}"`);
  const [, [, , , written] = []] = await sheetOf('clerk', '/cases.xlsx?unit=YX-01-02');
  expect(written).toBe(title);
});

test('other cells are left as they are', () => {
  for (const cell of ['', '2026-03-02', '楼道=出口', '3-2', '😀']) expect(harmless(cell)).toBe(cell);
});

test('an export holds what its reader may see and nothing else', async () => {
  expect(linesOf((await office.get('clerk-2', '/cases.csv')).body)).toHaveLength(1);
  expect(linesOf((await office.get('dispatcher', '/cases.csv')).body)).toHaveLength(titles.length + 2);
  expect((await office.get('admin', '/cases.csv')).data.code).toBe('not_permitted');
});

test('an export is asked for as the list is, but without pages', async () => {
  expect((await office.get('dispatcher', '/cases.csv?limit=5')).data.code).toBe('validation_failed');
  expect((await office.get('dispatcher', '/cases.xlsx?q=下')).data.code).toBe('validation_failed');
});

test('the breach report as an Excel file has a line for each missed clock', async () => {
  const { data } = await office.get('supervisor', '/reports/breaches?limit=100');
  const [heads = [], ...rows] = await sheetOf('supervisor', '/reports/breaches.xlsx');
  expect(heads.slice(-6)).toEqual(['适用规则', '出处', '暂停', '延期', '督办单', '系统发现延迟']);
  expect(rows).toHaveLength(data.totals.breached);
});
