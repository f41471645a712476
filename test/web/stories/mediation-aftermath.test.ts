import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectIntact, expectSaid, hostile } from '../browser/intact.ts';
import { tabTo } from '../browser/tab-to.ts';

const dayMs = 86_400_000;
const title = `争车位 ${hostile}`;
const said = {
  party: `张三丰${hostile}`.slice(0, 190),
  risk: `险${hostile}`,
  venue: `室${hostile}`.slice(0, 190),
  record: `录${hostile}${'长'.repeat(300)}${'W'.repeat(300)}`,
  facts: `实${hostile}`,
  term: `付${hostile}${'W'.repeat(200)}`,
};
let desk: Desk;
let agreed: string;

beforeAll(async () => {
  desk = await openDesk('web_mediation_aftermath');
  const { street } = desk;
  const { data } = await street.as('dispatcher').register({
    kind: 'dispute',
    topic: 'neighbour',
    title,
    place: { address: '云溪路 12 号' },
    channel: 'visit',
    parties: [
      { name: said.party, side: '申请人' },
      { name: '李四光', side: '被申请人' },
    ],
  });
  agreed = data.id;
  const act = async (path: string, body: object = {}) => {
    const { status, text } = await street.as('mediator').act(agreed, path, body);
    expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, '']);
  };
  const day = (ahead: number) => new Date(Date.now() + 8 * 3_600_000 + ahead * dayMs).toISOString().slice(0, 10);
  await act('mediation');
  await act('mediation/risk', { colour: 'red', reason: said.risk });
  for (const party of ['p1', 'p2']) await act('mediation/consents', { party, consents: true });
  await act('mediation/sessions', {
    at: new Date().toISOString(),
    venue: said.venue,
    mediators: ['mediator'],
    parties: ['p1', 'p2'].map((id) => ({ id, present: true })),
  });
  await act('mediation/sessions/1/record', { text: said.record });
  await act('mediation/outcome', {
    outcome: 'agreed',
    form: 'written',
    reason: said.facts,
    terms: [
      { text: said.term, party: 'p1', dueOn: day(3) },
      { text: '付清余款', party: 'p1', dueOn: day(60) },
    ],
  });
}, 180_000);
afterAll(() => desk.close());

test('words that try to be more than words are text in the list of disputes, in the workspace and on paper', async () => {
  const page = await desk.sitDown('mediator');
  await expectSaid(page, title);
  await expectIntact(page);
  await desk.picture(page, 'disputes-pasted');
  await page.goto(`/mediation/${agreed}`);
  await expectSaid(page, title, said.party, said.risk, said.venue, said.record, said.facts, said.term);
  await expectIntact(page);
  await expectAccessible(page);
  await desk.picture(page, 'mediation-pasted');
  for (const [paper, letters] of [
    ['agreement', '付<script>taken=1</script>'],
    ['record-1', '录<script>taken=1</script>'],
  ] as const) {
    await page.goto(`/cases/${agreed}/mediation-papers/${paper}`);
    await expectSaid(page, letters);
    await expectIntact(page);
  }
  desk.expectCalm();
});

test('a missed instalment is seen after the case was closed, follow-ups and the confirmation are recorded, and the volume is complete, by keyboard alone', async () => {
  expect((await desk.street.as('dispatcher').act(agreed, 'closure')).data).toMatchObject({ status: 'closed' });
  await desk.street.advance({ by: 'P5D' });
  const page = await desk.sitDown('mediator');
  const { keyboard } = page;
  await page.getByText('未按期履行').waitFor();
  // What was promised is not over with the case.
  await page.getByRole('cell', { name: '已结案' }).waitFor();
  await page.getByRole('cell', { name: '第 1 项履行期限' }).waitFor();
  await keyboard.press('j');
  await keyboard.press('Enter');
  await page.getByText('■ 未履行').waitFor();
  await page.getByText('可以共同申请').waitFor();
  await expectAccessible(page);
  const act = async (button: RegExp, chooses = false) => {
    await tabTo(page, button);
    await keyboard.press('Enter');
    if (chooses) {
      // The choices have the focus, the first of them.
      await page.getByRole('radio').and(page.locator(':focus')).waitFor();
      await keyboard.press('Space');
    }
    await keyboard.press('Control+Enter');
  };
  for (const round of [1, 2]) {
    await act(/^登记回访$/, true);
    await expect.poll(() => page.getByText('协议得到遵守 ·').count()).toBe(round);
  }
  await page.getByText('已完成全部回访').waitFor();
  for (const n of [1, 2]) {
    await act(new RegExp(`^登记第 ${n} 期履行情况$`), true);
    await expect.poll(() => page.getByText('✓ 已履行').count()).toBe(n);
  }
  await act(/^登记司法确认$/);
  await page.getByText(/已申请$/).waitFor();
  await page.getByText('✓ 齐全').waitFor();
  await expectAccessible(page);
  const { data } = await desk.street.as('mediator').see(agreed);
  expect(data.mediation).toMatchObject({
    state: 'performed',
    followUps: [{ kept: true }, { kept: true }],
    confirmation: { decision: null, appliedAt: expect.any(String) },
  });
  await page.evaluate(() => localStorage.setItem('gridcase.preferences', JSON.stringify({ language: 'en' })));
  await page.reload();
  await page.getByRole('heading', { name: 'Judicial confirmation' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'mediation-english');
  await page.goto('/mediation');
  await page.getByText('No open disputes').waitFor();
  await tabTo(page, /^Past$/);
  await keyboard.press('Enter');
  await page.getByRole('row').getByText('performed').waitFor();
  await expectAccessible(page);
  desk.expectCalm();
});

test('a third party, more days, a look on the spot and a dispute that ends with the police are recorded, by keyboard alone', async () => {
  const { data } = await desk.street.as('dispatcher').register({
    kind: 'dispute',
    topic: 'neighbour',
    title: '三家争一堵墙',
    place: { address: '云溪路 30 号' },
    channel: 'visit',
    parties: [{ name: '王五', side: '申请人' }],
  });
  await desk.street.as('dispatcher').act(data.id, 'dispatch', { unit: 'YX-M' });
  await desk.street.as('mediator').act(data.id, 'mediation');
  const page = await desk.sitDown('mediator');
  const { keyboard } = page;
  await page.goto(`/mediation/${data.id}`);
  await page.getByRole('heading', { name: '三家争一堵墙' }).waitFor();
  const open = async (name: RegExp) => {
    await tabTo(page, name);
    await keyboard.press('Enter');
  };
  await open(/^登记已到现场$/);
  await keyboard.press('Control+Enter');
  await page.getByText('现场核实', { exact: true }).waitFor({ state: 'hidden' });

  await open(/^追加当事人$/);
  await keyboard.type('赵六');
  await keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('还缺：身份').waitFor();
  await tabTo(page, /^身份/);
  await keyboard.type('第三人');
  await keyboard.press('Control+Enter');
  await page.getByText('第三人', { exact: true }).waitFor();

  await open(/^延长期限$/);
  await keyboard.type('10');
  for (const name of [/^王五/, /^赵六/]) {
    await tabTo(page, name);
    await keyboard.press('Space');
  }
  await keyboard.press('Control+Enter');
  await page.getByRole('form', { name: '延长期限' }).waitFor({ state: 'hidden' });

  await open(/^定级$/);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await tabTo(page, /^理由/);
  await keyboard.type('扬言动手');
  await tabTo(page, /^有暴力风险/);
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await page.getByText('红色 高风险 · 有暴力风险').first().waitFor();

  await open(/终止调解/);
  await tabTo(page, /^已告知当事人/);
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('还缺：报警时间').waitFor();
  await expectAccessible(page);
  await tabTo(page, /^报警时间/);
  // In the order of the browser's own tongue.
  await keyboard.type('01022026');
  await keyboard.press('ArrowRight');
  await keyboard.type('0304AM');
  await keyboard.press('Control+Enter');
  await page.getByText('已告知其他途径').waitFor();
  const { data: now } = await desk.street.as('mediator').see(data.id);
  expect(now.mediation).toMatchObject({
    state: 'terminated',
    parties: [{ id: 'p1' }, { id: 'p2', name: '赵六', side: '第三人' }],
    risk: { colour: 'red', violence: true },
    outcome: { remediesNotified: true, policeReportedAt: expect.stringMatching(/^2026-01-02T/) },
  });
  expect(now.clocks.find(({ kind }: { kind: string }) => kind === 'mediate').extendedDays).toBe(10);
  desk.expectCalm();
});
