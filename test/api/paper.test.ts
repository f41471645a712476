import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, fileCase } from '../database/filed-case.ts';
import { by } from '../domain/doing.ts';
import type { StaffId } from '../support/cast.ts';
import { openOffice, type Office } from './office.ts';

const pasted = '<script>alert("票")</script> #import "x": * $x^2$ *b* _i_ \\u{41} @label [a] ';
const rare = '䶮㙓𠮷';
const emoji = '😀👍🏽☎';

let office: Office;
let climber: string;
let worded: string;
let endless: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridcase-paper-'));
  office = await openOffice('api_paper');
  const { orm } = office;
  climber = await fileCase(orm, { at: '2026-03-02 09:00' });
  await act(orm, climber, '2026-03-02 10:00', by('grid-worker').accept());
  await act(orm, climber, '2026-03-20 09:00');
  const title = `${pasted}${rare}${emoji}`;
  const description = `${'长'.repeat(1_900)}\n\u202Erid eht snrut\u202C \u200F\u{1FAF6}\u{E000}`;
  worded = await fileCase(orm, { at: '2026-03-02 09:00', details: { title, description } });
  await act(orm, worded, '2026-03-02 10:00', by('grid-worker').accept());
  const text = { reason: '因'.repeat(2_000), measures: ['上门劝导', `张贴\n通知${'W'.repeat(300)}`] };
  await act(orm, worded, '2026-03-02 11:00', { ...by('grid-worker').escalate(), text });
  await act(orm, worded, '2026-03-02 14:00', by('clerk').accept());
  endless = await fileCase(orm, { at: '2026-03-02 09:00', details: { title, description: '述'.repeat(4_000) } });
  await act(orm, endless, '2026-03-02 10:00', by('grid-worker').accept());
  const told = { reason: '因'.repeat(4_000), measures: ['措'.repeat(4_000), '施'.repeat(4_000)] };
  await act(orm, endless, '2026-03-02 11:00', { ...by('grid-worker').escalate(), text: told });
  await act(orm, endless, '2026-03-20 09:00');
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

/** What a PDF says and on how many pages, as another program reads it. */
async function print(who: StaffId, path: string, headers = {}) {
  const { statusCode, headers: told, rawPayload, body } = await office.get(who, path, { headers });
  expect([statusCode, told['content-type']], statusCode === 200 ? '' : body).toEqual([200, 'application/pdf']);
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, rawPayload);
  const tool = (name: string, ...args: string[]) =>
    execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    words: tool('pdftotext', '-layout', file, '-').replace(/\s+/g, ' '),
    letters: tool('pdftotext', '-raw', file, '-').replace(/[\s\u200b]+/g, ''),
    info: tool('pdfinfo', file),
    told,
  };
}
const countOf = (text: string, part: string) => text.split(part).length - 1;
const formOf = (id: string, hop = 1) => `/cases/${id}/handover-forms/${hop}.pdf`;

test('a hand-over form says on one A4 page who hands what to whom, why, and what was tried', async () => {
  const { words, info, told } = await print('grid-worker', formOf(climber));
  expect(info).toMatch(/Pages:\s+1\n/);
  expect(info).toMatch(/Page size:.*\(A4\)/);
  for (const said of ['问题交接单', 'JJ-GC-990101-20260302-0001-1', '下水道堵塞', '本级办理时间已用完', '待签收'])
    expect(words).toContain(said);
  expect(words).toMatch(/1\. 2026-03-02 10:00 签收/);
  expect(words.replaceAll(' ', '')).toContain('第1页共1页');
  expect(told['content-disposition']).toBe('attachment; filename="JJ-GC-990101-20260302-0001-1.pdf"');
});

test('a form of four thousand characters is set smaller and is still one page', async () => {
  const { info, letters } = await print('grid-worker', formOf(worded));
  expect(info).toMatch(/Pages:\s+1\n/);
  expect(letters).toContain('长'.repeat(40));
  expect(letters.match(/因/g)?.length).toBeGreaterThanOrEqual(2_000);
  expect(letters.match(/W/g)).toHaveLength(300);
});

test('a form that no print brings onto one page goes on over numbered pages that name it, without losing a character', async () => {
  const { info, letters, words } = await print('grid-worker', formOf(endless));
  const pages = Number(/Pages:\s+(\d+)\n/.exec(info)?.[1]);
  expect(pages).toBeGreaterThan(1);
  for (const character of '述因措施')
    expect([character, countOf(letters, character) >= 4_000]).toEqual([character, true]);
  const number = /JJ-GC-[\d-]+/.exec(words)?.[0] ?? '';
  expect(countOf(letters, `问题交接单${number}`)).toBe(pages);
  for (let page = 1; page <= pages; page += 1) expect(letters).toContain(`第${page}页共${pages}页`);
});

test('the receiver signs by accepting', async () => {
  const { words } = await print('clerk', formOf(worded));
  expect(words).toMatch(/社区工作者 \S+ .*2026-03-02 14:00|2026-03-02 14:00/);
  expect(words).not.toContain('待签收');
});

test('pasted markup is text on paper, and so are rare characters and emoji', async () => {
  const { letters } = await print('grid-worker', formOf(worded));
  for (const said of [pasted, rare, emoji]) expect(letters).toContain(said.replaceAll(' ', ''));
});

test('marks that turn a line around, and characters that no font has, are printed as their codes', async () => {
  const { letters } = await print('grid-worker', formOf(worded));
  expect(letters).toContain('[U+202E]ridehtsnrut[U+202C][U+200F]');
  expect(letters).toContain('[U+E000]');
});

test('a form speaks the language of its reader', async () => {
  const { words } = await print('grid-worker', formOf(climber), { 'accept-language': 'en' });
  for (const said of ['Hand-over form', 'Time left', 'Page 1 of 1']) expect(words).toContain(said);
});

test('a form of a case that one may not see, or that was never issued, is not found', async () => {
  for (const [who, path] of [
    ['clerk-2', formOf(climber)],
    ['clerk', formOf(climber, 9)],
    ['clerk', `/cases/nonsense/handover-forms/1.pdf`],
    ['clerk', `/cases/${climber}/handover-forms/x.pdf`],
  ] as const)
    expect((await office.get(who, path)).data.code).toBe('not_found');
});

test('the breach report on paper has the sums of the report and a line for each missed clock', async () => {
  const window = 'from=2026-03-01&to=2026-04-01';
  const { words } = await print('supervisor', `/reports/breaches.pdf?${window}`);
  const { data } = await office.get('supervisor', `/reports/breaches?${window}&limit=100`);
  expect(data.totals.breached).toBeGreaterThan(2);
  expect([...words.matchAll(/ordinance-5wd@1/g)]).toHaveLength(data.totals.breached);
  for (const said of [
    '超期督办通报',
    '2026-03-01 00:00 至 2026-04-01 00:00',
    '超期时层级',
    `共 ${data.items.length} 条`,
  ])
    expect(words).toContain(said);
});

test('the pages that the console prints say what the PDFs say, in the same words', async () => {
  const form = await office.get('clerk', `/cases/${worded}/handover-forms/1`);
  expect(form.body).toContain('[U+202E]rid eht snrut[U+202C] [U+200F]');
  const { letters } = await print('clerk', formOf(worded));
  const said = [form.data.title, form.data.subtitle, ...form.data.pairs.flat(), ...form.data.signatures.flat()];
  for (const words of said.flatMap((each: string) => each.split('\n')))
    expect(letters).toContain(words.replaceAll(/\s/g, ''));
  const window = 'from=2026-03-01&to=2026-04-01';
  const report = await office.get('supervisor', `/reports/breaches/paper?${window}`);
  const { letters: printed } = await print('supervisor', `/reports/breaches.pdf?${window}`);
  for (const words of [report.data.title, ...report.data.totals.rows.flat(), ...report.data.items.rows.flat()])
    expect(printed).toContain(words.replaceAll(/\s/g, ''));
});

test('a form that may not be seen, or was never issued, has no words either', async () => {
  for (const [who, path] of [
    ['clerk-2', `/cases/${climber}/handover-forms/1`],
    ['clerk', `/cases/${climber}/handover-forms/9`],
  ] as const)
    expect((await office.get(who, path)).data.code).toBe('not_found');
});

test('the breach report says pasted markup, rare characters and emoji as they were written', async () => {
  const { letters } = await print('supervisor', '/reports/breaches.pdf?from=2026-03-01&to=2026-04-01');
  for (const said of [pasted, rare, emoji]) expect(letters).toContain(said.replaceAll(' ', ''));
});

test('who may not read reports gets none on paper', async () => {
  for (const file of ['breaches.pdf', 'breaches.xlsx', 'breaches/paper'])
    expect((await office.get('admin', `/reports/${file}`)).data.code).toBe('not_permitted');
});
