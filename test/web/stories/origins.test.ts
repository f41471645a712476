import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectIntact, expectSaid, hostile } from '../browser/intact.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_origins');
});
afterAll(() => desk.close());

test('a clerk records a meeting with its vote, notes an opinion, and registers the case that a resolution asks for, with the keyboard alone', async () => {
  const page = await desk.sitDown('clerk');
  const { keyboard } = page;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keyboard.press('g');
  await keyboard.press('o');
  await page.getByText('还没有来源记录').waitFor();
  await expectAccessible(page);

  await tabTo(page, /^新建来源记录$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '新建来源记录' }).waitFor();
  await keyboard.press('Control+Enter');
  await page.getByText('必填').waitFor();
  await page.getByLabel('名称').and(page.locator(':focus')).waitFor();
  await expectAccessible(page);
  await keyboard.insertText('三月物业联席会议');
  await tabTo(page, /^入户走访$/, 'Shift+Tab');
  for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: '议事会' }).and(page.locator(':checked')).waitFor();
  await tabTo(page, /^物业联席会议$/);
  await keyboard.press('Space');
  await tabTo(page, /^表决方$/);
  await keyboard.insertText('国资公司\n商户\n租户');
  await tabTo(page, /^列席/);
  await keyboard.insertText('企业职工代表');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '三月物业联席会议' }).waitFor();
  await page.getByText('还没有案件').waitFor();
  await expectAccessible(page);

  await tabTo(page, /^决议内容$/);
  await keyboard.insertText('二号门加装路灯');
  await tabTo(page, /^经过表决$/);
  await keyboard.press('Space');
  for (const group of ['国资公司', '商户']) {
    await tabTo(page, /^缺席$/);
    await keyboard.press('ArrowRight');
    await page
      .getByRole('group', { name: group })
      .getByRole('radio', { name: '赞成' })
      .and(page.locator(':checked'))
      .waitFor();
  }
  await expectAccessible(page);
  await tabTo(page, /^记下决议$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '决议 1 · 通过 · 物业联席会议' }).waitFor();
  const resolutions = page.getByRole('region', { name: '决议（1 项）' });
  await resolutions.getByText('赞成 2 · 反对 0').waitFor();
  expect(await resolutions.textContent()).toMatch(/缺席租户列席（无表决权）企业职工代表/);
  await tabTo(page, /^意见内容$/);
  await keyboard.insertText('希望社区食堂晚上也开门');
  await tabTo(page, /^记下意见$/);
  await keyboard.press('Enter');
  await page.getByRole('region', { name: '意见（不立案，1 条）' }).getByText('希望社区食堂晚上也开门').waitFor();

  await tabTo(page, /^按决议 1 登记案件$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await page.getByText('来源记录 · 议事会').waitFor();
  expect(await page.getByLabel('来源', { exact: true }).count()).toBe(0);
  await page.getByLabel('标题').and(page.locator(':focus')).waitFor();
  await keyboard.insertText('二号门加装路灯');
  await tabTo(page, /^事项类别$/);
  await keyboard.insertText('物业服务');
  await keyboard.press('Enter');
  await tabTo(page, /^地址$/);
  await keyboard.insertText('云溪路二号门');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  await tabTo(page, /^打开案件$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '二号门加装路灯' }).waitFor();
  expect(await page.getByRole('region', { name: '诉求内容' }).textContent()).toContain('三月物业联席会议 · 决议 1');
  await expectAccessible(page);
  await tabTo(page, /^三月物业联席会议$/);
  await keyboard.press('Enter');
  await page.getByRole('region', { name: '由此产生的案件' }).getByRole('link', { name: '二号门加装路灯' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'origin');

  const [{ id }] = (await desk.street.as('clerk').get('/origins')).data.items;
  const { data } = await desk.street.as('clerk').get(`/origins/${id}`);
  expect(data).toMatchObject({ cases: 1, resolutions: [{ passed: true, cases: [{ title: '二号门加装路灯' }] }] });
  desk.expectCalm();
});

test('the list is narrowed by its address, paged, and says what emptied it', async () => {
  const clerk = desk.street.as('clerk');
  for (let n = 1; n <= 51; n += 1)
    await clerk.post('/origins', { kind: 'patrol', title: `巡查 ${n}`, unit: 'YX-01-01' });
  const page = await desk.sitDown('clerk');
  await page.goto('/origins?kind=patrol');
  await page.getByRole('link', { name: '巡查 51' }).waitFor();
  expect(await page.locator('tr[data-row]').count()).toBe(50);
  await expectAccessible(page);
  await tabTo(page, /^载入更多$/);
  await page.keyboard.press('Enter');
  await page.getByText('已全部显示，共 51 条').waitFor();
  // The way to the button led through the rows before it.
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '巡查 1', exact: true }).waitFor();
  await page.goto('/origins?kind=street_stall');
  await page.getByText('没有符合条件的来源记录').waitFor();
  await expectAccessible(page);
  await page.goto('/origins/none');
  await page.getByText('not_found').waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('the number of cases of an origin leads to the board of just these, and the board says so', async () => {
  const clerk = desk.street.as('clerk');
  const { data } = await clerk.post('/origins', { kind: 'street_stall', title: '周六茶摊', unit: 'YX-01' });
  const told = { kind: 'request', topic: 'help', place: { address: '云溪路' }, origin: { id: data.id } };
  for (const title of ['磨刀', '修伞']) await clerk.register({ ...told, title });
  const page = await desk.sitDown('clerk');
  await page.goto('/origins?kind=street_stall');
  const row = page.getByRole('row').filter({ hasText: '周六茶摊' });
  await row.getByRole('link', { name: '2', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '磨刀' }).waitFor();
  expect(await page.locator('tr[data-row]').count()).toBe(2);
  await page.getByRole('button', { name: /出自一条来源记录/ }).waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('an auditor reads origins and is offered nothing to write', async () => {
  const page = await desk.sitDown('auditor');
  await page.goto('/origins');
  await page.getByRole('link', { name: '巡查 51' }).waitFor();
  expect(await page.getByRole('link', { name: '新建来源记录' }).count()).toBe(0);
  await page.getByRole('link', { name: '巡查 51' }).click();
  await page.getByRole('heading', { name: '巡查 51' }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('link', { name: '由此登记案件' }).count()).toBe(0);
  desk.expectCalm();
});

test('words that would be more than words stay words, on the origin and on its case', async () => {
  const clerk = desk.street.as('clerk');
  const short = hostile.slice(0, 190);
  const { data } = await clerk.post('/origins', {
    kind: 'meeting',
    title: short,
    unit: 'YX-01',
    details: { attendees: [short], groups: [`${short}1`], observers: [`${short}2`] },
    notes: [{ text: hostile }],
    resolutions: [{ text: hostile, ballots: [] }],
  });
  const filed = await clerk.register({
    kind: 'request',
    topic: 'help',
    title: short,
    place: { address: '云溪路' },
    origin: { id: data.id, resolution: 1 },
  });
  const page = await desk.sitDown('clerk');
  for (const path of ['/origins', `/origins/${data.id}`, `/cases/${filed.data.id}`, `/intake?origin=${data.id}`]) {
    await page.goto(path);
    await expectSaid(page, short);
    await expectIntact(page);
  }
  desk.expectCalm();
});
