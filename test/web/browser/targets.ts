import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2's smallest target, in CSS pixels. */
const smallest = 24;
const targets = 'a[href], button, select, textarea, summary, input:not([type=file]), label:has(input[type=file])';

/** Everything that can be touched is large enough for a finger; what belongs to a label is as large as its label. */
export async function expectTouchable(page: Page): Promise<void> {
  const small = await page.locator(targets).evaluateAll(
    (elements, least) =>
      elements
        .map((element) => (element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element))
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < least || box.height < least)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
    smallest,
  );
  expect(small).toEqual([]);
}
