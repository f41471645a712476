import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectTouchable } from '../browser/targets.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_duplicates');
});
afterAll(() => desk.close());

const clutter = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆放旧家具',
  place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
  channel: 'patrol',
};

test('a dispatcher who takes a call sees that it is known already, and adds a note to that case instead, by keyboard alone', async () => {
  const { data: known } = await desk.street.as('grid-worker').register(clutter);
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
  await keyboard.press('g');
  await keyboard.press('i');
  await page.getByLabel('标题').and(page.locator(':focus')).waitFor();
  const found = page.getByRole('region', { name: '可能重复的案件' });
  await found.getByText('填写标题或地址后开始比对').waitFor();
  await keyboard.type('3号楼楼道堆放旧家具');
  await tabTo(page, /^地址/);
  await keyboard.type('云溪路18号3号楼');
  await found.getByText('发现 1 件').waitFor();
  await found.getByText(/地址相似 100% · 文字相似 \d+% · 登记相隔 \d+ 分钟/).waitFor();
  expect(await page.getByLabel('地址').inputValue()).toBe('云溪路18号3号楼');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await expectAccessible(page);
  await desk.picture(page, 'intake-duplicates');
  await tabTo(page, /^就是这件，记为备注/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: clutter.title }).waitFor();
  await page.getByText('再次反映（电话）').first().waitFor();
  const { data: lines } = await desk.street.as('dispatcher').get(`/cases?q=${encodeURIComponent('旧家具')}`);
  expect(lines.items.map(({ id }: { id: string }) => id)).toEqual([known.id]);
  // What was noted is not waiting to be registered as well.
  await keyboard.press('g');
  await keyboard.press('i');
  await page.getByLabel('标题').and(page.locator(':focus')).waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe('');
  desk.expectCalm();
});

test('in triage the likely duplicates of a waiting case stand beside it with what speaks for them, and it is merged into the likest by keyboard alone', async () => {
  const dispatcher = desk.street.as('dispatcher');
  const { data: waiting } = await dispatcher.register({
    ...clutter,
    title: '三号楼楼道还是堆着旧家具',
    place: { address: '云溪路18号3号楼' },
  });
  const page = await desk.sitDown('dispatcher');
  await page.goto(`/triage?case=${waiting.id}`);
  const found = page.getByRole('region', { name: '可能重复的案件' });
  const line = found.getByRole('listitem').filter({ has: page.getByRole('link', { name: clutter.title }) });
  await line.getByText(/同一类别 · 文字相似 \d+%/).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('2');
  await line
    .getByRole('button', { name: /^确认并入/ })
    .and(page.locator(':focus'))
    .waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'triage-merge');
  await page.keyboard.press('Enter');
  await page.getByText('没有待受理的案件').waitFor();
  expect((await dispatcher.see(waiting.id)).data).toMatchObject({ status: 'merged' });
  desk.expectCalm();
});

test('a grid worker who reports sees on the telephone what is known already, and what was typed stays', async () => {
  const page = await desk.open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.goto('/phone');
  await page.getByLabel('用户名').fill('grid-worker');
  await page.getByLabel('密码').fill('gridcase-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '登记案件' }).click();
  await page.getByLabel('事项').selectOption('corridor_clutter');
  await page.getByLabel('标题').fill('楼道堆放旧家具');
  await page.getByLabel('地址').fill('云溪路18号3号楼');
  const found = page.getByRole('region', { name: '可能重复的案件' });
  await found
    .getByText(/同一网格 · 同一类别/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await expectTouchable(page);
  await found.scrollIntoViewIfNeeded();
  await desk.picture(page, 'phone-duplicates');
  await found.getByRole('link', { name: clutter.title, exact: true }).click();
  await page.getByRole('heading', { name: clutter.title }).waitFor();
  await page.goBack();
  expect(await page.getByLabel('地址').inputValue()).toBe('云溪路18号3号楼');
  desk.expectCalm();
});

test('an estate that keeps coming is proposed to a supervisor as an umbrella case, which the intake is filled in for', async () => {
  const worker = desk.street.as('grid-worker');
  for (const home of ['3号楼', '5号楼', '大门', '停车场', '9号楼']) {
    const place = { address: `南山园${home}`, grid: 'YX-01-01' };
    await worker.register({ kind: 'dispute', topic: 'parking', title: `${home}车位被占`, place, channel: 'in_person' });
  }
  const page = await desk.sitDown('supervisor');
  const { keyboard } = page;
  const card = page.getByRole('region', { name: '重复反映' });
  await card.getByRole('row', { name: /南山园 · 停车纠纷/ }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'repeats');
  await tabTo(page, /^南山园 · 停车纠纷 5$/);
  await keyboard.press('Enter');
  await page.getByText('地址属南山园').waitFor();
  await page.getByText('已全部显示，共 5 件').waitFor();
  await page.goBack();
  await tabTo(page, /^登记专项/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '电话登记' }).waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe('南山园停车纠纷专项');
  await page.getByRole('radio', { name: '联办' }).and(page.locator(':checked')).waitFor();
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  await page.getByRole('heading', { name: '纳入专项的案件 5 件' }).waitFor();
  await tabTo(page, /^全部关联到本专项$/);
  await keyboard.press('Enter');
  await expect.poll(() => page.getByText('已关联').count(), { timeout: 30_000 }).toBe(5);
  await expectAccessible(page);
  await keyboard.press('g');
  await keyboard.press('r');
  await card.getByText('已有专项').waitFor();
  desk.expectCalm();
});

test('who keeps coming is proposed to the desk for a visit, masked, which the intake is filled in for', async () => {
  const clerk = desk.street.as('clerk');
  for (const title of ['门口积水无人管', '夜间施工噪声', '垃圾清运不及时'])
    await clerk.register({
      kind: 'request',
      topic: 'complaint',
      title,
      place: { address: '河沿街88号', grid: 'YX-01-02' },
      channel: 'in_person',
      reporter: { name: '马老板', phone: '13800008765' },
    });
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('t');
  await tabTo(page, /^查看重复反映 \d$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '重复反映', level: 1 }).waitFor();
  const row = page.getByRole('row', { name: /马\*\* 138\*\*\*\*8765/ });
  await row.waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'repeats-desk');
  await tabTo(page, /^登记走访/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '电话登记' }).waitFor();
  await tabTo(page, /^地址/);
  await keyboard.type('河沿街88号');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  await page.goto('/reports/repeats');
  await row.getByText('已有走访').waitFor();
  desk.expectCalm();
});
