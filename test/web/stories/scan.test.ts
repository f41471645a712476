import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectIntact, expectSaid, hostile } from '../browser/intact.ts';
import { tabTo } from '../browser/tab-to.ts';
import { expectTouchable } from '../browser/targets.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_scan');
});
afterAll(() => desk.close());

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function expectHandy(page: Page) {
  await expectAccessible(page);
  await expectTouchable(page);
}

test('a clerk opens a link with the keyboard and prints it, a resident scans it and reports, and the grid worker has it', async () => {
  const clerk = await desk.sitDown('clerk');
  const { keyboard } = clerk;
  await clerk.goto('/origins');
  await tabTo(clerk, /^报事码$/);
  await keyboard.press('Enter');
  await clerk.getByText('还没有报事码').waitFor();
  await expectAccessible(clerk);
  await tabTo(clerk, /^新建报事码$/);
  await keyboard.press('Enter');
  const dialog = clerk.getByRole('dialog', { name: '新建报事码' });
  await dialog.getByLabel('名称').and(clerk.locator(':focus')).waitFor();
  await keyboard.press('Control+Enter');
  await dialog.getByText('必填').first().waitFor();
  await expectAccessible(clerk);
  await keyboard.insertText('8号楼居民群');
  await tabTo(clerk, /^地址$/);
  await keyboard.insertText('云溪路 12 号 8 号楼');
  await dialog.getByLabel('所属网格').selectOption('YX-01-01');
  await keyboard.press('Control+Enter');
  await clerk.getByRole('img', { name: '8号楼居民群的二维码' }).waitFor();
  await clerk.getByText('● 使用中').waitFor();
  await expectAccessible(clerk);
  await desk.picture(clerk, 'intake-links');
  await tabTo(clerk, /^8号楼居民群$/);
  await keyboard.press('Enter');
  await clerk.getByRole('article', { name: '8号楼居民群的海报' }).waitFor();
  const address = (await clerk.getByText(/\/scan\//).textContent()) ?? '';
  await expectAccessible(clerk);
  await desk.picture(clerk, 'intake-link-poster');

  const page = await desk.open(telephone);
  await page.goto(address);
  await page.getByRole('heading', { name: '居民报事' }).waitFor();
  await page.getByText('云溪街道').waitFor();
  await page.getByText('云溪路 12 号 8 号楼').waitFor();
  await expectHandy(page);
  await page.getByRole('button', { name: '报给网格员' }).tap();
  await page.getByText('请先用一句话说明是什么事').waitFor();
  await page.getByLabel('一句话说明').and(page.locator(':focus')).waitFor();
  await expectHandy(page);
  await page.getByRole('radio', { name: '发现隐患' }).check();
  await page.getByLabel('一句话说明').fill('三楼楼道灯不亮');
  await page.getByRole('textbox', { name: /^姓名/ }).fill('陈阿姨');
  await page.getByRole('textbox', { name: /^电话/ }).fill('13800005678');
  await desk.picture(page, 'scan');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '报给网格员' }).tap();
  await page.getByText('offline').waitFor();
  await expectHandy(page);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '报给网格员' }).tap();
  await page.getByRole('heading', { name: '已收到' }).and(page.locator(':focus')).waitFor();
  const number = (await page.getByText(/^GC-/).textContent()) ?? '';
  await page.getByText('最迟签收').waitFor();
  await page.getByText('最迟办结').waitFor();
  await expectHandy(page);
  await desk.picture(page, 'scan-received');
  expect(await page.context().cookies()).toEqual([]);

  const worker = await desk.open(telephone);
  await worker.goto('/phone');
  await worker.getByRole('button', { name: /网格员 李建国/ }).tap();
  await worker.getByRole('link', { name: /三楼楼道灯不亮/ }).waitFor();
  const { data } = await desk.street.as('clerk').get(`/cases?q=${number}`);
  await clerk.goto(`/cases/${data.items[0].id}`);
  await clerk.getByText('经 8号楼居民群 报来').waitFor();
  await expectAccessible(clerk);
  desk.expectCalm();
});

test('a link that was ended says so in both languages, and its poster is of no use any more', async () => {
  const { data: link } = await desk.street
    .as('clerk')
    .post('/intake-links', { name: '9号楼居民群', address: '云溪路 12 号 9 号楼', grid: 'YX-01-01' });
  const clerk = await desk.sitDown('clerk');
  await clerk.goto('/intake-links');
  await clerk.getByRole('link', { name: '9号楼居民群' }).waitFor();
  await tabTo(clerk, /^停用 9号楼居民群$/);
  await clerk.keyboard.press('Enter');
  await clerk.getByRole('dialog', { name: '停用 9号楼居民群' }).waitFor();
  await expectAccessible(clerk);
  await clerk.keyboard.press('Control+Enter');
  await clerk.getByText('○ 已停用').waitFor();
  await clerk.goto(`/intake-links/${link.id}/poster`);
  await clerk.getByText('这个报事码已停用').waitFor();
  await expectAccessible(clerk);
  const page = await desk.open(telephone);
  await page.goto(`/scan/${link.code}`);
  await page.getByText('这个报事码无效或已停用').waitFor();
  await expectHandy(page);
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByText('This code leads nowhere').waitFor();
  await expectHandy(page);
  desk.expectCalm();
});

test('an anonymous resident is asked for no name, and the page speaks English where that is wished', async () => {
  const { data: link } = await desk.street
    .as('clerk')
    .post('/intake-links', { name: 'Block 7', address: '云溪路 12 号 7 号楼', grid: 'YX-01-01' });
  const page = await desk.open(telephone);
  await page.goto(`/scan/${link.code}`);
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByLabel('What it is, in one sentence').fill('Noise at night');
  await page.getByLabel('Name (if you like)').fill('Someone');
  await page.getByRole('checkbox', { name: /^Anonymous/ }).check();
  expect(await page.getByLabel('Name (if you like)').count()).toBe(0);
  await expectHandy(page);
  const asked = page.waitForRequest((sent) => sent.method() === 'POST');
  await page.getByRole('button', { name: 'Report it' }).tap();
  expect((await asked).postDataJSON()).toEqual({
    kind: 'request',
    title: 'Noise at night',
    reporter: { anonymous: true },
  });
  await page.getByRole('heading', { name: 'Received' }).waitFor();
  await page.getByRole('button', { name: 'Report something else' }).tap();
  expect(await page.getByLabel('What it is, in one sentence').inputValue()).toBe('');
  desk.expectCalm();
});

test('words that would be more than words stay words, on the list, the poster, the page of residents and the case', async () => {
  const short = hostile.slice(0, 190);
  const { data: link } = await desk.street
    .as('clerk')
    .post('/intake-links', { name: short, address: short, grid: 'YX-01-01' });
  const { data: receipt } = await desk.street.stranger(
    'POST',
    `/scan/${link.code}/cases`,
    { title: short, description: hostile },
    { 'idempotency-key': 'hostile' },
  );
  const { data: list } = await desk.street.as('clerk').get(`/cases?q=${receipt.number}`);
  const clerk = await desk.sitDown('clerk');
  const paths = ['/intake-links', `/intake-links/${link.id}/poster`, `/cases/${list.items[0].id}`];
  for (const path of [...paths, `/scan/${link.code}`]) {
    await clerk.goto(path);
    await expectSaid(clerk, short);
    await expectIntact(clerk);
  }
  desk.expectCalm();
});
