import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_mediation');
});
afterAll(() => desk.close());

const dispute = {
  kind: 'dispute',
  topic: 'neighbour',
  title: '楼上漏水，邻里协商不成',
  place: { address: '云溪路' },
  channel: 'visit',
  parties: [
    { name: '张三丰', side: 'a' },
    { name: '李四光', side: 'b' },
  ],
};

test('a mediator takes a dispute from the list, accepts it and ends it by feedback, with the keyboard alone', async () => {
  const dispatcher = desk.street.as('dispatcher');
  const { data: filed } = await dispatcher.register(dispute);
  const moved = await dispatcher.act(filed.id, 'dispatch', { unit: 'YX-M' });
  expect(moved.data).toMatchObject({ holder: { unit: { code: 'YX-M' } } });
  const page = await desk.sitDown('mediator');
  await page.getByRole('heading', { name: '我的纠纷' }).waitFor();
  await page.getByRole('link', { name: dispute.title }).waitFor();
  await page.getByText(/余 \d+ 天/).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'mediation');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: dispute.title }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: '提交 · 签收' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('办理中').first().waitFor();
  await tabTo(page, /^反馈/);
  await page.keyboard.press('Enter');
  await page.getByLabel('办理结果').waitFor();
  await page.keyboard.type('双方达成口头协议，楼上负责修缮');
  await tabTo(page, /没有照片的原因/);
  await page.keyboard.type('调解室内未拍照');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已结案').first().waitFor();
  const { data: now } = await dispatcher.see(filed.id);
  expect(now).toMatchObject({ status: 'closed', level: 'street' });
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.getByRole('heading', { name: '我的纠纷' }).waitFor();
  desk.expectCalm();
});

test('a mediator whose committee holds nothing reads that this is a success', async () => {
  const page = await desk.sitDown('mediator');
  await page.goto('/mediation?held=true');
  await page.getByRole('heading', { name: '我的纠纷' }).waitFor();
  await page.getByText('没有未了结的纠纷').waitFor();
  await expectAccessible(page);
});
