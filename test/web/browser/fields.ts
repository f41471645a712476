import type { Page } from 'playwright-core';

/** Puts other words into the field that has the focus. */
export async function retype(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

/** What the focused field says is wrong with it. */
export const saidOfFocused = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const faults = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
    return field?.getAttribute('aria-invalid') === 'true' ? (faults?.textContent ?? '') : '';
  });
