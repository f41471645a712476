import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '../../../dev/demo/cast.ts';
import { photo } from '../../api/uploads.ts';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectTouchable } from '../browser/targets.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_telephone');
});
afterAll(() => desk.close());

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const jpeg = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await photo(800, 600) });

/** What every screen of the telephone keeps to, also in larger text: axe finds nothing, and a finger can touch everything. */
async function expectHandy(page: Page) {
  for (const size of ['usual', 'larger']) {
    await page.evaluate((text) => void (document.documentElement.dataset['text'] = text), size);
    await expectAccessible(page);
    await expectTouchable(page);
  }
  await page.evaluate(() => void (document.documentElement.dataset['text'] = 'usual'));
}

async function pickUp() {
  const page = await desk.open(telephone);
  await page.goto('/phone');
  await page.getByLabel('用户名').fill('grid-worker');
  await page.getByLabel('密码').fill(demoPassword);
  await expectHandy(page);
  await page.getByRole('button', { name: '登录', exact: true }).tap();
  await page.getByRole('heading', { name: '我的任务' }).waitFor();
  return page;
}

test('a grid worker reports with a photo, accepts and feeds back with another, and the clerk sees both', async () => {
  const page = await pickUp();
  await expectHandy(page);
  await page.getByRole('link', { name: '登记案件' }).tap();
  await page.getByRole('button', { name: '登记', exact: true }).tap();
  await page.getByText('还缺：事项、标题和地址').waitFor();
  await expectHandy(page);
  await page.getByLabel('拍照').setInputFiles(await jpeg('楼道.jpg'));
  await page.getByRole('img', { name: '楼道.jpg' }).waitFor();
  await page.getByLabel('事项').selectOption({ label: '楼道堆物' });
  await page.getByLabel('标题').fill('5号楼楼道堆放杂物');
  await page.getByLabel('地址').fill('云溪路 20 号 5 号楼');
  await expectHandy(page);
  await desk.picture(page, 'phone-report');
  await page.getByRole('button', { name: '登记', exact: true }).tap();
  await page.getByRole('heading', { name: '已登记' }).waitFor();
  await expectHandy(page);

  await page.getByRole('link', { name: '我的任务' }).tap();
  await page.getByRole('link', { name: /5号楼楼道堆放杂物/ }).waitFor();
  await expectHandy(page);
  await desk.picture(page, 'phone-tasks');
  await page.getByRole('link', { name: /5号楼楼道堆放杂物/ }).tap();
  await page.getByRole('button', { name: /^签收/ }).tap();
  await page.getByRole('button', { name: '提交 · 签收' }).tap();
  await page.getByText('已提交：签收').waitFor();
  await expectHandy(page);
  await page.getByRole('button', { name: /^反馈/ }).tap();
  await page.getByLabel('办理结果').fill('杂物已清走');
  await page.getByLabel('拍照').setInputFiles(await jpeg('清理后.jpg'));
  await page.getByRole('img', { name: '清理后.jpg' }).waitFor();
  await expectHandy(page);
  await desk.picture(page, 'phone-feedback');
  await page.getByRole('button', { name: '提交 · 反馈' }).tap();
  await page.getByText('已提交：反馈').waitFor();

  const id = new URL(page.url()).hash.split('/')[1] ?? '';
  const { data: course } = await desk.street.as('grid-worker').get(`/cases/${id}/timeline`);
  const named = course.items.map(({ type, files = [] }: { type: string; files?: { name: string }[] }) => [
    type,
    files.map(({ name }) => name),
  ]);
  expect(named).toEqual([
    ['registered', ['楼道.jpg']],
    ['accepted', []],
    ['fed_back', ['清理后.jpg']],
  ]);
  const clerk = await desk.sitDown('clerk');
  await clerk.goto(`/cases/${id}`);
  const photos = clerk.getByRole('region', { name: '照片与附件' });
  for (const name of ['楼道.jpg', '清理后.jpg']) {
    const thumbnail = photos.getByRole('img', { name });
    await thumbnail.waitFor();
    expect(
      await thumbnail.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(0);
  }
  await expectAccessible(clerk);
  await desk.picture(clerk, 'case-photos');

  await clerk.keyboard.press('n');
  await clerk.getByRole('textbox', { name: /内容/ }).fill('已到现场复看');
  await clerk.getByLabel('选择照片或 PDF').setInputFiles(await jpeg('复看.jpg'));
  await clerk.getByRole('form', { name: '备注' }).getByRole('img', { name: '复看.jpg' }).waitFor();
  await expectAccessible(clerk);
  await clerk.keyboard.press('Control+Enter');
  await photos.getByRole('img', { name: '复看.jpg' }).waitFor();
  desk.expectCalm();
});

test('a grid worker closes on the spot in one step, and what was typed outlives a dead network', async () => {
  const page = await pickUp();
  await page.getByRole('link', { name: '登记案件' }).tap();
  await page.getByLabel('事项').selectOption({ label: '占道堆物' });
  await page.getByLabel('标题').fill('门口纸箱占道，当场搬走');
  await page.getByLabel('地址').fill('云溪路 22 号');
  await page.getByLabel('当场已办结').check();
  await page.getByLabel('办理结果').fill('已劝商户搬回店内');
  await page.getByLabel('没有照片的原因').waitFor();
  await page.getByLabel('拍照').setInputFiles(await jpeg('搬走后.jpg'));
  await page.getByRole('img', { name: '搬走后.jpg' }).waitFor();
  // A photo is its own proof.
  expect(await page.getByLabel('没有照片的原因').count()).toBe(0);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '登记并结案' }).tap();
  await page.getByText('offline').waitFor();
  await expectHandy(page);
  await page.context().setOffline(false);
  await page.reload();
  expect(await page.getByLabel('标题').inputValue()).toBe('门口纸箱占道，当场搬走');
  await page.getByRole('button', { name: '登记并结案' }).tap();
  await page.getByRole('heading', { name: '已登记并办结' }).waitFor();
  await expectHandy(page);
  await page.getByRole('link', { name: '查看案件' }).tap();
  await page.getByText('已结案').first().waitFor();
  const photos = page.getByRole('region', { name: '照片与附件' });
  await photos.getByRole('img', { name: '搬走后.jpg' }).waitFor();
  await expectHandy(page);
  const { data } = await desk.street.as('grid-worker').get('/cases?q=门口纸箱占道&status=closed');
  expect(data.items).toHaveLength(1);
});

test('a dispute is reported with its parties, and a session that ends on the way loses nothing', async () => {
  const page = await pickUp();
  await page.getByRole('link', { name: '登记案件' }).tap();
  await page.getByRole('radio', { name: '矛盾纠纷' }).check();
  await page.getByLabel('事项').selectOption({ index: 1 });
  await page.getByLabel('标题').fill('楼上漏水，两家争执');
  await page.getByLabel('地址').fill('云溪路 12 号');
  await page.getByRole('group', { name: '当事人 1' }).getByLabel('电话').fill('13800001234');
  await page.getByRole('button', { name: '登记', exact: true }).tap();
  await page.getByText('还缺：当事人').waitFor();
  await expectHandy(page);
  await page.getByRole('group', { name: '当事人 1' }).getByLabel('姓名').fill('张三丰');
  await page.getByRole('group', { name: '当事人 2' }).getByLabel('姓名').fill('李四光');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '登记', exact: true }).tap();
  await page.getByText('登录已过期').waitFor();
  await expectHandy(page);
  await page.getByRole('button', { name: /网格员 李建国/ }).tap();
  await page.getByRole('heading', { name: '登记案件' }).waitFor();
  const asked = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/cases'));
  await page.getByRole('button', { name: '登记', exact: true }).tap();
  expect((await asked).postDataJSON().parties).toEqual([
    { name: '张三丰', phone: '13800001234', side: '申请人' },
    { name: '李四光', side: '被申请人' },
  ]);
  await page.getByRole('heading', { name: '已登记' }).waitFor();
  await page.getByRole('button', { name: '再报一件' }).tap();
  await page.getByRole('button', { name: /上次地址/ }).tap();
  expect(await page.getByLabel('地址').inputValue()).toBe('云溪路 12 号');
});

test('a grid worker who cannot solve it escalates with what was tried, in English', async () => {
  const title = '业主拒绝清理';
  const { data: reported } = await desk.street.as('grid-worker').register({
    kind: 'hazard',
    topic: 'corridor_clutter',
    title,
    place: { address: '云溪路 18 号', grid: 'YX-01-01' },
    channel: 'patrol',
  });
  await desk.street.as('grid-worker').act(reported.id, 'acceptance');
  const page = await pickUp();
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('link', { name: title }).tap();
  await page.getByRole('button', { name: /^Escalate/ }).tap();
  await page.getByLabel('Reason').fill('业主拒绝');
  await page.getByLabel('Measures tried 1').fill('上门两次');
  await expectHandy(page);
  await page.getByRole('button', { name: 'Send · Escalate' }).tap();
  await page.getByText('Done: Escalate').waitFor();
  const { data: now } = await desk.street.as('clerk').see(reported.id);
  expect(now.level).toBe('community');
  expect(now.handoverForms[0].measures).toEqual(['上门两次']);
});

test('a grid worker verifies on the spot what the community has done', async () => {
  const title = '社区清走的杂物';
  const { grid, community } = { grid: desk.street.as('grid-worker'), community: desk.street.as('clerk') };
  const { data: reported } = await grid.register({
    kind: 'hazard',
    topic: 'corridor_clutter',
    title,
    place: { address: '云溪路 18 号', grid: 'YX-01-01' },
    channel: 'patrol',
  });
  await grid.act(reported.id, 'acceptance');
  await grid.act(reported.id, 'escalation', { reason: '业主拒绝', measures: ['上门两次'] });
  await community.act(reported.id, 'acceptance');
  await community.act(reported.id, 'feedback', { result: '已联合清走', noPhotoReason: '夜间' });
  const page = await pickUp();
  await page.getByRole('heading', { name: '待核查' }).waitFor();
  await page.getByRole('link', { name: title }).tap();
  await page.getByText('已联合清走').waitFor();
  await page.getByRole('button', { name: /^核查/ }).tap();
  await page.getByRole('button', { name: '提交 · 核查' }).tap();
  await page.getByRole('radio', { name: '不通过' }).check();
  await page.getByLabel('理由').fill('还剩一个柜子');
  await expectHandy(page);
  await page.getByRole('button', { name: '提交 · 核查' }).tap();
  await page.getByText('已提交：核查').waitFor();
  const { data: now } = await community.see(reported.id);
  expect(now.reworkRound).toBe(1);
});

test('a telephone that opens the console is brought to its own page, and the full console stays a link away', async () => {
  const page = await desk.open(telephone);
  await page.goto('/');
  await page
    .getByRole('button', { name: /网格员/ })
    .first()
    .tap();
  await page.getByRole('heading', { name: '我的任务' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/phone');
  await page.getByRole('link', { name: '完整版' }).tap();
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
});
