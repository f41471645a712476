import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoPassword } from '../../../dev/demo/cast.ts';
import { openStreet, type Account } from '../../support/street.ts';
import { chromiumPath } from './chromium-path.ts';
import { picture } from './picture.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a browser says by itself when the server answers with a no; the page's own words are what tests look at. */
const expected = /Failed to load resource/;

/** The street on the real servers, the console that the API serves, and browsers of whoever sits down at it. */
export async function openDesk(name: string) {
  const street = await openStreet(name);
  const browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: flags });
  const complaints: string[] = [];

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: street.root,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') complaints.push(`a dialog of the page's own: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  }

  return {
    street,
    /** A browser of its own, on the log-in page of nobody yet. */
    open,
    /** Somebody who has signed in with the keyboard and sees what is home to them. */
    sitDown: async (account: Account, options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await open(options);
      await page.goto('/');
      await page.getByLabel('用户名').waitFor();
      await page.keyboard.type(account);
      await page.keyboard.press('Tab');
      await page.keyboard.type(demoPassword);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: '主导航' }).waitFor();
      return page;
    },
    picture,
    /** Nothing went wrong behind the scenes: no error in any page, and nothing that its policy refused. */
    expectCalm: () => expect(complaints).toEqual([]),
    close: async () => {
      await browser.close();
      await street.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
