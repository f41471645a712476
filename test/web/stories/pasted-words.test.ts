import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '../../../dev/demo/cast.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { blankIn, expectIntact, expectSaid, hostile, rare } from '../browser/intact.ts';

/** As long as words may be, without a single place to break. */
const filled = (begin: string, length: number, rest: string) => `${begin}${hostile}`.padEnd(length, rest);
const title = filled('', 200, '长');
const address = filled('', 500, 'W');
const long = (what: string) => filled(what, 4_000, '字W');

const said = {
  description: long('描述'),
  note: long('备注'),
  reason: long('理由'),
  measure: long('措施'),
  result: long('结果'),
  reply: long('答复'),
};
const request = {
  kind: 'request',
  topic: 'complaint',
  title,
  description: said.description,
  place: { address, grid: 'YX-01-01' },
  channel: 'in_person',
  reporter: { name: filled('𠮷', 200, '名'), phone: '<b>13800005678</b>' },
};
const parties = [{ name: title, side: 'a' }];

let desk: Desk;
/** A case that went up and was answered. */
let answered: string;
const created = async (asked: Promise<{ status: number; text: string; data: { id: string } }>) => {
  const { status, text, data } = await asked;
  expect(status, text).toBeLessThan(300);
  return data.id;
};

beforeAll(async () => {
  desk = await openDesk('web_pasted_words');
  const { as } = desk.street;
  const [worker, clerk, dispatcher] = [as('grid-worker'), as('clerk'), as('dispatcher')];
  // Nobody touches it, and its time is over.
  await created(worker.register(request));
  await desk.street.advance({ by: 'P16D' });
  answered = await created(worker.register(request));
  await created(worker.act(answered, 'acceptance'));
  await created(worker.act(answered, 'notes', { text: said.note, visibility: 'internal' }));
  await created(worker.act(answered, 'escalation', { reason: said.reason, measures: [said.measure] }));
  await created(clerk.act(answered, 'acceptance'));
  const { result, reply } = said;
  await created(clerk.act(answered, 'feedback', { result, reply, noPhotoReason: result }));
  await created(worker.register(request));
  await created(dispatcher.register({ ...request, place: { address } }));
  const { reporter: _, ...matter } = request;
  const dispute = { ...matter, kind: 'dispute', topic: 'neighbour', place: { address }, parties };
  const filed = await created(dispatcher.register(dispute));
  await created(dispatcher.act(filed, 'dispatch', { unit: 'YX-M' }));
}, 240_000);
afterAll(() => desk.close());

async function look(page: Page, path: string, ...words: readonly string[]): Promise<void> {
  await page.goto(path);
  await expectSaid(page, ...words);
  await expectIntact(page);
}

test('pasted markup, rare characters and words of any length are text on every page of a desk', async () => {
  const page = await desk.sitDown('dispatcher');
  await look(page, '/board', title);
  expect(await page.getByRole('checkbox', { name: `选择 ${title}`, exact: true }).count()).toBeGreaterThan(0);
  expect(await blankIn(page, `${rare}长`)).toEqual([]);
  await desk.picture(page, 'board-pasted');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(title.slice(-30));
  await page.getByRole('option', { name: title }).first().waitFor();
  await expectIntact(page);
  await look(page, '/triage', title, said.description, address);
  await desk.picture(page, 'triage-pasted');
  await look(page, '/mediation', title);
  desk.expectCalm();
});

test('a case shows in its course, its forms and its verbs the words that people wrote, and nothing else', async () => {
  const page = await desk.sitDown('clerk');
  await look(page, `/cases/${answered}`, title, address, ...Object.values(said));
  await page.getByText('𠮷**').waitFor();
  await desk.picture(page, 'case-pasted');
  await page.getByRole('tab', { name: /交接单/ }).click();
  await page.getByRole('tabpanel').getByText(said.measure).waitFor();
  await expectIntact(page);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: /内容/ }).fill(said.note);
  await expectIntact(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: '办理经过' }).click();
  await expect.poll(() => page.locator('.timeline').getByText(said.note).count()).toBe(2);
  desk.expectCalm();
});

test('the breach report and the telephone say them, too', async () => {
  const page = await desk.sitDown('supervisor');
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  await look(page, `/reports/breaches?from=${day(-2)}&to=${day(40)}`, title);
  await desk.picture(page, 'breach-pasted');
  const phone = await desk.open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await phone.goto('/phone');
  await phone.getByLabel('用户名').fill('grid-worker');
  await phone.getByLabel('密码').fill(demoPassword);
  await phone.getByRole('button', { name: '登录', exact: true }).tap();
  await phone.getByRole('heading', { name: '我的任务' }).waitFor();
  await expectSaid(phone, title);
  await expectIntact(phone);
  expect(await blankIn(phone, rare)).toEqual([]);
  await phone.getByRole('heading', { name: '待核查' }).waitFor();
  await phone.goto(`/phone#task/${answered}`);
  await expectSaid(phone, ...Object.values(said));
  await expectIntact(phone);
  await desk.picture(phone, 'phone-pasted');
  desk.expectCalm();
});
