import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_two_dispatchers');
});
afterAll(() => desk.close());

const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '两位派单员同时转办',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};

/** Somebody who has found the case on the board and typed why it should go to another grid, but has not sent it. */
async function typeTransfer(account: 'dispatcher' | 'dispatcher-1', title: string, grid: string, reason: string) {
  const page = await desk.sitDown(account);
  const answers: number[] = [];
  page.on('response', (answer) => {
    if (answer.url().endsWith('/transfer')) answers.push(answer.status());
  });
  const { keyboard } = page;
  await page.getByRole('link', { name: title }).waitFor();
  await keyboard.press('/');
  await keyboard.type(title);
  await keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.getByText('已全部显示，共 1 件').waitFor();
  await tabTo(page, new RegExp(`^${title}$`));
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
  await tabTo(page, /^转办/);
  await keyboard.press('Enter');
  await page.getByRole('form', { name: '转办' }).waitFor();
  await keyboard.type(grid);
  await page.locator('.ant-select-item-option-active').getByText(grid).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('combobox', { name: /单位/, expanded: false }).waitFor();
  await keyboard.press('Tab');
  await page.getByRole('textbox', { name: /理由/ }).and(page.locator(':focus')).waitFor();
  await keyboard.type(reason);
  expect(await reasonOf(page)).toBe(reason);
  return { page, answers, grid, reason };
}

const reasonOf = (page: Page) => page.getByRole('textbox', { name: /理由/ }).inputValue();

test('two dispatchers send at the same moment: the slower one is told what changed, keeps every word and sends again, by keyboard alone', async () => {
  const { data: filed } = await desk.street.as('grid-worker').register(hazard);
  const both = [
    await typeTransfer('dispatcher', hazard.title, 'YX-01-02', '地址属二网格 <b>请核对</b>'),
    await typeTransfer('dispatcher-1', hazard.title, 'YX-01-03', '居民说在三网格一侧 𠮷'),
  ] as const;
  await Promise.all(both.map(({ page }) => page.keyboard.press('Control+Enter')));
  const slower = await Promise.any(
    both.map(async (one) => {
      await one.page.getByRole('alert').getByText('案件刚刚有更新，您填写的内容已保留').waitFor();
      return one;
    }),
  );
  const quicker = slower === both[0] ? both[1] : both[0];
  await slower.page.getByRole('alert').getByRole('listitem').getByText(/转办/).waitFor();
  expect(slower.answers).toEqual([409]);
  expect(quicker.answers).toEqual([200]);
  expect(await reasonOf(slower.page)).toBe(slower.reason);
  await slower.page.getByRole('textbox', { name: /理由/ }).and(slower.page.locator(':focus')).waitFor();
  await expectAccessible(slower.page);
  await desk.picture(slower.page, 'two-dispatchers');

  await slower.page.keyboard.press('Control+Enter');
  for (const { page } of both) {
    const course = page.getByRole('list', { name: '办理经过' });
    for (const { reason } of both) await course.getByText(reason, { exact: true }).waitFor();
    expect(await page.getByRole('form', { name: '转办' }).count()).toBe(0);
  }
  expect(slower.answers).toEqual([409, 200]);
  const { data: now } = await desk.street.as('dispatcher').see(filed.id);
  expect(now.holder.unit.code).toBe(slower.grid);
  await desk.picture(quicker.page, 'two-dispatchers-both-texts');
  desk.expectCalm();
});

test('what a colleague does while one is typing stands beside the words before they are sent', async () => {
  const title = '正在填写时同事先转办';
  const { data: filed } = await desk.street.as('grid-worker').register({ ...hazard, title });
  const { page, reason } = await typeTransfer('dispatcher', title, 'YX-01-02', '尚未提交的理由');
  await desk.street.as('dispatcher-1').act(filed.id, 'transfer', { unit: 'YX-01-03', reason: '三网格先接' });
  await page.getByRole('alert').getByText('案件刚刚有更新，您填写的内容已保留').waitFor();
  await page.getByRole('alert').getByRole('listitem').getByText(/转办/).waitFor();
  expect(await reasonOf(page)).toBe(reason);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('list', { name: '办理经过' }).getByText(reason, { exact: true }).waitFor();
  const { data: now } = await desk.street.as('dispatcher').see(filed.id);
  expect(now.holder.unit.code).toBe('YX-01-02');
  desk.expectCalm();
});
