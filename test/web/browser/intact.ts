import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Words that would do something wherever they are taken for more than words: each marks the page that lets them. */
const pasted =
  '<script>taken=1</script><img src=x onerror="taken=1"><b id=taken>粗</b>"\'{{title}}$t(app.name)&lt;i&gt;';
/** Rare characters of names, emoji that are made of several, and letters of other scripts. */
export const rare = '䶮㙓𠮷🧑‍🚒👍🏽☎ئۇ';
/** Turns the line around and never turns it back. */
const turned = '\u202Eabc';
export const hostile = `${pasted}${rare}${turned}`;

/** The page says these words, letter by letter, however it has wrapped them. */
export async function expectSaid(page: Page, ...words: readonly string[]): Promise<void> {
  for (const said of words)
    await expect
      .poll(() => page.evaluate(() => document.body.textContent), { timeout: 30_000, message: page.url() })
      .toContain(said);
}

/** What is wrong with a page that shows such words: something in them came alive, pushed it aside or turned it around. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
    if ('taken' in window && !(window.taken instanceof Element)) faults.push('a script ran');
    for (const element of document.querySelectorAll('#taken, img[src="x"], script:not([src])'))
      faults.push(`came alive: ${nameOf(element)}`);
    for (const element of document.querySelectorAll('*')) {
      const { overflowX } = getComputedStyle(element);
      const scrolls = element === document.documentElement || ['auto', 'scroll'].includes(overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth + 1)
        faults.push(`too wide: ${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.includes('\u202E')) continue;
      let alone = text.parentElement;
      while (alone && !/isolate|plaintext/.test(getComputedStyle(alone).unicodeBidi)) alone = alone.parentElement;
      if (alone?.textContent !== text.textContent && alone?.tagName !== 'TEXTAREA')
        faults.push(`turns around what stands beside it: ${alone ? nameOf(alone) : 'the page'}`);
    }
    return faults;
  });

/** Nothing came alive, nothing is pushed out of the page, and nothing but the words themselves is turned around. */
export async function expectIntact(page: Page): Promise<void> {
  expect([page.url(), await faultsOf(page)]).toEqual([page.url(), []]);
}

/** Those of the characters that this page draws as the blank box of a missing glyph. */
export const blankIn = (page: Page, characters: string): Promise<string[]> =>
  page.evaluate((all) => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('this browser cannot draw');
    const drawn = (character: string) => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.font = `40px ${getComputedStyle(document.body).fontFamily}`;
      pen.fillText(character, 10, 60);
      return pen.getImageData(0, 0, canvas.width, canvas.height).data.join();
    };
    const blanks = ['\u{E000}', '\u{10FFFD}', ' '].map(drawn);
    return Array.from(all).filter(
      (character) => !/[\p{M}\p{Cf}]/u.test(character) && blanks.includes(drawn(character)),
    );
  }, characters);
