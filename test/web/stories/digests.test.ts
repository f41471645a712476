import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('web_digests');
});
afterAll(() => desk.close());

const manhole = {
  kind: 'hazard',
  topic: 'manhole_damage',
  title: '云溪路井盖缺失',
  place: { address: '云溪路12号', grid: 'YX-01-01' },
  channel: 'patrol',
};

test('a clerk sees at the bell that there is something to read, reads which case came up and how late, and the bell is still', async () => {
  const empty = await desk.sitDown('clerk-2');
  await tabTo(empty, /^提醒汇总/);
  await empty.keyboard.press('Enter');
  await empty.getByText('没有提醒').waitFor();
  await expectAccessible(empty);

  await desk.street.as('grid-worker').register(manhole);
  await desk.street.advance({ by: 'PT3H' });
  const clerk = desk.street.as('clerk');
  await vi.waitUntil(async () => (await clerk.get('/digests/unread')).data.unread === 1, { timeout: 90_000 });

  const page = await desk.sitDown('clerk');
  await page.getByRole('link', { name: '提醒汇总，1 份未读' }).waitFor();
  await tabTo(page, /^提醒汇总/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '提醒汇总' }).waitFor();
  const row = page.getByRole('row').filter({ hasText: '超时自动上报' });
  await row.getByRole('link', { name: manhole.title }).waitFor();
  expect(await row.textContent()).toContain('本级办理时限');
  await page.getByRole('link', { name: '提醒汇总，0 份未读' }).waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'digests');
  await row.getByRole('link', { name: manhole.title }).click();
  await page.getByRole('heading', { name: manhole.title }).waitFor();
  desk.expectCalm();
});
