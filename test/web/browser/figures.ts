import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Shown = { text: string; href: string };

/** Every number of a page that leads to its list. */
export const figuresOf = (page: Page, links: string): Promise<Shown[]> =>
  page.$$eval(links, (all) =>
    all.map((link) => ({
      text: /\d+\+?$/.exec(link.textContent ?? '')?.[0] ?? '',
      href: link.getAttribute('href') ?? '',
    })),
  );

/** Goes where a link would lead, within the console: a page need not be loaded anew for each of forty lists. */
const follow = (page: Page, href: string) => page.evaluate((to) => history.pushState(null, '', to), href);

/** How many rows the page of a list has, as it says at its end. */
async function rowsOf(page: Page, href: string): Promise<string> {
  // By way of a page without a list, so that none of the rows are those of the list before.
  await follow(page, '/digests');
  await page.getByRole('heading', { name: '提醒汇总' }).waitFor();
  await follow(page, href);
  const end = page.getByText(/^已全部显示，共 \d+ 件|^已显示 \d+ 条，共 \d+ 条/);
  const none = page.getByText(/^没有(符合条件的|超期)?案件$|^没有超期$/);
  await end.or(none).first().waitFor();
  if (await none.count()) return '0';
  const rows = await page.locator(':is(.case-table, .reports-breaches) tr[data-row]').count();
  expect(await end.textContent()).toMatch(new RegExp(`共 ${rows} [件条]`));
  return String(rows);
}

/** Each number is how many rows the list behind it has. */
export async function expectAgreement(page: Page, shown: readonly Shown[]): Promise<void> {
  const unique = [...new Map(shown.map((figure) => [figure.href, figure])).values()];
  for (const { href, text } of unique) expect([href, await rowsOf(page, href)]).toEqual([href, text]);
}
