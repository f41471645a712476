import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectAgreement, figuresOf } from '../browser/figures.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物无人清理',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};
const solved = { result: '已清理', noPhotoReason: '夜间' };

beforeAll(async () => {
  desk = await openDesk('web_supervision');
  const { street } = desk;
  await street.as('grid-worker').register({ ...hazard, title: '当场清理', closedOnSpot: solved });
  await street.as('grid-worker').register(hazard);
  await street
    .as('grid-worker-2')
    .register({ ...hazard, title: '占用消防通道', place: { address: '桂园一巷', grid: 'YX-02-01' } });
  await street.advance({ by: 'P16D' });
  await street.as('grid-worker').register({ ...hazard, title: '刚刚发现' });
}, 180_000);
afterAll(() => desk.close());

async function choosePeriod(page: Page): Promise<void> {
  await tabTo(page, /^统计时段$/);
  await page.keyboard.press('ArrowDown');
  // From this month on to the last thirty days, which hold the whole story whenever it is told.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=/);
}

test('a supervisor goes from the overview to the breach report, to the list and to the case, leaves a word there and takes the report away, by keyboard alone', async () => {
  const page = await desk.sitDown('supervisor');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await page.getByRole('heading', { name: '单位排名' }).waitFor();
  await choosePeriod(page);
  await page.getByText('按期办结率').first().waitFor();
  await page.locator('#levels ~ table').waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'supervision');
  await tabTo(page, /^查看超期督办通报/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '超期督办通报' }).waitFor();
  await page.getByRole('link', { name: hazard.title }).first().waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'breach-report');
  await tabTo(page, /^登记 \d+$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
  await page.getByRole('link', { name: hazard.title }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await tabTo(page, /^超期时限 \d+$/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await tabTo(page, /5 天以上 \d+$/);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: hazard.title }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /楼道堆物无人清理|占用消防通道/ }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: /内容/ }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('请街道今日内答复');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('list', { name: '办理经过' }).getByText('请街道今日内答复').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await page.keyboard.press('v');
  await page.getByRole('heading', { name: '超期督办通报' }).waitFor();
  await tabTo(page, /^导出 Excel$/);
  const [taken] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(taken.suggestedFilename()).toBe('breaches.xlsx');
  desk.expectCalm();
});

test('the overview follows what happens while it is open', async () => {
  const page = await desk.sitDown('supervisor');
  // A period that the street's clock, which goes ahead of the browser's, cannot leave while it is read.
  await page.goto('/reports?from=2026-01-01');
  await page.getByText('实时').waitFor();
  const figure = page.getByRole('link', { name: /^登记 \d+$/ }).first();
  const before = Number(await figure.textContent());
  await desk.street.as('grid-worker').register({ ...hazard, title: '新近发现' });
  await page
    .getByRole('link', { name: `登记 ${before + 1}`, exact: true })
    .first()
    .waitFor();
  expect(Number(await figure.textContent())).toBe(before + 1);
});

test('from a missed clock of the breach report one comes to its case', async () => {
  const page = await desk.sitDown('supervisor');
  await choosePeriod(page);
  await tabTo(page, /^查看超期督办通报/);
  await page.keyboard.press('Enter');
  const first = page.locator('tr[data-row="0"]');
  await first.waitFor();
  const title = (await first.getByRole('link').textContent()) ?? '';
  expect(await first.textContent()).toMatch(/云溪|网格/);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
});

test.each(['supervisor', 'clerk'] as const)(
  'every number of the overview is the length of the list behind it, for %s',
  async (account) => {
    const page = await desk.sitDown(account);
    await page.goto('/reports');
    await choosePeriod(page);
    await page.locator('#levels ~ table').waitFor();
    await page.locator('#ageing ~ table').waitFor();
    await page
      .getByRole('link', { name: /^超期 \d+/ })
      .first()
      .waitFor();
    await page.waitForFunction(() => !document.body.textContent?.includes('…'));
    const figures = await figuresOf(page, '.figure');
    expect(figures.length).toBeGreaterThan(20);
    await expectAgreement(page, figures);
  },
);

test.each(['supervisor', 'clerk', 'grid-worker', 'mediator'] as const)(
  'every number of the breach report is the length of the list behind it, for %s',
  async (account) => {
    const page = await desk.sitDown(account);
    await page.goto('/reports');
    await choosePeriod(page);
    await tabTo(page, /^查看超期督办通报/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '超期督办通报' }).waitFor();
    // A mediator sees disputes only, of which none ran out: then every number is a nought, and so is its list.
    await page.getByRole('link', { name: /^超期时限 \d+$/ }).waitFor();
    expect(await figuresOf(page, '.reports-figures .figure')).toHaveLength(7);
    // Beside the sums stand those by level and by unit, which come a moment later.
    await page.waitForFunction(() => !document.querySelector('.state-waiting'));
    const figures = await figuresOf(page, '.figure');
    await expectAgreement(page, figures);
  },
);

test.each(['dispatcher', 'supervisor', 'clerk', 'grid-worker', 'mediator'] as const)(
  'the saved views of %s count what their lists hold',
  async (account) => {
    const page = await desk.sitDown(account);
    await page.goto('/board');
    const rail = '.view-rail a[href*="view="]';
    await page.waitForFunction(() => /\d/.test(document.querySelector('.view-rail-count')?.textContent ?? ''));
    const views = await figuresOf(page, rail);
    expect(views.length).toBe(11);
    await expectAgreement(page, views);
  },
);

test('the report can be taken away in three formats', async () => {
  const page = await desk.sitDown('supervisor');
  await page.goto('/reports/breaches');
  const exports = page.getByRole('navigation', { name: '导出' }).getByRole('link');
  await exports.first().waitFor();
  for (const link of await exports.all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect([answer.status(), answer.headers()['content-disposition']]).toEqual([
      200,
      `attachment; filename="${await link.getAttribute('download')}"`,
    ]);
  }
});

test('where no time was missed, the report says that this is a success', async () => {
  const page = await desk.sitDown('supervisor');
  await page.goto('/reports/breaches?unit=YX-03');
  await page.getByText('没有超期', { exact: true }).waitFor();
  await expectAccessible(page);
});

test('overview and breach report are accessible in English, in high contrast and with larger text', async () => {
  const page = await desk.sitDown('supervisor');
  await page.evaluate(() => {
    const looks = { language: 'en', highContrast: true, largerText: true };
    localStorage.setItem('gridcase.preferences', JSON.stringify(looks));
  });
  for (const path of ['/reports', '/reports/breaches']) {
    await page.goto(path);
    await page.getByText('On-time rate').first().waitFor();
    await expectAccessible(page);
  }
});
