import { afterAll, beforeAll, expect, test } from 'vitest';
import { photo } from '../../api/uploads.ts';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_intake');
});
afterAll(() => desk.close());

const jpeg = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await photo(800, 600) });
const findByTitle = async (words: string) =>
  (await desk.street.as('dispatcher').get(`/cases?q=${encodeURIComponent(words)}`)).data.items[0];

async function answerTheCall(title: string) {
  const page = await desk.sitDown('dispatcher');
  await page.goto('/intake');
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('地址').fill('云溪路 7 号');
  return page;
}

test('what a caller sent along is registered with the call, and a dispute with its parties', async () => {
  const page = await answerTheCall('楼上漏水，邻里争执');
  await page.getByRole('radio', { name: '矛盾纠纷' }).check();
  await page.getByLabel('事项类别').fill('邻里');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: '当事人 1' }).getByLabel('电话').fill('13800001234');
  await page.getByLabel('选择照片或 PDF').setInputFiles(await jpeg('漏水.jpg'));
  await page.getByRole('img', { name: '漏水.jpg' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('group', { name: '当事人 1' }).getByRole('alert').waitFor();
  await expectAccessible(page);
  await page.getByRole('group', { name: '当事人 1' }).getByLabel('姓名').fill('张三丰');
  const asked = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/cases'));
  await page.keyboard.press('Control+Enter');
  expect((await asked).postDataJSON().parties).toEqual([{ name: '张三丰', phone: '13800001234', side: '申请人' }]);
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  const { id } = await findByTitle('邻里争执');
  await page.goto(`/cases/${id}`);
  await page.getByRole('region', { name: '照片与附件' }).getByRole('img', { name: '漏水.jpg' }).waitFor();
  desk.expectCalm();
});

test('a matter solved while the caller is on the line is closed with its photo as proof', async () => {
  const page = await answerTheCall('门口纸箱已搬走');
  await page.getByLabel('事项类别').fill('求助');
  await page.keyboard.press('Enter');
  await page.getByLabel('当场办结').check();
  await page.getByLabel('办理结果').fill('商户已搬走');
  await page.getByLabel('没有照片的原因').waitFor();
  await expectAccessible(page);
  await page.getByLabel('选择照片或 PDF').setInputFiles(await jpeg('搬走后.jpg'));
  await page.getByRole('img', { name: '搬走后.jpg' }).waitFor();
  expect(await page.getByLabel('没有照片的原因').count()).toBe(0);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /已登记 GC-/ }).waitFor();
  const { id, status } = await findByTitle('纸箱已搬走');
  expect(status).toBe('closed');
  const { data } = await desk.street.as('dispatcher').get(`/cases/${id}/timeline`);
  expect(data.items.at(-1)).toMatchObject({ type: 'closed', files: [{ name: '搬走后.jpg' }] });
  desk.expectCalm();
});
