import type { Page } from 'playwright-core';

type Traced = { name: string; ph: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/**
 * How long (ms) the longest task was that a page's own thread worked at while `something` went on. Time in which the machine gave
 * the processor to somebody else is not the page's, and would make every measure on a busy machine one of the machine.
 */
export async function longestTask(page: Page, something: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await something();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  const isPage = ({ name, args }: Traced) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(isPage).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ pid, tid, ph }) => ph === 'X' && threads.has(`${pid} ${tid}`));
  const times = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur]));
  if (times.length === 0) throw new Error('the browser did not tell what its page worked');
  return times.reduce((longest, time) => Math.max(longest, time), 0) / 1_000;
}
