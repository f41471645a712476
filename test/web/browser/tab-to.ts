import type { Page } from 'playwright-core';

const mostSteps = 120;

/** Goes on with the tab key, or back with `Shift+Tab`, until the focus is on what is called so, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press(key);
    const called = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
      return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '';
    });
    if (name.test(called)) return;
  }
  throw new Error(`no way with the tab key to ${name}`);
}
