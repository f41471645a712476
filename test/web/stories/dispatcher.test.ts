import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_dispatcher');
});
afterAll(() => desk.close());

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
  await row.getByText(/严屋组/).waitFor();

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
  await dispatcher.register({ ...hazard, title: '一起派出：已在网格' });
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
  await page.getByTitle(/YX-01-01/).waitFor();
  await keyboard.press('Enter');
  await expectAccessible(page);
  await desk.picture(page, 'bulk');
  await keyboard.press('Control+Enter');
  await page.getByText('完成：成功 2 件，未成功 0 件').waitFor();
  await desk.picture(page, 'bulk-results');
  for (const { id } of [one, two]) expect((await dispatcher.see(id)).data.holder.unit.code).toBe('YX-01-01');
  await keyboard.press('Control+Enter');
  const link = page.getByRole('link', { name: '导出当前筛选 csv' });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await file.text()).trim().split('\n')).toHaveLength(4);
  desk.expectCalm();
});
