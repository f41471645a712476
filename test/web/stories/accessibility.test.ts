import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';

let desk: Desk;
let climbed: string;
let dispute: string;
const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};
const solved = { result: '已清理', noPhotoReason: '夜间' };

beforeAll(async () => {
  desk = await openDesk('web_accessibility');
  const { street } = desk;
  const [worker, dispatcher] = [street.as('grid-worker'), street.as('dispatcher')];
  const { data: filed } = await worker.register(hazard);
  climbed = filed.id;
  await worker.act(climbed, 'escalation', { reason: '业主拒绝', measures: ['上门两次', '电话沟通'] });
  await worker.register({ ...hazard, title: '当场清理', closedOnSpot: solved });
  await street.advance({ by: 'P4D' });
  await worker.register({ ...hazard, title: '刚刚发现' });
  const waiting = { ...hazard, title: '不知道在哪个网格', place: { address: '云溪路 18 号 3 号楼' } };
  await dispatcher.register(waiting);
  await dispatcher.register({ ...waiting, title: '也不知道在哪个网格' });
  const { data: argued } = await dispatcher.register({
    kind: 'dispute',
    topic: 'neighbour',
    title: '楼上漏水，邻里协商不成',
    place: { address: '云溪路' },
    channel: 'visit',
    parties: [
      { name: '张三丰', side: 'a' },
      { name: '李四光', side: 'b' },
    ],
  });
  dispute = argued.id;
  await dispatcher.act(dispute, 'dispatch', { unit: 'YX-M' });
}, 180_000);
afterAll(() => desk.close());

/** Each tab of the case that is open. */
async function expectTabsAccessible(page: Page): Promise<void> {
  const tabs = page.getByRole('tab');
  expect(await tabs.count()).toBe(3);
  for (const tab of await tabs.all()) {
    await tab.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { selected: true }).and(tab).waitFor();
    await expectAccessible(page);
  }
}

test('the log-in page is accessible, also after a wrong password and after a session is over', async () => {
  const page = await desk.open();
  await page.goto('/');
  await page.getByRole('button', { name: /派单员 吴芳/ }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('用户名').fill('dispatcher');
  await page.getByLabel('密码').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
  await page.goto('/log-in?over=true');
  await page.getByText('登录已过期，请重新登录').waitFor();
  await expectAccessible(page);
});

test('board, dialogs and menus are accessible to a dispatcher', async () => {
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('link', { name: '刚刚发现' }).waitFor();
  await expectAccessible(page);

  await keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await expectAccessible(page);
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await expectAccessible(page);
  await keyboard.type('没有这样的命令');
  await page.getByText('没有匹配的命令').waitFor();
  await expectAccessible(page);
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^用户菜单/ }).focus();
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: '用户菜单' }).and(page.locator(':focus')).waitFor();
  await expectAccessible(page);
  await keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^用户菜单/ })
    .and(page.locator(':focus'))
    .waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'd']) await keyboard.press(key);
  await page
    .getByRole('dialog')
    .getByText(/可以派单 \d 件/)
    .waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('triage and intake are accessible to a dispatcher, also where something is missing', async () => {
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('link', { name: '刚刚发现' }).waitFor();
  await keyboard.press('g');
  await keyboard.press('t');
  await page.getByRole('heading', { name: /不知道在哪个网格/ }).waitFor();
  await expectAccessible(page);
  await keyboard.press('3');
  await page.getByRole('form', { name: '不予受理' }).waitFor();
  await keyboard.press('Control+Enter');
  await expectAccessible(page);

  await keyboard.press('Escape');
  await page.getByRole('form', { name: '不予受理' }).waitFor({ state: 'hidden' });
  await keyboard.press('g');
  await keyboard.press('i');
  await page.getByRole('heading', { name: '电话登记' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /当场办结/ }).focus();
  await keyboard.press('Space');
  await page.getByLabel('办理结果').waitFor();
  await keyboard.press('Control+Enter');
  await page.getByText('必填').first().waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('a case is accessible in each of its tabs, with each form and with what a form misses', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.goto(`/cases/${climbed}`);
  await page.getByRole('heading', { name: hazard.title }).waitFor();
  await expectTabsAccessible(page);
  const verbs = page.locator('.verb-panel li > button');
  for (let at = 0; at < (await verbs.count()); at += 1) {
    await verbs.nth(at).focus();
    await page.keyboard.press('Enter');
    await page.locator('.verb-panel form').waitFor();
    await expectAccessible(page);
  }
  await page.keyboard.press('Control+Enter');
  await expectAccessible(page);
  await desk.picture(page, 'case-form-missing');
  desk.expectCalm();
});

test('a dispute is accessible in each of its tabs', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.goto(`/cases/${dispute}`);
  await page.getByRole('heading', { name: /楼上漏水/ }).waitFor();
  await expectTabsAccessible(page);
  desk.expectCalm();
});

test('overview, breach report and disputes are accessible to those who work there', async () => {
  const supervisor = await desk.sitDown('supervisor');
  await supervisor.getByRole('heading', { name: '单位排名' }).waitFor();
  await supervisor.locator('#ageing ~ table').waitFor();
  await expectAccessible(supervisor);
  await supervisor.goto('/reports/breaches?heldBy=YX-01');
  await supervisor.getByRole('link', { name: hazard.title }).first().waitFor();
  await expectAccessible(supervisor);
  await supervisor.goto('/reports?unit=YX-03');
  await supervisor.getByText('没有超期案件').waitFor();
  await expectAccessible(supervisor);
  await supervisor.context().close();
  const mediator = await desk.sitDown('mediator');
  await mediator.getByRole('link', { name: /楼上漏水/ }).waitFor();
  await expectAccessible(mediator);
  await mediator.goto('/mediation?held=true');
  await mediator.getByRole('link', { name: /楼上漏水/ }).waitFor();
  await expectAccessible(mediator);
});

test('what is empty, unknown or failed is accessible, and a list that failed comes back when asked again', async () => {
  const page = await desk.sitDown('dispatcher');
  for (const [path, words] of [
    ['/board?view=due_within_hour', '没有符合条件的案件'],
    ['/board?q=%E6%B2%A1%E6%9C%89', '没有符合条件的案件'],
    ['/board?view=listed', '没有符合条件的案件'],
    ['/cases/none', 'not_found'],
    ['/nowhere', '没有这个页面'],
  ] as const) {
    await page.goto(path);
    await page.getByText(words).waitFor();
    await expectAccessible(page);
  }
  await page.goto('/board');
  await page.getByRole('link', { name: '刚刚发现' }).waitFor();
  await desk.street.stopApi();
  await page.getByText('连接已断开').waitFor();
  await page.getByRole('link', { name: /^超期/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('offline').waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'board-offline');
  await desk.street.startApi();
  await page.getByRole('button', { name: '重试' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: hazard.title, exact: true }).waitFor();
});

const looks = (['zh-CN', 'en'] as const)
  .flatMap((language) => [false, true].map((highContrast) => ({ language, highContrast })))
  .flatMap((look) => [false, true].map((largerText) => ({ ...look, largerText })));
let reader: Page | undefined;

test.each(looks)(
  'board and case are accessible: $language, high contrast $highContrast, larger text $largerText',
  async (look) => {
    const name = `${look.language}-${look.highContrast ? 'contrast' : 'usual'}-${look.largerText ? 'larger' : 'usual'}`;
    reader ??= await desk.sitDown('dispatcher');
    await reader.evaluate((chosen) => localStorage.setItem('gridcase.preferences', JSON.stringify(chosen)), look);
    await reader.goto('/board');
    await reader.getByRole('link', { name: '刚刚发现' }).waitFor();
    const { lang, text, contrast } = await reader.evaluate(() => {
      const { lang, dataset } = document.documentElement;
      return { lang, text: dataset['text'], contrast: dataset['contrast'] };
    });
    expect({ lang, text, contrast }).toEqual({
      lang: look.language,
      text: look.largerText ? 'larger' : 'usual',
      contrast: look.highContrast ? 'high' : 'usual',
    });
    await expectAccessible(reader);
    await desk.picture(reader, `board-${name}`);
    await reader.goto(`/cases/${climbed}`);
    await reader.getByRole('heading', { name: hazard.title }).waitFor();
    await desk.picture(reader, `case-${name}`);
    await expectTabsAccessible(reader);
  },
);
