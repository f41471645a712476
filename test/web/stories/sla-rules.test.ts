import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeOf2025 } from '../../domain/notices.ts';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
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

/** Puts other words into the field that has the focus. */
async function retype(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

/** What the focused field says is wrong with it. */
const saidOfFocused = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const faults = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
    return field?.getAttribute('aria-invalid') === 'true' ? (faults?.textContent ?? '') : '';
  });

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

test('a holiday notice is pasted, kept as a draft, mended where it was spoilt, and published, by keyboard alone', async () => {
  const page = await desk.sitDown('admin');
  const { keyboard } = page;
  await page.getByRole('link', { name: '导入放假通知' }).waitFor();
  await tabTo(page, /^导入放假通知$/);
  await keyboard.press('Enter');
  await page.getByRole('option', { name: 'cn-2026' }).waitFor({ state: 'attached' });
  await tabTo(page, /^年份$/);
  await retype(page, '2025');
  await tabTo(page, /^通知出处$/);
  await keyboard.insertText('国办发明电〔2024〕12号');
  await tabTo(page, /^通知原文$/);
  await tabTo(page, /^通知原文$/);
  await keyboard.insertText(`${noticeOf2025}\n中秋节另行通知：9月31日放假。`);
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '据 cn-2026@1 拟出的日历' }).waitFor();
  await page
    .getByRole('table', { name: '变动的日期' })
    .getByRole('row', { name: /2025-01-26/ })
    .waitFor();
  await page.getByRole('table', { name: '未识别的内容' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'sla-notice');

  await tabTo(page, /^存为草稿$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '工作日历 cn-2026 第 2 版' }).waitFor();
  await tabTo(page, /^星期一$/);
  await retype(page, '12:00-08:30');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '1 处错误' }).waitFor();
  await page.getByText('日历有错误，改正后才能显示全年').waitFor();
  await tabTo(page, /工作时段的结束早于开始/, 'Shift+Tab');
  await keyboard.press('Enter');
  expect(await saidOfFocused(page)).toContain('工作时段的结束早于开始');
  await expectAccessible(page);
  await retype(page, '08:30-12:00 13:00-17:30');
  await keyboard.press('Control+Enter');
  await page.getByText('没有错误，可以发布').waitFor();
  await page.getByRole('table', { name: '10 月' }).waitFor();
  await desk.picture(page, 'sla-calendar');
  await tabTo(page, /^预览与发布$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, /^发布理由/);
  await keyboard.insertText('补充上一年的放假安排');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '工作日历 cn-2026 第 2 版' }).waitFor();
  await page.getByText('覆盖 2025-01-01 至 2026-12-31').waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('a draft can be edited as JSON, what was typed waits for whoever leaves, and it is discarded after a word of warning', async () => {
  const page = await desk.sitDown('admin');
  await page.goto('/rules/policies/beijing-7d/1');
  await tabTo(page, /^以此版本起草$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '时限规则 beijing-7d 第 2 版' }).waitFor();
  await tabTo(page, /^以 JSON 编辑$/);
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
  const page = await desk.sitDown('supervisor');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'beijing-7d@1' }).waitFor();
  await page.goto('/rules/policies/ordinance-5wd/1');
  await page.getByRole('heading', { name: '时限规则 ordinance-5wd 第 1 版' }).waitFor();
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
