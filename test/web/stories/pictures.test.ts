import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/desk.ts';

/** What a street has on its hands on some day: the pictures in README and docs are of it. */
const before = [
  ['3号楼二单元楼道堆放杂物', 'corridor_clutter', 'YX-01-01', '云溪路 18 号 3 号楼'],
  ['小区东门有人偷倒装修垃圾', 'illegal_dumping', 'YX-01-02', '云溪路 24 号'],
  ['顶楼私搭阳光房', 'unauthorised_structure', 'YX-02-01', '桂园一巷 6 号'],
  ['占道堆物挡住消防通道', 'road_occupation', 'YX-01-01', '云溪路 12 号'],
] as const;
const today = [
  ['5号楼楼道堆放纸箱', 'corridor_clutter', 'YX-01-01', '云溪路 20 号 5 号楼'],
  ['车库出口路灯不亮', 'other', 'YX-01-01', '云溪路 22 号'],
  ['菜场门口占道经营', 'road_occupation', 'YX-02-01', '桂园二巷'],
] as const;
const matter = ([title, topic, grid, address]: (typeof before | typeof today)[number]) => ({
  kind: 'hazard',
  topic,
  title,
  place: { address, grid },
  channel: 'patrol',
});
const dispute = {
  kind: 'dispute',
  topic: 'neighbour',
  title: '楼上漏水，两家协商不成',
  place: { address: '云溪路 12 号 3 栋' },
  channel: 'visit',
  parties: [
    { name: '张三丰', side: '申请人' },
    { name: '李四光', side: '被申请人' },
  ],
};

let desk: Desk;
let climbing: string;
beforeAll(async () => {
  desk = await openDesk('web_pictures');
  const { street } = desk;
  const dispatcher = street.as('dispatcher');
  const ids: string[] = [];
  for (const one of before) ids.push((await dispatcher.register(matter(one))).data.id);
  climbing = ids[0] ?? '';
  await street.as('grid-worker').act(climbing, 'acceptance');
  await street.as('grid-worker').act(climbing, 'escalation', {
    reason: '业主拒绝清理，需要社区出面',
    measures: ['上门两次', '张贴限期清理通知'],
  });
  await street.advance({ by: 'P8D' });
  for (const one of today) await dispatcher.register(matter(one));
  await dispatcher.register({
    ...matter(before[0]),
    title: '三号楼楼道又堆东西了',
    place: { address: '云溪路 18 号 3 号楼' },
  });
  for (const title of [dispute.title, '物业费纠纷，业主与物业各执一词']) {
    const { data: filed } = await dispatcher.register({ ...dispute, title });
    await dispatcher.act(filed.id, 'dispatch', { unit: 'YX-M' });
  }
}, 240_000);
afterAll(() => desk.close());

test('whoever comes to the console is asked who they are', async () => {
  const page = await desk.open();
  await page.goto('/');
  await page.getByLabel('用户名').waitFor();
  await page.getByText('演示账号').first().waitFor();
  expect(await page.getByRole('button', { name: /派单员/ }).count()).toBe(2);
  await desk.picture(page, 'log-in');
});

test('the board tells the dispatcher what is overdue, and the case why', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.getByRole('link', { name: before[0][0] }).waitFor();
  await page
    .getByText(/超期 \d/)
    .first()
    .waitFor();
  await page.getByText(/余 \d/).first().waitFor();
  await desk.picture(page, 'overdue-board');
  await page.goto(`/cases/${climbing}`);
  await page.getByRole('heading', { name: before[0][0] }).waitFor();
  await page.getByRole('tab', { name: '时限' }).click();
  await page.getByRole('tabpanel', { name: '时限' }).getByRole('table').waitFor();
  await page
    .getByText(/ordinance-5wd/)
    .first()
    .waitFor();
  await desk.picture(page, 'case-clocks');
  await page.getByRole('tab', { name: /交接单/ }).click();
  await page
    .getByRole('tabpanel', { name: /交接单/ })
    .getByText('张贴限期清理通知')
    .first()
    .waitFor();
  await desk.picture(page, 'case-hand-overs');
  await page.goto('/triage');
  await page.getByRole('heading', { name: '三号楼楼道又堆东西了' }).waitFor();
  await page.getByRole('region', { name: '可能重复的案件' }).getByRole('link').first().waitFor();
  // What lies about in another building is another matter.
  expect(await page.getByRole('region', { name: '可能重复的案件' }).getByRole('link').allTextContents()).toEqual([
    before[0][0],
  ]);
  await desk.picture(page, 'triage-queue');
  desk.expectCalm();
});

test('the supervisor reads who held it when it ran out', async () => {
  const page = await desk.sitDown('supervisor');
  // Reports are of this month unless told, and by now that may have begun after it ran out.
  await page.goto('/reports/breaches?from=2026-01-01');
  await page.getByRole('heading', { name: '超期督办通报' }).waitFor();
  await page.getByRole('link', { name: before[0][0] }).first().waitFor();
  expect(await page.getByText('仍未办结').count()).toBeGreaterThan(0);
  await desk.picture(page, 'breached-cases');
});

test('the mediator sees the disputes of the committee with what is left of their time', async () => {
  const page = await desk.sitDown('mediator');
  await page.getByRole('link', { name: dispute.title }).waitFor();
  await page
    .getByText(/余 \d+ 天/)
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: /漏水|物业费/ }).count()).toBe(2);
  await desk.picture(page, 'mediator-disputes');
});

test('the grid worker has the tasks of the grid in the pocket', async () => {
  const page = await desk.open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.goto('/phone');
  await page.getByRole('button', { name: /网格员 李建国/ }).tap();
  const link = page.getByRole('link', { name: today[0][0] });
  await link.waitFor();
  expect(await link.textContent()).toMatch(/余 \d/);
  await desk.picture(page, 'phone-tasks-today');
});
