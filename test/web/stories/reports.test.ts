import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectAgreement, figuresOf } from '../browser/figures.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物无人清理',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};
const solved = { result: '已清理', reply: '已清理', noPhotoReason: '夜间' };
const dispute = { ...hazard, kind: 'dispute', topic: 'property', title: '物业费纠纷', channel: 'in_person' };
const period = 'from=2026-01-01&to=2027-06-01';

beforeAll(async () => {
  desk = await openDesk('web_reports');
  const { street } = desk;
  await street.as('grid-worker').register({ ...hazard, closedOnSpot: solved });
  await street.as('grid-worker').register({ ...hazard, channel: 'phone' });
  const { data } = await street.as('grid-worker').register(dispute);
  const before = (minutes: number) => new Date(Date.parse(data.registeredAt) - minutes * 60_000).toISOString();
  await street.as('grid-worker').act(data.id, 'police-report', { reportedAt: before(12), arrivedAt: before(4) });
  await street.advance({ by: 'P15D' });
}, 180_000);
afterAll(() => desk.close());

test('a supervisor goes through the rates, by unit and by month, and from a number to its list, by keyboard alone', async () => {
  const page = await desk.sitDown('supervisor');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await tabTo(page, /^办理质效$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '办理质效' }).waitFor();
  await page.goto(`/reports/rates?${period}`);
  await page.getByRole('rowheader', { name: /^响应率/ }).waitFor();
  await page.getByRole('heading', { name: '按单位' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, /^分组$/);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: '按月' }).waitFor();
  await page
    .getByRole('rowheader', { name: /^\d{4}-\d{2}$/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.goto(`/reports/rates?${period}`);
  await tabTo(page, /^主动发现占比 1$/);
  await page.keyboard.press('Enter');
  await page.getByText('主动发现', { exact: false }).first().waitFor();
  await page.getByText(/^已全部显示，共 1 件/).waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('every number of the rates, of the sources, of hot topics, of rework and of the police is the length of the list behind it', async () => {
  const page = await desk.sitDown('supervisor');
  await page.goto(`/reports/rates?${period}`);
  await page.getByRole('heading', { name: '按单位' }).waitFor();
  const rates = await figuresOf(page, '.figure');
  expect(rates.length).toBeGreaterThan(30);
  await page.goto(`/reports/matters?${period}`);
  for (const heading of ['高频诉求', '来源构成', '返工', '出警到达'])
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  await page.getByRole('rowheader', { name: '物业纠纷' }).waitFor();
  await page.getByRole('rowheader', { name: '网格员发现' }).waitFor();
  await page.getByRole('columnheader', { name: '平均（分钟）' }).waitFor();
  expect(await page.getByRole('cell', { name: '8', exact: true }).count()).toBe(6);
  await expectAccessible(page);
  const matters = await figuresOf(page, '.figure');
  expect(matters.length).toBeGreaterThan(10);
  await expectAgreement(page, [...rates, ...matters]);
  desk.expectCalm();
});

test('a supervisor reads the weekly bulletin, takes note of it and prints it, by keyboard alone', async () => {
  const page = await desk.sitDown('supervisor');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await tabTo(page, /^物业纠纷周报$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '物业纠纷周报' }).waitFor();
  // Nobody has done anything for it in the second week.
  await page.getByRole('row').filter({ hasText: '七天无进展' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'weekly-bulletin');
  await page.keyboard.press('a');
  await page.getByRole('status').filter({ hasText: '已签阅' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, /^打印周报$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '物业纠纷周报' }).waitFor();
  await page.getByText('办理中，七天无进展').waitFor();
  await page.getByText(/签阅/).first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await tabTo(page, /^GC-/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '物业费纠纷' }).waitFor();
  desk.expectCalm();
});

test('where there is nothing to count, the reports say so', async () => {
  const page = await desk.sitDown('supervisor');
  const nowhere = 'from=2026-01-01&to=2026-01-02';
  await page.goto(`/reports/matters?${nowhere}`);
  await page.getByText('这段时间没有重办').waitFor();
  await page.getByText('这段时间没有报警').waitFor();
  expect(await page.getByText('这段时间没有数据').count()).toBe(2);
  await expectAccessible(page);
  await page.goto(`/reports/rates?${nowhere}`);
  await page.getByText('这段时间没有数据').waitFor();
  expect(await page.getByRole('cell', { name: '–', exact: true }).count()).toBeGreaterThan(10);
  await expectAccessible(page);
});

test('a supervisor signs the pack of the weekly review by keyboard alone, and a clerk reads that it is signed', async () => {
  const page = await desk.sitDown('supervisor');
  await page.getByRole('heading', { name: '督办总览' }).waitFor();
  await tabTo(page, /^周研判$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '周研判' }).waitFor();
  await page.getByRole('rowheader', { name: /^GC-/ }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('a');
  await page.getByRole('status').filter({ hasText: '已签字' }).waitFor();
  await expectAccessible(page);
  const clerk = await desk.sitDown('clerk');
  await clerk.goto('/reports/reviews');
  await clerk.getByRole('status').filter({ hasText: '已签字' }).waitFor();
  desk.expectCalm();
});
