import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_joint_handling');
});
afterAll(() => desk.close());

const noise = {
  kind: 'request',
  topic: 'complaint',
  title: '饭店油烟直排居民楼',
  place: { address: '云溪路 12 号楼下', grid: 'YX-01-01' },
  channel: 'hotline_12345',
  reporter: { name: '陈秀兰', phone: '13800005678' },
};
const tried = { reason: '需要部门配合', measures: ['上门劝导'] };

test('a dispatcher merges a duplicate and whistles to two departments, and one of them reports in, by keyboard alone', async () => {
  const { street } = desk;
  const { data: known } = await street.as('grid-worker').register(noise);
  await street.as('grid-worker').act(known.id, 'escalation', tried);
  await street.as('clerk').act(known.id, 'escalation', tried);
  await street.as('dispatcher').act(known.id, 'acceptance');
  const again = { ...noise, title: '楼下饭店又在排油烟', place: { address: '云溪路 12 号' } };
  await street.as('dispatcher').register({ ...again, reporter: { name: '何先生', phone: '13900001234' } });

  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
  await keyboard.press('g');
  await keyboard.press('t');
  await page.getByRole('heading', { name: again.title }).waitFor();
  // By its number, as one that no comparison has found.
  await tabTo(page, /^并案/);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: '提交 · 并案' }).waitFor();
  await keyboard.type(known.number);
  await page.getByTitle(`${known.number} ${noise.title}`).waitFor();
  await keyboard.press('Enter');
  await expectAccessible(page);
  await desk.picture(page, 'triage-merge');
  await keyboard.press('Control+Enter');
  await page.getByText('没有待受理的案件').waitFor();

  await keyboard.press('g');
  await keyboard.press('b');
  await page.getByRole('link', { name: noise.title }).waitFor();
  await tabTo(page, new RegExp(`^${noise.title}$`));
  await keyboard.press('Enter');
  const joint = page.getByRole('region', { name: '协同办理' });
  await joint.getByRole('link', { name: again.title }).waitFor();
  await joint.getByText('并入本案').waitFor();
  await tabTo(page, /^吹哨/);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: '提交 · 吹哨' }).waitFor();
  for (const department of ['街道住建办', '街道城管办']) {
    if ((await page.getByLabel(department).and(page.locator(':focus')).count()) === 0)
      await tabTo(page, new RegExp(`^${department}$`));
    await keyboard.press('Space');
    await page.getByRole('checkbox', { name: department }).and(page.locator(':checked')).waitFor();
  }
  await tabTo(page, /^群众反映强烈$/);
  await keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: '联合执法' }).and(page.locator(':checked')).waitFor();
  await keyboard.press('Tab');
  await page.getByLabel('到场时限').and(page.locator(':focus')).waitFor();
  const day = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  const [year = '', month = '', date = ''] = day.split('-');
  // The browser's own order of a date and time.
  await keyboard.type(`${month}${date}${year}`);
  await keyboard.press('ArrowRight');
  await keyboard.type('1000AM');
  expect(await page.getByLabel('到场时限').inputValue()).toBe(`${day}T10:00`);
  await expectAccessible(page);
  await desk.picture(page, 'whistle');
  await keyboard.press('Control+Enter');
  await joint.getByText('待批准').nth(1).waitFor();

  const { status } = await street.as('supervisor').act(known.id, 'whistles/1/approval');
  expect(status).toBe(200);
  await joint.getByText('待报到').nth(1).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'joint-handling');

  const office = await desk.sitDown('officer-urban');
  await office.getByRole('heading', { name: '本单位任务' }).waitFor();
  await office.getByRole('table').getByText('待报到').waitFor();
  await expectAccessible(office);
  await desk.picture(office, 'tasks-of-my-unit');
  await tabTo(office, new RegExp(`^${noise.title}$`));
  await office.keyboard.press('Enter');
  await office.getByRole('heading', { name: noise.title }).waitFor();
  expect(await office.getByText('陈').count()).toBe(0);
  await tabTo(office, /^报到/);
  await office.keyboard.press('Enter');
  await office.getByRole('button', { name: '提交 · 报到' }).waitFor();
  await expectAccessible(office);
  await office.keyboard.press('Control+Enter');
  await joint.getByText('已报到').waitFor();
  desk.expectCalm();
});

test('a clerk, in whose area no department lies, calls one of the street all the same', async () => {
  const { street } = desk;
  const { data: known } = await street.as('grid-worker').register({ ...noise, title: '夜间装修扰民' });
  await street.as('grid-worker').act(known.id, 'escalation', tried);
  const page = await desk.sitDown('clerk');
  await page.goto(`/cases/${known.id}`);
  await page.getByRole('heading', { name: '夜间装修扰民' }).waitFor();
  await tabTo(page, /^吹哨/);
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: '吹哨' });
  await form.getByRole('checkbox', { name: '街道城管办' }).waitFor();
  expect(await form.getByRole('checkbox', { name: '云溪社区' }).count()).toBe(0);
  await expectAccessible(page);
  // What sends a form is no choice's own.
  await tabTo(page, /^下派/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const below = page.getByRole('form', { name: '下派' });
  await below.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+Enter');
  await below.getByRole('alert').first().waitFor();
  expect(await below.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
  desk.expectCalm();
});
