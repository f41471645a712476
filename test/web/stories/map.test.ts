import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../browser/axe.ts';
import { openDesk, type Desk } from '../browser/desk.ts';
import { expectAgreement, figuresOf } from '../browser/figures.ts';
import { tabTo } from '../browser/tab-to.ts';

let desk: Desk;
/** In the middle of 严屋组. */
const spot = { lng: 123.5043, lat: 30.222 };
const hazard = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物 <b>无人</b>清理',
  place: { address: '云溪路 18 号', grid: 'YX-01-01', ...spot },
  channel: 'patrol',
};

beforeAll(async () => {
  desk = await openDesk('web_map');
  const { street } = desk;
  await street.as('grid-worker').register(hazard);
  await street.as('grid-worker').register({ ...hazard, title: '同一楼道的第二件' });
  await street
    .as('grid-worker-2')
    .register({ ...hazard, title: '占用消防通道', place: { address: '桂园一巷', grid: 'YX-02-01' } });
  await street.advance({ by: 'P16D' });
  const fresh = { address: '溪东路', grid: 'YX-01-02', lng: 123.513, lat: 30.222 };
  await street.as('dispatcher').register({ ...hazard, title: '刚刚发现', place: fresh });
}, 180_000);
afterAll(() => desk.close());

const areas = 'path.grid-map-area';

test('a dispatcher finds the worst grid in the list beside the map, its pins, and the overdue cases behind its number, by keyboard alone', async () => {
  const page = await desk.sitDown('dispatcher');
  const { keyboard } = page;
  await page.getByRole('heading', { name: '全部案件' }).waitFor();
  await keyboard.press('g');
  await keyboard.press('m');
  await page.getByRole('heading', { name: '网格地图' }).waitFor();
  await page.locator(areas).first().waitFor();
  expect(await page.locator(areas).count()).toBe(20);
  expect((await page.locator('.grid-map-label').allTextContents()).toSorted()).toContain('严屋组■ 2');
  expect(await page.locator('.grid-map-label').filter({ hasText: '✓ 0' }).count()).toBe(18);
  await expectAccessible(page);
  await keyboard.press('j');
  await page.getByRole('button', { name: '严屋组' }).and(page.locator(':focus')).waitFor();
  await page.locator('.grid-map-near').waitFor();
  await keyboard.press('Enter');
  await page.getByRole('button', { name: '严屋组', pressed: true }).waitFor();
  await page.locator('.grid-map-chosen').waitFor();
  await page.getByRole('link', { name: hazard.title }).waitFor();
  expect(await page.locator('.grid-map-pin').allTextContents()).toEqual(['▲', '▲']);
  await expectAccessible(page);
  await desk.picture(page, 'map');
  await tabTo(page, /^严屋组 超期/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '超期' }).waitFor();
  await page.getByRole('link', { name: hazard.title }).waitFor();
  expect(await page.locator('.case-table tr[data-row]').count()).toBe(2);
  desk.expectCalm();
});

test('the map can be walked with the keyboard, zoomed and brought back', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.goto('/map');
  const area = page.locator(areas).first();
  await area.waitFor();
  const shape = () => area.getAttribute('d');
  await tabTo(page, /^网格地图，/);
  const before = await shape();
  await page.keyboard.press('+');
  await expect.poll(shape).not.toBe(before);
  await tabTo(page, /^显示全部网格/);
  await page.keyboard.press('Enter');
  await expect.poll(shape).toBe(before);
  desk.expectCalm();
});

test('pointing at the map marks the row, pointing at the row marks the map, and a click chooses in both', async () => {
  const page = await desk.sitDown('supervisor');
  await page.getByRole('link', { name: '网格地图' }).click();
  await page.locator(areas).first().waitFor();
  const row = page.getByRole('row', { name: /YX-02-01/ });
  await row.hover();
  const area = page.locator('.grid-map-near');
  await area.waitFor();
  const shape = await area.getAttribute('d');
  await page.getByRole('heading', { name: '网格地图' }).hover();
  await area.waitFor({ state: 'detached' });
  const same = page.locator(`path[d="${shape}"]`);
  await same.hover();
  expect(await row.getAttribute('class')).toContain('grid-table-near');
  await same.click();
  await row.getByRole('button', { pressed: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?grid=YX-02-01');
  await page.getByText('没有带定位的未结案件').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await row.getByRole('button', { pressed: false }).waitFor();
  desk.expectCalm();
});

test('every number beside the map is the length of the list behind it', async () => {
  const page = await desk.sitDown('dispatcher-1');
  await page.goto('/map');
  await page.locator('.grid-table .figure').first().waitFor();
  const figures = await figuresOf(page, '.grid-table .figure');
  expect(figures).toHaveLength(14);
  expect(figures.filter(({ text }) => text !== '0').length).toBeGreaterThan(2);
  await expectAgreement(page, figures);
});

test('a map that cannot be read says why, and can be asked for again', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.route('**/api/v1/reports/grids', (route) => route.abort());
  await page.goto('/map');
  await page.getByText('offline').waitFor();
  await expectAccessible(page);
  await page.unroute('**/api/v1/reports/grids');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator(areas).first().waitFor();
});

test('the map is accessible in English, in high contrast and with larger text', async () => {
  const page = await desk.sitDown('supervisor');
  await page.evaluate(() => {
    const looks = { language: 'en', highContrast: true, largerText: true };
    localStorage.setItem('gridcase.preferences', JSON.stringify(looks));
  });
  await page.goto('/map?grid=YX-01-01');
  await page.getByRole('heading', { name: 'Grid map' }).waitFor();
  await page.locator('.grid-map-pin > span').first().waitFor();
  await expectAccessible(page);
  await desk.picture(page, 'map-contrast');
});

test('the numbers of an open map follow what happens', async () => {
  const page = await desk.sitDown('dispatcher');
  await page.goto('/map');
  await page.getByRole('link', { name: '河沿组 未结 0' }).waitFor();
  await page.getByText('实时').waitFor();
  await desk.street
    .as('dispatcher')
    .register({ ...hazard, title: '河沿的一件', place: { address: '河沿新居', grid: 'YX-03-01' } });
  await page.getByRole('link', { name: '河沿组 未结 1' }).waitFor();
  expect(await page.getByRole('row', { name: /YX-03-01/ }).textContent()).toContain('✓ 0');
  desk.expectCalm();
});
