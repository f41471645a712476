import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_climb');
});
afterAll(() => desk.close());

const title = '消防通道被占，无人签收';
/** Eight hours in the grid, a day in the community, three days in all (sla-matrix.md R12). */
const blocked = {
  kind: 'hazard',
  topic: 'fire_exit_blocked',
  title,
  place: { address: '云溪路 18 号门前', grid: 'YX-01-01' },
  channel: 'patrol',
};

/** What the case's row says, by the heads of the columns. */
async function read(row: Locator): Promise<Record<string, string>> {
  const heads = await row.page().getByRole('columnheader').allTextContents();
  const texts = await row.locator('td, th').allTextContents();
  return Object.fromEntries(heads.map((head, index) => [head.trim(), texts[index]?.trim() ?? '']));
}

/** Presses "next day", which keeps the focus, and waits until the street's clock has moved. */
async function nextDay(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一天' }).and(page.locator(':focus')).waitFor();
  const clock = page.locator('.rehearsal-bar time');
  const before = (await clock.getAttribute('datetime')) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForFunction((then) => {
    const at = document.querySelector('.rehearsal-bar time')?.getAttribute('datetime');
    return at !== undefined && at !== null && Date.parse(at) - Date.parse(then) > 23 * 3_600_000;
  }, before);
}

/** A board that is opened once and never again: whatever it shows later, it came by itself. */
async function openBoard(account: 'dispatcher' | 'clerk') {
  const page = await desk.sitDown(account);
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.getByText('实时').waitFor();
  const row = page.getByRole('row', { name: new RegExp(title) });
  await row.waitFor();
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  return { page, row };
}

test('a case that nobody takes is watched climbing from the grid over the community to the street, while its time runs out', async () => {
  const { data: filed } = await desk.street.as('grid-worker').register(blocked);
  const own = await openBoard('dispatcher');
  const other = await openBoard('clerk');
  const first = await read(own.row);
  expect(first).toMatchObject({ 编号: filed.number, 层级: '网格', 状态: '待签收' });
  expect(first['时限']).toMatch(/^● 余 \d+ (天|小时)$/);
  await desk.picture(own.page, 'climb-1-grid');

  await tabTo(own.page, /^下一天$/);
  await nextDay(own.page);
  await own.row.getByText('社区', { exact: true }).waitFor();
  const second = await read(own.row);
  expect(second).toMatchObject({ 编号: filed.number, 承办: '云溪社区', 状态: '待签收' });
  expect(second['时限']).not.toBe(first['时限']);
  await other.row.getByText('社区', { exact: true }).waitFor();
  await desk.picture(own.page, 'climb-2-community');

  await nextDay(own.page);
  await own.row.getByText('街道', { exact: true }).waitFor();
  const third = await read(own.row);
  expect(third).toMatchObject({ 编号: filed.number, 承办: '云溪街道', 状态: '待签收' });
  await other.row.getByText('街道', { exact: true }).waitFor();
  await desk.picture(own.page, 'climb-3-street');

  await nextDay(own.page);
  await nextDay(own.page);
  await own.row.getByText(/超期 \d+/).waitFor();
  expect((await read(own.row))['时限']).toMatch(/^■ 超期 \d+/);
  // The clock of whoever only watches follows within the 15 seconds in which the stream tells the time.
  await other.row.getByText(/超期 \d+/).waitFor({ timeout: 30_000 });
  await desk.picture(other.page, 'climb-4-overdue');

  for (const { page, row } of [own, other]) {
    expect(await row.count()).toBe(1);
    expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
  }
  // The rail counts it where it now belongs.
  await own.page.getByRole('link', { name: /^超期\s*1$/ }).waitFor();
  const { data: now } = await desk.street.as('dispatcher').see(filed.id);
  expect(now.handoverForms.map(({ to }: { to: string }) => to)).toEqual(['YX-01', 'YX']);
  desk.expectCalm();
});
