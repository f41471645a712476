import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_dispatcher');
});
afterAll(() => desk.close());

/** The file that a page hands over when this is done, line by line. */
async function linesOfDownload(page: Page, take: () => Promise<void>): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), take()]);
  return readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
}

const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆放旧家具',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};

test('a dispatcher takes a call, dispatches it from triage to the suggested grid and checks and closes it from the board, by keyboard alone', async () => {
  const { data: earlier } = await desk.street.as('dispatcher').register(hazard);
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('heading', { name: '全部案件' }).waitFor();

  await keyboard.press('g');
  await keyboard.press('i');
  await page.getByRole('heading', { name: '电话登记' }).waitFor();
  await keyboard.type('三号楼楼道又堆东西了');
  await page.getByLabel('标题').and(page.locator(':focus')).waitFor();
  // What is missing is said, and nothing that was typed is lost.
  await keyboard.press('Control+Enter');
  await page.getByText('必填').first().waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe('三号楼楼道又堆东西了');
  await tabTo(page, /^标题/, 'Shift+Tab');
  await keyboard.press('Tab');
  await keyboard.type('旧沙发挡住了楼梯 <b>急</b> 𠮷');
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: '隐患' }).and(page.locator(':checked')).waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('loudao');
  await page.getByTitle('楼道堆物').waitFor();
  await keyboard.press('Enter');
  await page.getByRole('table', { name: '现在登记，各时限到期于' }).getByText('签收时限').first().waitFor();
  await keyboard.press('Tab');
  await keyboard.type('云溪路18号3号楼');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expectAccessible(page);
  await desk.picture(page, 'intake');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'intake-registered');

  await keyboard.press('g');
  await keyboard.press('t');
  await page.getByRole('heading', { name: '三号楼楼道又堆东西了' }).waitFor();
  await page.getByText(/建议网格：.*YX-01-01（同一地址近期 1 件）/).waitFor();
  await page.getByRole('region', { name: '可能重复的案件' }).getByRole('link', { name: earlier.title }).waitFor();
  await expectAccessible(page);
  await keyboard.press('1');
  await page.getByRole('button', { name: '提交 · 派单' }).waitFor();
  await desk.picture(page, 'triage');
  await keyboard.press('Control+Enter');
  await page.getByText('没有待受理的案件').waitFor();
  await expectAccessible(page);

  await keyboard.press('g');
  await keyboard.press('b');
  const row = page.getByRole('row', { name: /三号楼楼道又堆东西了/ });
  await row.getByText('待签收').waitFor();
  // Where it lies, and who has it now.
  const cells = row.getByRole('cell', { name: '严屋组', exact: true });
  await cells.first().waitFor();
  expect(await cells.count()).toBe(2);

  // The grid does its part meanwhile, and the open board shows it.
  const { data: found } = await desk.street.as('dispatcher').get(`/cases?q=${encodeURIComponent('又堆东西')}`);
  await desk.street.as('grid-worker').act(found.items[0].id, 'acceptance');
  await desk.street.as('grid-worker').act(found.items[0].id, 'feedback', { result: '已搬走', noPhotoReason: '夜间' });
  await row.getByText('待核查').waitFor();
  await tabTo(page, /^三号楼楼道又堆东西了$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '三号楼楼道又堆东西了' }).waitFor();
  await tabTo(page, /^核查/);
  await keyboard.press('Enter');
  await page.getByRole('radio', { name: '通过', exact: true }).and(page.locator(':focus')).waitFor();
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await page.getByText('已结案').first().waitFor();
  await desk.picture(page, 'case-closed');
  await keyboard.press('Escape');
  await row.getByText('已结案').waitFor();
  desk.expectCalm();
});

test('a call is registered once, although the answer was lost on the way', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.goto('/intake');
  let lost = 0;
  await page.route('**/api/v1/cases', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.getByLabel('标题').fill('路灯不亮，电话断了');
  await page.getByLabel('事项类别').fill('求助');
  await page.getByTitle('求助').waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('地址').fill('云溪路 7 号');
  await page.keyboard.press('Control+Enter');
  await page.getByText('offline').waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe('路灯不亮，电话断了');
  // A look at another page loses neither the words nor the key.
  await page.getByRole('link', { name: '待受理' }).click();
  await page.getByRole('heading', { name: '路灯不亮，电话断了' }).waitFor();
  await page.getByRole('link', { name: '电话登记' }).click();
  await page.getByRole('heading', { name: '电话登记' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  const { data } = await desk.street.as('dispatcher').get(`/cases?q=${encodeURIComponent('电话断了')}`);
  expect(data.items).toHaveLength(1);
  desk.expectCalm();
});

test('selected rows are dispatched together after a dry run, and the filter can be taken along as a file', async () => {
  const dispatcher = desk.street.as('dispatcher');
  const waiting = { ...hazard, place: { address: '云溪路' } };
  const { data: one } = await dispatcher.register({ ...waiting, title: '一起派出之一' });
  const { data: two } = await dispatcher.register({ ...waiting, title: '一起派出之二' });
  const { data: settled } = await dispatcher.register({ ...hazard, title: '一起派出：已在网格' });
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.goto(`/board?q=${encodeURIComponent('一起派出')}`);
  await page.getByRole('link', { name: '一起派出：已在网格' }).waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) await keyboard.press(key);
  await page.getByText('已选 3 件').waitFor();
  await expectAccessible(page);
  await keyboard.press('d');
  await page.getByText('所选 3 件中，可以派单 2 件').waitFor();
  await keyboard.type('YX-01-01');
  await page.getByTitle(/ YX-01-01$/).waitFor();
  await keyboard.press('Enter');
  await expectAccessible(page);
  await desk.picture(page, 'bulk');
  await keyboard.press('Control+Enter');
  await page.getByText('完成：成功 2 件，未成功 0 件').waitFor();
  await desk.picture(page, 'bulk-results');
  for (const { id } of [one, two]) expect((await dispatcher.see(id)).data.holder.unit.code).toBe('YX-01-01');
  const results = await linesOfDownload(page, () => page.getByRole('button', { name: '下载结果文件' }).click());
  expect(results[0]).toBe('\ufeff"编号","结果","原因"');
  expect(results.slice(1).toSorted()).toEqual(
    [
      `"${one.number}","成功",""`,
      `"${two.number}","成功",""`,
      `"${settled.number}","不可操作","当前状态不能进行此操作"`,
    ].toSorted(),
  );
  await keyboard.press('Control+Enter');
  const rows = await linesOfDownload(page, () => page.getByRole('link', { name: '导出当前筛选 csv' }).click());
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain('编号,类别');
  // The console's own language counts, not that of the browser.
  await page.getByRole('button', { name: /用户菜单/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'All cases' }).click();
  const english = await linesOfDownload(page, () => page.getByRole('link', { name: 'Export this filter csv' }).click());
  expect(english[0]).toContain('Number,Kind');
  desk.expectCalm();
});

test('a bulk action that is closed while it runs stops after the present case and says how far it came', async () => {
  const dispatcher = desk.street.as('dispatcher');
  for (const n of [1, 2, 3]) await dispatcher.register({ ...hazard, title: `中途停下之${n}` });
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.goto(`/board?q=${encodeURIComponent('中途停下')}`);
  await page.getByText('已全部显示，共 3 件').waitFor();
  await keyboard.press('s');
  await page.getByText('符合条件的案件已全部选中').waitFor();
  await keyboard.press('n');
  await page.getByText('所选 3 件中，可以备注 3 件').waitFor();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/notes', async (route) => {
    await answered;
    await route.continue();
  });
  await keyboard.type('统一提醒物业');
  await keyboard.press('Control+Enter');
  await page.getByText('已完成 0 / 3').waitFor();
  await keyboard.press('Escape');
  await page.getByText('正在停止：等待当前这一件的结果').waitFor();
  answer();
  await page.getByText('已停止：成功 1 件，未成功 0 件，未提交 2 件').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '继续提交余下 2 件' }).click();
  await page.getByText('完成：成功 3 件，未成功 0 件').waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  desk.expectCalm();
});

test('all that a filter finds is selected, also what the list has not loaded', async () => {
  const worker = desk.street.as('grid-worker');
  const solved = {
    ...hazard,
    place: { ...hazard.place, grid: 'YX-01-01' },
    closedOnSpot: { result: '好', noPhotoReason: '夜间' },
  };
  const count = 104;
  for (let n = 0; n < count; n += 8)
    await Promise.all(Array.from({ length: 8 }, () => worker.register({ ...solved, title: '成批清理' })));
  const page = await desk.sitDown('dispatcher');
  await page.goto(`/board?q=${encodeURIComponent('成批清理')}`);
  await page.getByText('已载入 100 件').waitFor();
  await page
    .getByRole('row', { name: /成批清理/ })
    .first()
    .getByText('按期')
    .waitFor();
  await page.keyboard.press('s');
  await page.getByText(`已选 ${count} 件`).waitFor();
  await page.getByText('符合条件的案件已全部选中').waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'select-matching');
  desk.expectCalm();
}, 240_000);
