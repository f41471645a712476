import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridcase-mediation-'));
  desk = await openDesk('web_mediation_workspace');
}, 180_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const parking = {
  kind: 'dispute',
  topic: 'neighbour',
  title: '两户争用一个车位',
  description: '张三丰长期占用李四光租用的车位',
  place: { address: '云溪路 12 号地下车库' },
  channel: 'visit',
  parties: [
    { name: '张三丰', phone: '13800001111', side: '申请人' },
    { name: '李四光', phone: '13900002222', side: '被申请人' },
  ],
};

/** A dispute that lies with the committee. */
async function filed(title = parking.title): Promise<string> {
  const dispatcher = desk.street.as('dispatcher');
  const { data } = await dispatcher.register({ ...parking, title });
  await dispatcher.act(data.id, 'dispatch', { unit: 'YX-M' });
  return data.id as string;
}

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' });

/** What the page puts on paper, as another program reads it. */
async function print(page: Page): Promise<string> {
  const path = join(folder, 'paper.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  return lettersOf(path);
}
const lettersOf = (path: string) => tool('pdftotext', '-raw', path, '-').replace(/[\s\u200b]+/g, '');

/** Goes to the button of this name and presses it. */
async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

test('a mediator takes a parking dispute from consent to a written agreement with two instalments and prints it, by keyboard alone', async () => {
  const id = await filed();
  const page = await desk.sitDown('mediator');
  const { keyboard } = page;
  await page.getByRole('link', { name: parking.title }).waitFor();
  await page.getByText('未受理').waitFor();
  await keyboard.press('j');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '调解受理', level: 2 }).waitFor();
  await expectAccessible(page);

  await press(page, /^提交 · 受理调解/);
  await page
    .getByText('由云溪街道人民调解委员会调解')
    .or(page.getByText(/^由.*调解/))
    .first()
    .waitFor();
  await page.getByText('各方当事人都同意调解后才能开会').waitFor();
  for (const name of ['张三丰', '李四光']) {
    await press(page, new RegExp(`^${name} 同意$`));
    await page.getByRole('button', { name: `${name} 同意` }).waitFor({ state: 'hidden' });
  }
  expect(await page.getByText('✓ 同意调解').count()).toBe(2);

  await press(page, /^定级$/);
  // The first choice has the focus.
  await page.getByRole('form', { name: '定级' }).getByRole('radio').first().and(page.locator(':focus')).waitFor();
  await keyboard.press('ArrowRight');
  await tabTo(page, /^理由/);
  await keyboard.type('双方多次争吵');
  await keyboard.press('Control+Enter');
  await page.locator('.mediation-workspace-head').getByText('黄色 中风险').waitFor();

  await press(page, /^登记调解会$/);
  await tabTo(page, /^地点/);
  await keyboard.type('小区调解室');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  await page.getByText('笔录未填写').waitFor();
  await press(page, /^填写第 1 次笔录$/);
  await tabTo(page, /^笔录内容/);
  await keyboard.type('双方陈述，同意补偿后让出车位');
  await keyboard.press('Control+Enter');
  await page.getByText('双方陈述，同意补偿后让出车位').waitFor();

  await tabTo(page, /^事实、争议事项和责任/);
  await keyboard.type('车位由李四光租用');
  await tabTo(page, /^事项/);
  await keyboard.type('张三丰支付补偿款');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await tabTo(page, /^总金额/);
  await keyboard.type('600');
  await press(page, /^生成分期$/);
  await page.getByText('第 2 项').first().waitFor();
  // A look at another page loses no word.
  await keyboard.press('g');
  await keyboard.press('m');
  await page.getByText('调解中').waitFor();
  await page.getByText('黄色 中风险').waitFor();
  await keyboard.press('j');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '协议草案' }).waitFor();
  expect(await page.getByLabel('内容').first().inputValue()).toBe('张三丰支付补偿款，第 1 期，300 元');
  await expectAccessible(page);
  await desk.picture(page, 'mediation-workspace');

  await press(page, /^◉?○? ?达成协议/);
  await press(page, /^登记结果 · 达成协议/);
  await page.getByText('第 2 期', { exact: true }).waitFor();
  await page.getByRole('heading', { name: '司法确认' }).waitFor();
  await expectAccessible(page);
  const { data: now } = await desk.street.as('mediator').see(id);
  expect(now.mediation).toMatchObject({
    state: 'agreed',
    risk: { colour: 'yellow', reason: '双方多次争吵' },
    outcome: { outcome: 'agreed', form: 'written', reason: '车位由李四光租用' },
    performances: [
      { n: 1, party: 'p1', state: 'due' },
      { n: 2, party: 'p1', state: 'due' },
    ],
  });

  await press(page, /^登记第 1 期履行情况$/);
  await tabTo(page, /^已履行$/);
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await page.getByText('✓ 已履行').waitFor();

  await press(page, /^打印调解协议书$/);
  await page.getByRole('heading', { name: '人民调解协议书' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'mediation-agreement');
  const letters = await print(page);
  for (const words of [
    '人民调解协议书',
    '13800001111',
    '张三丰支付补偿款，第1期，300元',
    '张三丰签名（盖章、按指印）',
    '李四光签名（盖章、按指印）',
    '调解员签名',
    '调解组织（盖章）',
    '冯德明',
    '第1页共1页',
  ])
    expect(letters).toContain(words);
  expect(letters).not.toContain('下载PDF');
  desk.expectCalm();
});

test('a refusal says what it does, ends the mediation, and prints the notice of other ways', async () => {
  const id = await filed('楼道放鞋柜');
  const mediator = desk.street.as('mediator');
  await mediator.act(id, 'mediation');
  const page = await desk.sitDown('mediator');
  await page.goto(`/mediation/${id}`);
  await page.getByRole('heading', { name: '楼道放鞋柜' }).waitFor();
  await press(page, /^李四光 不同意…$/);
  await page
    .getByText(/登记后调解即告终止/)
    .first()
    .waitFor();
  await tabTo(page, /^理由/);
  await page.keyboard.type('要打官司');
  // Somebody else is quicker; the words stay and are sent to the case as it is now.
  await mediator.act(id, 'notes', { text: '电话沟通过', visibility: 'internal' });
  await page.keyboard.press('Control+Enter');
  await page
    .getByText('一方当事人不同意，调解终止')
    .or(page.getByText('案件刚刚有更新，您填写的内容已保留'))
    .first()
    .waitFor();
  if (await page.getByText('案件刚刚有更新，您填写的内容已保留').isVisible())
    await page.keyboard.press('Control+Enter');
  await page.getByText('一方当事人不同意，调解终止').waitFor();
  await page.getByText('要打官司').first().waitFor();
  await expectAccessible(page);
  await press(page, /^打印告知书$/);
  await page.getByRole('heading', { name: '终止调解告知书' }).waitFor();
  expect(await print(page)).toContain('可以依法通过仲裁、行政、司法等途径维护自己的权利');
  desk.expectCalm();
});

test('an outcome says what it lacks, and a party who was absent keeps it from being recorded', async () => {
  const id = await filed('空调滴水');
  const mediator = desk.street.as('mediator');
  await mediator.act(id, 'mediation');
  for (const party of ['p1', 'p2']) await mediator.act(id, 'mediation/consents', { party, consents: true });
  const { status } = await mediator.act(id, 'mediation/sessions', {
    at: new Date().toISOString(),
    venue: '调解室',
    mediators: ['mediator'],
    parties: [
      { id: 'p1', present: true },
      { id: 'p2', present: false },
    ],
  });
  expect(status).toBe(200);
  const page = await desk.sitDown('mediator');
  await page.goto(`/mediation/${id}`);
  await page.getByRole('heading', { name: '空调滴水' }).waitFor();
  await press(page, /调解不成/);
  await press(page, /^登记结果 · 调解不成/);
  await page.getByRole('alert').getByText('还缺：各方在最近一次调解会到场、告知其他途径').waitFor();
  await expectAccessible(page);
  expect((await mediator.see(id)).data.mediation.outcome).toBeNull();
  desk.expectCalm();
});
