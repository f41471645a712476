import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_first_steps');
});
afterAll(() => desk.close());

const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '3号楼二单元楼道堆放杂物',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};

test('a dispatcher finds a case without grid and dispatches it, by keyboard alone', async () => {
  const { data: waiting } = await desk.street
    .as('dispatcher')
    .register({ ...hazard, title: '不知道在哪个网格的堆物', place: { address: '云溪路' } });
  const page = await desk.sitDown('dispatcher');
  await page.getByRole('link', { name: '不知道在哪个网格的堆物' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'board');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '不知道在哪个网格的堆物' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('d');
  await page.keyboard.type('YX-01-01');
  await page.getByTitle(/YX-01-01/).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByText('待签收').first().waitFor();
  await desk.picture(page, 'case');
  const { data: now } = await desk.street.as('dispatcher').see(waiting.id);
  expect(now.holder.unit.code).toBe('YX-01-01');
  desk.expectCalm();
});

test('a grid worker accepts a case with one key', async () => {
  const { data: reported } = await desk.street.as('grid-worker').register(hazard);
  const page = await desk.sitDown('grid-worker');
  await page.goto(`/cases/${reported.id}`);
  await page.getByRole('heading', { name: hazard.title }).waitFor();
  // Slow to answer: the stream tells the page of the change before the answer does.
  await page.route('**/acceptance', async (route) => {
    const readAgain = page.waitForResponse((answer) => answer.url().endsWith(`/cases/${reported.id}`));
    const response = await route.fetch();
    await readAgain;
    await route.fulfill({ response });
  });
  await page.evaluate(() => {
    const note = () => {
      if (document.querySelector('.verb-form-changed')) document.body.dataset['alarmed'] = 'yes';
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('a');
  await page.getByRole('button', { name: '提交 · 签收' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('办理中').first().waitFor();
  await page.getByRole('form', { name: '签收' }).waitFor({ state: 'detached' });
  // Never, not even for a moment, was the sender told that somebody else had been quicker.
  expect(await page.evaluate(() => document.body.dataset['alarmed'])).toBeUndefined();
  const { data: now } = await desk.street.as('grid-worker').see(reported.id);
  expect(now.status).toBe('in_progress');
});

test('two people act at once, and neither loses a word', async () => {
  const { data: reported } = await desk.street.as('grid-worker').register({ ...hazard, title: '两人同时办理' });
  const page = await desk.sitDown('grid-worker');
  await page.goto(`/cases/${reported.id}`);
  await page.getByRole('heading', { name: '两人同时办理' }).waitFor();
  await page.keyboard.press('u');
  await page.keyboard.type('产权单位不配合，<b>多次</b>上门无果');
  // Somebody else is quicker.
  await desk.street.as('grid-lead').act(reported.id, 'escalation', { reason: '先行上报', measures: ['电话沟通'] });
  await page.getByText('您填写的内容仍在下面').waitFor();
  await page
    .getByRole('alert')
    .getByText(/上报至/)
    .waitFor();
  expect(await page.getByLabel('理由').inputValue()).toBe('产权单位不配合，<b>多次</b>上门无果');
  await desk.picture(page, 'changed-meanwhile');
});

test('an open board follows what happens, and recovers when the API was away', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await page.getByText('实时').waitFor();
  const { data: reported } = await desk.street.as('grid-worker').register({ ...hazard, title: '看着它动' });
  await page.getByRole('button', { name: '1 项更新 · 显示' }).click();
  const row = page.getByRole('row', { name: /看着它动/ });
  await row.getByText('待签收').waitFor();
  await desk.street.as('grid-worker').act(reported.id, 'acceptance');
  await row.getByText('办理中').waitFor();

  await desk.street.stopApi();
  await page.getByText('连接已断开').waitFor();
  await desk.picture(page, 'board-disconnected');
  await desk.street.startApi();
  // Before the board has found its way back: what it missed is told when it has.
  await desk.street.as('grid-worker').act(reported.id, 'feedback', { result: '已清理', noPhotoReason: '夜间' });
  await page.getByText('实时').waitFor();
  await row.getByText('待核查').waitFor();
  await desk.street.as('clerk').act(reported.id, 'verification', { passed: true });
  await row.getByText('已结案').waitFor();
  expect(await row.count()).toBe(1);
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
});

test('the palette takes a dispatcher anywhere by pinyin, typed at once', async () => {
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
  await keyboard.press('Control+k');
  await page
    .getByRole('combobox', { name: /^输入命令/ })
    .and(page.locator(':focus'))
    .waitFor();
  await keyboard.type('dianhuadengji');
  await page.getByRole('option', { name: '电话登记', selected: true }).waitFor();
  await desk.picture(page, 'palette');
  await keyboard.press('Enter');
  await page.getByLabel('标题').and(page.locator(':focus')).waitFor();
  expect(new URL(page.url()).pathname).toBe('/intake');
  desk.expectCalm();
});

test('the page of an unknown address, of an unknown case and of an empty list says so', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.goto('/board?view=overdue');
  await page.getByText('没有超期案件').waitFor();
  await expectAccessible(page);
  await page.goto('/cases/none');
  await page.getByText('not_found').waitFor();
  await expectAccessible(page);
  await page.goto('/nowhere');
  await page.getByText('没有这个页面').waitFor();
  await expectAccessible(page);
});

test('the log-in page is accessible and offers each account of the demonstration', async () => {
  const page = await desk.open();
  await page.goto('/');
  await page.getByRole('button', { name: /派单员 吴芳/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /督办员/ }).click();
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  desk.expectCalm();
});
