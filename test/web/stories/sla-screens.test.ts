import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
let id: string;
const title = '雨水井盖缺失，需整段改造';
const dayMs = 86_400_000;

beforeAll(async () => {
  desk = await openDesk('web_sla_screens');
  const { street } = desk;
  const request = {
    kind: 'request',
    topic: 'complaint',
    title,
    place: { address: '云溪路 18 号门前', grid: 'YX-01-01' },
    channel: 'phone',
  };
  ({
    data: { id },
  } = await street.as('grid-worker').register(request));
  await street.as('grid-worker').act(id, 'acceptance');
  await street.as('grid-worker').act(id, 'contact', { channel: 'phone', outcome: 'reached' });
  await street.as('grid-worker').act(id, 'escalation', { reason: '需要社区出面', measures: ['上门查看'] });
  await street.as('clerk').act(id, 'acceptance');
});
afterAll(() => desk.close());

/** Opens the case from the board, as its keys do. */
async function openFromBoard(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.getByRole('link', { name: title }).waitFor();
  await tabTo(page, new RegExp(`^${title}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
}

async function choose(page: Page, verb: string): Promise<void> {
  await tabTo(page, new RegExp(`^${verb}`));
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: verb }).waitFor();
}

const row = (page: Page) => page.getByRole('row', { name: new RegExp(title) });
const standing = (page: Page) => page.getByRole('list', { name: '当前情况' });

test('a clerk lists a case, sees on the board what is left of its time, and takes it off the list, by keyboard alone', async () => {
  const page = await desk.sitDown('clerk');
  const { keyboard } = page;
  await openFromBoard(page);
  await choose(page, '挂账');
  await page.getByRole('radio', { name: '工程条件所限' }).and(page.locator(':focus')).waitFor();
  await keyboard.press('Space');
  await tabTo(page, /^责任人/);
  await keyboard.type('sunxiaomei');
  await page.getByTitle(/^孙小梅/).waitFor();
  await keyboard.press('Enter');
  await tabTo(page, /^复核日/);
  const [year = '', month = '', day = ''] = new Date(Date.now() + 20 * dayMs).toISOString().slice(0, 10).split('-');
  // In the order of the browser's own tongue.
  await keyboard.type(month + day + year);
  await tabTo(page, /^告知诉求人的措施和时间/);
  await keyboard.type('先设围挡，二十日内复核');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  await standing(page)
    .getByText(/已暂停.*工程条件所限.*责任人 孙小梅.*批准人 孙小梅/)
    .waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'case-listed');

  await keyboard.press('g');
  await keyboard.press('b');
  await row(page)
    .getByText(/⏸ 已暂停 余 \d+ 天/)
    .waitFor();
  await openFromBoard(page);
  await choose(page, '销账');
  await keyboard.type('已具备施工条件');
  await keyboard.press('Control+Enter');
  await standing(page).waitFor({ state: 'detached' });
  await keyboard.press('g');
  await keyboard.press('b');
  await row(page)
    .getByText(/^[●▲] .*余/)
    .waitFor();
  desk.expectCalm();
});

test('a handler asks for more days, a supervisor grants them, and every clock says why it is due then, by keyboard alone', async () => {
  const clerk = await desk.sitDown('clerk');
  await openFromBoard(clerk);
  await choose(clerk, '延期申请');
  await clerk.getByText('首次延期不超过 5 天由派单员批复').waitFor();
  await tabTo(clerk, /^延长天数/);
  await clerk.keyboard.type('3');
  await tabTo(clerk, /^理由/);
  await clerk.keyboard.type('井盖三日后到货');
  await expectAccessible(clerk);
  await clerk.keyboard.press('Control+Enter');
  await standing(clerk).getByText('办理时限申请延长 3 天，申请人 孙小梅').waitFor();
  const { data: before } = await desk.street.as('clerk').see(id);

  const page = await desk.sitDown('supervisor');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('b');
  await row(page).getByText('延期待批').waitFor();
  await expectAccessible(page);
  await openFromBoard(page);
  await choose(page, '延期批复');
  await page.getByRole('radio', { name: '批准', exact: true }).and(page.locator(':focus')).waitFor();
  await keyboard.press('Space');
  await tabTo(page, /^理由/);
  await keyboard.type('情况属实');
  await keyboard.press('Control+Enter');
  await standing(page).waitFor({ state: 'detached' });
  const { data: after } = await desk.street.as('supervisor').see(id);
  const dueOf = ({ clocks }: typeof after) => clocks.find((clock: { kind: string }) => clock.kind === 'resolve').dueAt;
  expect(Date.parse(dueOf(after))).toBeGreaterThanOrEqual(Date.parse(dueOf(before)) + 3 * dayMs);

  await tabTo(page, /办理经过$/);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  const clocks = page.getByRole('group', { name: '时限' });
  await clocks.getByText('已延期 3 天').waitFor();
  for (const { id: clock } of after.clocks) {
    await tabTo(page, /：为什么此时到期$/);
    await keyboard.press('Enter');
    const opened = page.locator('button[aria-expanded="true"]').and(page.locator(':focus'));
    await opened.waitFor();
    const told = page.locator(`[id="${await opened.getAttribute('aria-controls')}"]`);
    await told.getByText('逐日计算').waitFor();
    const { data: why } = await desk.street
      .as('supervisor')
      .get(`/cases/${id}/clocks/${encodeURIComponent(clock)}/explanation`);
    const words = await told.textContent();
    for (const said of [why.row, why.source, why.calendar, ...why.steps.map(({ text }: { text: string }) => text)])
      expect(words).toContain(said);
    // The days on the list are told where a clock stood still then, and nowhere else.
    expect([clock, words?.includes('没有暂停')]).toEqual([clock, why.pauses.length === 0]);
  }
  await clocks.getByText('含延期 3 天').waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'why-due');
  // What was opened closes again.
  await keyboard.press('Enter');
  await page.locator('button[aria-expanded="false"]').and(page.locator(':focus')).waitFor();
  desk.expectCalm();
});

test('the calculator works out a case and a length of time with its pauses, each with its reasons, by keyboard alone', async () => {
  const page = await desk.sitDown('officer-urban');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('w');
  await page.getByRole('heading', { name: '时限测算' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, /^测算$/);
  await keyboard.press('Enter');
  const clocks = page.getByRole('list', { name: '各时限' });
  await clocks.getByText('办理时限', { exact: true }).waitFor();
  await tabTo(page, /办理时限 /);
  await keyboard.press('Enter');
  await clocks.locator('details[open]').getByText('逐日计算').waitFor();
  await tabTo(page, /^增加一次暂停$/);
  await keyboard.press('Enter');
  await page.getByLabel('第 1 次暂停，开始').waitFor();
  await tabTo(page, /^测算$/);
  await keyboard.press('Enter');
  const answer = page.getByRole('group', { name: '测算结果' });
  await answer.getByText('5 工作日').waitFor();
  await answer.getByText('逐日计算').waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'what-if');
  desk.expectCalm();
});

test('a time beyond the last published calendar is marked as provisional', async () => {
  const page = await desk.sitDown('clerk');
  await page.goto('/what-if');
  const form = page.getByRole('form', { name: '按时长测算' });
  await form.getByLabel('起算时间').fill('2027-03-01T10:00');
  await form.getByRole('button', { name: '测算', exact: true }).click();
  const answer = page.getByRole('group', { name: '测算结果' });
  await answer.waitFor();
  expect(await answer.textContent()).toContain('* 暂定');
});
