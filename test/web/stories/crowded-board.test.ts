import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { longestTask } from '../browser/own-time.ts';

const cases = 5_000;
const pages = cases / 100;
/** Two hundred milliseconds is where somebody feels a stop; half of it leaves room for a slower desk. */
const longestTaskMs = 100;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_crowded_board');
  const { street } = desk;
  const at = (grid: string) => ({ place: { address: '云溪路 18 号 3 号楼', grid }, channel: 'patrol' });
  const hazard = { kind: 'hazard', topic: 'corridor_clutter', title: '楼道堆放杂物', ...at('YX-01-01') };
  const { data: accepted } = await street.as('grid-worker').register(hazard);
  await street.as('grid-worker').act(accepted.id, 'acceptance');
  await street.as('grid-worker-2').register({ ...hazard, title: '消防通道被占用', ...at('YX-02-01') });
  await street.as('dispatcher').register({ ...hazard, title: '等待派单的堆物', place: { address: '云溪路' } });
  const dispute = { kind: 'dispute', topic: 'neighbour', title: '楼上漏水', ...at('YX-01-01') };
  const { data: last } = await street
    .as('dispatcher')
    .register({ ...dispute, parties: [{ name: '张三丰', side: 'a' }] });
  expect(last.number).toMatch(/-0004$/);
  await street.multiply(cases / 4 - 1);
});
afterAll(() => desk.close());

/** Keeps pressing, one after another. */
async function press({ keyboard }: Page, key: string, times: number): Promise<void> {
  for (let step = 0; step < times; step += 1) await keyboard.press(key);
}

test('five thousand open cases scroll without a stop, and each page of them is asked for once', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/api\/v1\/cases(\?|$)/.test(request.url())) asked.push(request.url());
  });
  await page.goto('/board');
  await page.locator('tr[data-row="0"]').waitFor();
  const pane = page.locator('.case-table');
  await pane.hover();
  const longest = await longestTask(page, async () => {
    // By the wheel, as fast as a hand turns it, until every page was asked for.
    for (let turn = 0; turn < 2_000 && asked.length < pages; turn += 1) await page.mouse.wheel(0, 1_000);
    await page.getByText(`已全部显示，共 ${cases} 件`).waitFor();
    await pane.evaluate((element) => element.focus());
    for (const key of ['End', 'PageUp', 'Home', 'PageDown']) await press(page, key, 2);
    await press(page, 'j', 100);
    await press(page, 'End', 1);
    await page.locator(`tr[data-row="${cases - 1}"]`).waitFor();
  });
  expect(longest).toBeLessThanOrEqual(longestTaskMs);
  expect(asked).toHaveLength(pages);
  expect(new Set(asked).size).toBe(pages);
  // However many there are, only those in sight are in the page.
  expect(await page.locator('tr[data-row]').count()).toBeLessThan(60);
  await expectAccessible(page);
  await desk.picture(page, 'board-crowded');
  desk.expectCalm();
}, 300_000);
