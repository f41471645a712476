import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
let contested: string;
const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物两次催办无人理',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};

beforeAll(async () => {
  desk = await openDesk('web_cards');
  const { street } = desk;
  await street.as('grid-worker').register(hazard);
  const { data } = await street
    .as('dispatcher')
    .register({ ...hazard, title: '路面塌陷归属不明', place: { address: '桂园一巷' } });
  contested = data.id;
  await street.as('dispatcher').act(contested, 'dispatch', { unit: 'YX-01-01' });
  await street.as('grid-worker').act(contested, 'objection', { reason: '属第二社区' });
}, 180_000);
afterAll(() => desk.close());

test('a supervisor issues a yellow card, gets the reply, lifts it and prints it, by keyboard alone', async () => {
  const page = await desk.sitDown('supervisor');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('b');
  await page.getByRole('link', { name: hazard.title }).waitFor();
  await tabTo(page, new RegExp(hazard.title));
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: hazard.title }).waitFor();
  await tabTo(page, /^督办\d/);
  await keyboard.press('Enter');
  await page.getByRole('form', { name: '督办' }).getByRole('radio').first().and(page.locator(':focus')).waitFor();
  await keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: '黄牌' }).isChecked()).toBe(true);
  await keyboard.press('Tab');
  await keyboard.insertText('两次催办未见进展');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  const standing = page.getByRole('list', { name: '当前情况' });
  await standing.getByText('两次催办未见进展').waitFor();
  await standing.getByText('尚未书面回复').waitFor();
  await expectAccessible(page);

  const worker = await desk.sitDown('grid-worker');
  await worker.getByRole('link', { name: hazard.title }).waitFor();
  await tabTo(worker, new RegExp(hazard.title));
  await worker.keyboard.press('Enter');
  await worker.getByRole('heading', { name: hazard.title }).waitFor();
  await tabTo(worker, /^督办回复 1$/);
  await worker.keyboard.press('Enter');
  await worker.getByRole('textbox', { name: /内容/ }).and(worker.locator(':focus')).waitFor();
  await worker.keyboard.insertText('明日上午九点清运');
  await worker.keyboard.press('Control+Enter');
  await worker.getByRole('list', { name: '当前情况' }).getByText('明日上午九点清运').waitFor();

  await keyboard.press('g');
  await keyboard.press('u');
  await page.getByRole('heading', { name: '裁定督办' }).waitFor();
  await tabTo(page, /^督办单$/);
  await keyboard.press('Enter');
  await page.getByText('均已回复').waitFor();
  await expectAccessible(page);
  await tabTo(page, /^查看$/);
  await keyboard.press('Enter');
  await page.getByText('明日上午九点清运').waitFor();
  await expectAccessible(page);
  await tabTo(page, /^取消督办 1$/);
  await keyboard.press('Enter');
  await page.getByRole('textbox', { name: /理由/ }).and(page.locator(':focus')).waitFor();
  await keyboard.insertText('已清运并复查');
  await keyboard.press('Control+Enter');
  await page.getByText('没有未解除的督办单').waitFor();
  await expectAccessible(page);

  await page.goBack();
  await page.goBack();
  await page.getByRole('list', { name: '当前情况' }).getByText('已清运并复查').waitFor();
  await tabTo(page, /^打印第 1 号督办单$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '督办单 · 黄牌' }).waitFor();
  for (const words of ['两次催办未见进展', '明日上午九点清运', '已清运并复查']) await page.getByText(words).waitFor();
  await expectAccessible(page);
  const pdf = await page.request.get(new URL(page.url()).pathname.replace('/cases', '/api/v1/cases') + '.pdf');
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  desk.expectCalm();
});

test('a supervisor rules on an objection where it waits, by keyboard alone', async () => {
  const page = await desk.sitDown('supervisor');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('u');
  await page.getByRole('heading', { name: '派单异议 1' }).waitFor();
  await page.getByRole('heading', { name: '不予报到 0' }).waitFor();
  await tabTo(page, /^异议裁定$/);
  await keyboard.press('Enter');
  await page.getByText('属第二社区').waitFor();
  await page.getByRole('form', { name: '异议裁定' }).getByRole('radio').first().and(page.locator(':focus')).waitFor();
  await expectAccessible(page);
  await keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: '异议不成立' }).isChecked()).toBe(true);
  await keyboard.press('Tab');
  await keyboard.insertText('经踏勘属本网格');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '派单异议 0' }).waitFor();
  const { data } = await desk.street.as('supervisor').see(contested);
  expect(data.objection).toMatchObject({ waits: false, ruling: { upheld: false, reason: '经踏勘属本网格' } });
  await tabTo(page, /^重点解决事项$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await page.getByText('没有挂账的案件').waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});
