import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
let folder: string;
let short: string;
let long: string;
const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物 <script>alert(1)</script> 䶮㙓𠮷 😀',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridcase-print-'));
  desk = await openDesk('web_paper');
  const worker = desk.street.as('grid-worker');
  const handUp = async (body: object, reason: string, measures: string[]) => {
    const { data } = await worker.register({ ...hazard, ...body });
    await worker.act(data.id, 'acceptance');
    const { status, text } = await worker.act(data.id, 'escalation', { reason, measures });
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
    return data.id as string;
  };
  short = await handUp({}, '产权单位不配合', ['上门劝导']);
  const words = `${'长'.repeat(3_990)}\n\u202Egnol`;
  long = await handUp({ title: '很长的一件', description: words }, '因'.repeat(2_000), ['W'.repeat(200), '张贴通知']);
  await desk.street.advance({ by: 'P16D' });
}, 180_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** What the page puts on paper, as another program reads it. */
async function print(page: Page) {
  const path = join(folder, 'paper.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const tool = (name: string, ...args: string[]) =>
    execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const info = tool('pdfinfo', path);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: /Page size:\s+(.*)/.exec(info)?.[1] ?? '',
    letters: tool('pdftotext', '-raw', path, '-').replace(/[\s\u200b]+/g, ''),
  };
}

const bare = (words: string) => words.replace(/[\s\u200b]+/g, '');

test('a clerk prints the hand-over form from the case, on one A4 page with its number of pages, by keyboard alone', async () => {
  const page = await desk.sitDown('clerk');
  const { keyboard } = page;
  await page.goto(`/cases/${short}`);
  await page.getByRole('heading', { name: /楼道堆物/ }).waitFor();
  await tabTo(page, /办理经过$/);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await page.getByRole('link', { name: /^打印/ }).first().waitFor();
  await tabTo(page, /^打印/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '问题交接单' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'hand-over-form');
  const { pages, size, letters } = await print(page);
  expect([pages, size]).toEqual([1, expect.stringContaining('A4')]);
  const { data } = await desk.street.as('clerk').get(`/cases/${short}/handover-forms/1`);
  const said = [data.title, data.subtitle, ...[...data.pairs, ...data.sections, ...data.signatures].flat()];
  for (const words of said) expect(letters).toContain(bare(words));
  expect(letters).toContain('第1页共1页');
  // What belongs to the screen stays there.
  for (const words of ['主导航', '演示数据', '下载PDF', '办件列表']) expect(letters).not.toContain(words);
  await keyboard.press('Escape');
  await page.getByRole('heading', { name: /楼道堆物/ }).waitFor();
  desk.expectCalm();
});

test('a form with a description of four thousand characters and a long reason is set smaller and is still one page, with every word', async () => {
  const page = await desk.sitDown('clerk');
  await page.goto(`/cases/${long}/hand-over-forms/1`);
  await page.getByRole('heading', { name: '问题交接单' }).waitFor();
  const { pages, letters } = await print(page);
  expect(pages).toBe(1);
  expect(letters.match(/长/g)?.length).toBeGreaterThanOrEqual(3_990);
  expect(letters.match(/因/g)?.length).toBeGreaterThanOrEqual(2_000);
  expect(letters.match(/W/g)).toHaveLength(200);
  expect(letters).toContain('[U+202E]gnol');
  await expectAccessible(page);
  await desk.picture(page, 'hand-over-form-long');
  desk.expectCalm();
});

test('a supervisor prints the breach report across the page, with the sums and lines of the PDF', async () => {
  const page = await desk.sitDown('supervisor');
  await page.goto('/reports/breaches?from=2026-01-01&to=2099-01-01');
  await page.getByRole('link', { name: hazard.title }).first().waitFor();
  await tabTo(page, /^打印/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '超期督办通报' }).waitFor();
  await page.getByText(/^共 \d+ 条。$/).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'breach-report-paper');
  const { pages, size, letters } = await print(page);
  expect(size).toMatch(/^841\.\d+ x 59\d\.\d+|^842 x 595/);
  expect(letters).toContain(`第1页共${pages}页`);
  const { data } = await desk.street.as('supervisor').get('/reports/breaches/paper?from=2026-01-01&to=2099-01-01');
  expect(data.items.rows.length).toBeGreaterThan(2);
  for (const words of [data.title, ...data.totals.rows.flat(), ...data.groups.rows.flat(), data.note])
    expect(letters).toContain(bare(words));
  for (const [number, title] of data.items.rows) {
    expect(letters).toContain(bare(number));
    expect(letters).toContain(bare(title));
  }
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: hazard.title }).first().waitFor();
  desk.expectCalm();
});

test('the paper speaks English to whoever reads English, its numbers of pages too', async () => {
  const page = await desk.sitDown('clerk');
  await page.evaluate(() => localStorage.setItem('gridcase.preferences', JSON.stringify({ language: 'en' })));
  await page.goto(`/cases/${short}/hand-over-forms/1`);
  await page.getByRole('heading', { name: 'Hand-over form' }).waitFor();
  expect((await print(page)).letters).toContain('Page1of1');
});

test('a form that was never issued, or lies outside the area, says so', async () => {
  const page = await desk.sitDown('clerk-2');
  for (const address of [`/cases/${short}/hand-over-forms/1`, `/cases/${short}/hand-over-forms/x`]) {
    await page.goto(address);
    await page.getByText('not_found').waitFor();
    await expectAccessible(page);
  }
});
