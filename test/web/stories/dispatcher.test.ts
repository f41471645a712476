import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_dispatcher');
});
afterAll(() => desk.close());

const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆放旧家具',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-02' },
  channel: 'patrol',
};

test('a dispatcher takes a call, dispatches it from triage to the suggested grid and finds it on the board, by keyboard alone', async () => {
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
  await page.getByLabel('标题').focus();
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
  await page.getByText(/建议网格：.*YX-01-02（同一地址近期 1 件）/).waitFor();
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
  await row.getByText(/第2网格/).waitFor();
  desk.expectCalm();
});
