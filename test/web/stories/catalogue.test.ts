import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_catalogue');
});
afterAll(() => desk.close());

test('an administrator adds a topic, routes it and switches another off, by keyboard alone, and the desk works by it at once', async () => {
  const page = await desk.sitDown('admin');
  const { keyboard } = page;
  await page.getByRole('heading', { name: 'SLA 时限规则' }).waitFor();
  await keyboard.press('g');
  await keyboard.press('c');
  await page.getByRole('heading', { name: '目录' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'catalogue');

  // The second of the three: requests come first.
  const hazards = page.getByRole('region', { name: '隐患' });
  await hazards.getByRole('button', { name: '新增事项' }).focus();
  await keyboard.press('Enter');
  const adding = page.getByRole('form', { name: '新增事项' });
  await adding.getByLabel('代码').and(page.locator(':focus')).waitFor();
  await keyboard.type('Tree fallen');
  await keyboard.press('Control+Enter');
  await adding.getByText('必填').first().waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('tree_fallen');
  await keyboard.press('Tab');
  await keyboard.type('树木倒伏');
  await keyboard.press('Tab');
  await keyboard.type('Fallen tree');
  await keyboard.press('Tab');
  await adding.getByLabel('条线').and(page.locator(':focus')).waitFor();
  await keyboard.press('End');
  await tabTo(page, /^变更理由/);
  await keyboard.type('汛期新增');
  await expectAccessible(page);
  await desk.picture(page, 'catalogue-topic');
  await keyboard.press('Control+Enter');
  const row = hazards.getByRole('row').filter({ hasText: 'tree_fallen' });
  await row.getByText('应急管理').waitFor();
  await hazards.getByRole('button', { name: '新增事项' }).and(page.locator(':focus')).waitFor();

  await hazards.getByRole('button', { name: '修改 犬只不牵绳' }).focus();
  await keyboard.press('Enter');
  const changing = page.getByRole('form', { name: '修改 犬只不牵绳' });
  await changing.getByLabel('中文名称').and(page.locator(':focus')).waitFor();
  await page.getByText('尚未变更，与产品初始内容一致').waitFor();
  await tabTo(page, /^用于新案件/);
  await keyboard.press('Space');
  await tabTo(page, /^变更理由/);
  await keyboard.type('并入其他隐患');
  await keyboard.press('Control+Enter');
  await hazards.getByRole('row').filter({ hasText: 'dog_off_leash' }).getByText('停用').waitFor();

  await page.getByRole('tab', { name: '事项' }).focus();
  await keyboard.press('ArrowRight');
  await page.getByText('还没有流转规则').waitFor();
  await expectAccessible(page);
  await tabTo(page, /^新增流转/);
  await keyboard.press('Enter');
  const routing = page.getByRole('form', { name: '新增流转' });
  await routing.getByLabel('事项或条线').and(page.locator(':focus')).waitFor();
  // What was added last is the last.
  await keyboard.press('End');
  await keyboard.press('Tab');
  await keyboard.type('YX');
  await keyboard.press('Tab');
  await keyboard.type('YX-D-U');
  await tabTo(page, /^变更理由/);
  await keyboard.type('树木归城管');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  const route = page.getByRole('row').filter({ hasText: '隐患 · 树木倒伏' });
  await route.getByText('街道城管办').waitFor();
  await desk.picture(page, 'catalogue-routes');

  const dispatcher = await desk.sitDown('dispatcher');
  const call = { kind: 'hazard', topic: 'tree_fallen', channel: 'phone', place: { address: '云溪路中段' } };
  await desk.street.as('dispatcher').register({ ...call, title: '大树倒在路上' });
  await dispatcher.keyboard.press('g');
  await dispatcher.keyboard.press('t');
  await dispatcher.getByRole('heading', { name: '大树倒在路上' }).waitFor();
  await dispatcher.getByText('流转建议：街道城管办 YX-D-URBAN').waitFor();
  await dispatcher.getByText('树木倒伏 · 快办').waitFor();
  await dispatcher.getByText('应急管理', { exact: true }).waitFor();
  await expectAccessible(dispatcher);
  await dispatcher.keyboard.press('1');
  await dispatcher.getByRole('button', { name: '提交 · 派单' }).waitFor();
  await dispatcher.keyboard.press('Control+Enter');
  await dispatcher.getByText('没有待受理的案件').waitFor();
  const { data } = await desk.street.as('dispatcher').get('/cases?topic=tree_fallen');
  expect(data.items).toMatchObject([{ status: 'pending_accept', holder: { unit: { code: 'YX-D-URBAN' } } }]);
  desk.expectCalm();
});

test('a dispatcher rejects a case for a ground of the catalogue, whose right channel is there to be sent', async () => {
  const call = { kind: 'request', topic: 'complaint', channel: 'phone', place: { address: '云溪路88号' } };
  const { data: made } = await desk.street.as('dispatcher').register({ ...call, title: '邻居欠钱不还已起诉' });
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('t');
  await page.getByRole('heading', { name: '邻居欠钱不还已起诉' }).waitFor();
  await keyboard.press('3');
  await page
    .getByRole('combobox', { name: /不予受理的依据/ })
    .and(page.locator(':focus'))
    .waitFor();
  await keyboard.type('susong');
  await page.getByTitle('已进入诉讼程序').waitFor();
  await keyboard.press('Enter');
  const channel = page.getByLabel('应当走的渠道');
  await expect.poll(() => channel.inputValue()).toBe('受理该案的人民法院');
  await expectAccessible(page);
  await desk.picture(page, 'rejection');
  await keyboard.press('Control+Enter');
  await page.getByText('不予受理', { exact: false }).first().waitFor();
  await page.goto(`/cases/${made.id}`);
  await page.getByText(/提出不予受理（已进入诉讼程序），待另一人确认/).waitFor();
  await page.getByRole('list', { name: '办理经过' }).getByText('受理该案的人民法院').waitFor();
  await page.getByRole('list', { name: '当前情况' }).getByText('已进入诉讼程序 → 受理该案的人民法院').waitFor();
  desk.expectCalm();
});
