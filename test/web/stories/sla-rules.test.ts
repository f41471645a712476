import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { retype, saidOfFocused } from '../browser/fields.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
const complaint = {
  kind: 'request',
  topic: 'complaint',
  title: '楼下饭店深夜噪声扰民',
  place: { address: '云溪路12号', grid: 'YX-01-01' },
  channel: 'phone',
};
const openCases = 60;

beforeAll(async () => {
  desk = await openDesk('web_sla_rules');
  const worker = desk.street.as('grid-worker');
  for (let registered = 0; registered < openCases; registered += 10)
    await Promise.all(Array.from({ length: 10 }, () => worker.register(complaint)));
}, 180_000);
afterAll(() => desk.close());

const resolveClocks = async () => {
  const { data } = await desk.street.as('supervisor').get('/cases?limit=1');
  const { data: one } = await desk.street.as('supervisor').see(data.items[0].id);
  return one.clocks.filter(({ kind }: { kind: string }) => kind === 'resolve');
};

test('an administrator drafts a version, mends a fault at its field, previews it, publishes it for open cases and watches it applied, pausing on the way, by keyboard alone', async () => {
  const page = await desk.sitDown('admin');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('s');
  await page.getByRole('heading', { name: 'SLA 时限规则' }).waitFor();
  await page.getByText('没有应用到在办案件的规则变更').waitFor();
  await page.getByRole('link', { name: 'ordinance-5wd@1' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'sla-rules');

  await tabTo(page, /^ordinance-5wd@1$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '时限规则 ordinance-5wd 第 1 版' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'sla-policy');
  await tabTo(page, /^以此版本起草$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '时限规则 ordinance-5wd 第 2 版' }).waitFor();
  await page.getByText('没有错误，可以发布').waitFor();

  await tabTo(page, /^R6 /);
  await keyboard.press('Enter');
  await tabTo(page, /^办理时限$/);
  await retype(page, '7');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '1 处错误' }).waitFor();
  await tabTo(page, /“7”不是时限/, 'Shift+Tab');
  await keyboard.press('Enter');
  expect(await saidOfFocused(page)).toContain('“7”不是时限，应写作 4wh、5wd 等');
  await expectAccessible(page);
  await desk.picture(page, 'sla-draft-fault');
  await retype(page, '7wd');
  await keyboard.press('Control+Enter');
  await page.getByText('没有错误，可以发布').waitFor();

  await tabTo(page, /^预览与发布$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, /^开始预览$/);
  await keyboard.press('Enter');
  await page.getByText('试算完成').waitFor();
  await page.getByRole('table', { name: '变动的到期时间' }).waitFor();
  await tabTo(page, /^发布理由/);
  await keyboard.insertText('按新修订的热线条例调整');
  await tabTo(page, /^只用于此后登记的案件$/);
  await keyboard.press('ArrowDown');
  await page.getByText(`${openCases} 件在办案件受影响，${openCases} 个到期时间变动，0 个时限变为超期`).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'sla-publication');
  await keyboard.press('Control+Enter');

  await page.getByRole('heading', { name: '规则变更应用：ordinance-5wd@2' }).waitFor();
  await keyboard.press('p');
  await page.getByText('已暂停，不再处理新的案件').waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'sla-rebase-paused');
  await tabTo(page, /^继续应用/);
  await keyboard.press('Enter');
  await page.getByText(`应用完毕： 已处理 ${openCases} 件，共 ${openCases} 件`).waitFor({ timeout: 60_000 });
  await expectAccessible(page);
  expect(await resolveClocks()).toMatchObject([{ policy: 'ordinance-5wd@2/R6', budget: 7 }]);
  desk.expectCalm();
});

test('a draft can be edited as JSON, what was typed waits for whoever leaves, and it is discarded after a word of warning', async () => {
  const page = await desk.sitDown('admin');
  await page.goto('/rules/policies/beijing-7d/1');
  await tabTo(page, /^以此版本起草$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '时限规则 beijing-7d 第 2 版' }).waitFor();
  await tabTo(page, /^固定时限/);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '核查时限', exact: true }).waitFor();
  await tabTo(page, /^提醒与督办/);
  await page.keyboard.press('Enter');
  await page.getByText('用去 75% 时发蓝牌；到期时发黄牌').first().waitFor();
  await expectAccessible(page);
  await tabTo(page, /^以 JSON 编辑$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, /^草稿的 JSON 文本$/);
  await retype(page, '{');
  await tabTo(page, /^采用这段文本$/);
  await page.keyboard.press('Enter');
  await page.getByText('不是可用的 JSON').waitFor();
  await expectAccessible(page);
  await tabTo(page, /^草稿的 JSON 文本$/, 'Shift+Tab');
  await retype(page, '{ "rows": [], "colour": "red" }');
  await tabTo(page, /^采用这段文本$/);
  await page.keyboard.press('Enter');
  await page.getByText('有未保存的修改').waitFor();
  await tabTo(page, /^返回时限规则$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'SLA 时限规则' }).waitFor();
  await tabTo(page, /^beijing-7d@2$/);
  await page.keyboard.press('Enter');
  await page.getByText('有未保存的修改').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '没有此字段 /colour' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, /^删除草稿$/);
  await page.keyboard.press('Enter');
  await page.getByText('beijing-7d 第 2 版草稿将被删除').waitFor();
  await expectAccessible(page);
  await tabTo(page, /^删除草稿$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'SLA 时限规则' }).waitFor();
  await page.getByRole('link', { name: 'beijing-7d@2' }).waitFor({ state: 'detached' });
  desk.expectCalm();
});

test('a supervisor reads and previews but neither drafts nor publishes, and a version that is not there is said to be none', async () => {
  const { data } = await desk.street.as('admin').get('/sla/policies');
  const policy = data.items.find(({ name }: { name: string }) => name === 'ordinance-5wd');
  for (const row of policy.rows) if (row.id === 'R6') row.resolve = '9wd';
  const { data: draft } = await desk.street.as('admin').post('/sla/policies', policy);
  const page = await desk.sitDown('supervisor');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'beijing-7d@1' }).waitFor();
  await tabTo(page, new RegExp(`^ordinance-5wd@${draft.version}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `时限规则 ordinance-5wd 第 ${draft.version} 版` }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('button', { name: '以此版本起草' }).count()).toBe(0);
  await tabTo(page, /^预览影响$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^开始预览$/);
  await page.keyboard.press('Enter');
  await page.getByText('试算完成').waitFor();
  await page
    .getByRole('link', { name: new RegExp(complaint.title) })
    .first()
    .waitFor();
  expect(await page.getByRole('heading', { name: '发布' }).count()).toBe(0);
  await expectAccessible(page);
  for (const path of ['/rules/policies/none/1', '/rules/recipes/none/1', '/rules/calendars/cn-2026/none']) {
    await page.goto(path);
    await page.getByRole('heading', { name: '没有这个版本' }).waitFor();
  }
  await expectAccessible(page);
  desk.expectCalm();
});

test('the rules are accessible in English, in high contrast and with larger text', async () => {
  const page = await desk.sitDown('admin');
  await page.evaluate(() => {
    const looks = { language: 'en', highContrast: true, largerText: true };
    localStorage.setItem('gridcase.preferences', JSON.stringify(looks));
  });
  for (const [path, words] of [
    ['/rules', 'Working calendars'],
    ['/rules/notice', 'Import a holiday notice'],
    ['/rules/policies/ordinance-5wd/1', 'Fixed times'],
    ['/rules/policies/ordinance-5wd/1/publication', 'Preview of the effect'],
    ['/rules/calendars/cn-2026/1', 'Month 12'],
  ] as const) {
    await page.goto(path);
    await page.getByText(words).first().waitFor();
    await expectAccessible(page);
  }
  desk.expectCalm();
});
