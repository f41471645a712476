import { afterAll, beforeAll, test, expect } from 'vitest';
import { noticeOf2025 } from '../../domain/notices.ts';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { retype, saidOfFocused } from '../browser/fields.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_work_calendars');
});
afterAll(() => desk.close());

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
