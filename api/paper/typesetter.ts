import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { problem } from '../problems.ts';
import { findFonts, missingFonts, type Fonts } from './fonts.ts';
import { eachText, printable } from './printable.ts';

/** What a page is set from: the larger size (pt) is kept if all fits on one page, else the next is tried; the first if none fits. */
export type Job = { id: number; template: string; data: object; sizes: number[] };
export type Page = { id: number; pdf?: Uint8Array; fault?: string };

type Wanted = {
  template: 'handover-form' | 'breach-report' | 'weekly-bulletin' | 'mediation-paper';
  data: object;
  sizes: number[];
};

/** Pages that may wait at once: each takes up to some seconds. */
const longestQueue = 20;

export type Typesetter = { set: (page: Wanted) => Promise<Buffer>; close: () => Promise<void> };

/** Sets pages as PDF. Fonts are looked for and the thread is begun when the first page is wanted. */
export function createTypesetter(): Typesetter {
  let fonts: Fonts | undefined;
  let thread: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { done: (pdf: Buffer) => void; failed: (error: Error) => void }>();

  function begin({ files }: Fonts): Worker {
    const worker = new Worker(new URL('typeset-thread.ts', import.meta.url), { workerData: { files } });
    worker.unref();
    worker.on('message', ({ id, pdf, fault }: Page) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (pdf) asked?.done(Buffer.from(pdf));
      else asked?.failed(new Error(fault));
    });
    const fail = (error: Error) => {
      thread = undefined;
      for (const { failed } of waiting.values()) failed(error);
      waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the typesetter has ended')));
    return worker;
  }

  return {
    set: async ({ template: name, data, sizes }) => {
      if (!fonts) {
        const found = findFonts();
        if ('missing' in found) throw problem('temporarily_unavailable', { detail: missingFonts(found.missing) });
        fonts = found;
      }
      const { covers, families } = fonts;
      const template = readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8');
      thread ??= begin(fonts);
      if (waiting.size >= longestQueue) throw problem('temporarily_unavailable', { retryAfterSeconds: 5 });
      last += 1;
      const lines = eachText(data, (text) => printable(text, covers)) as object;
      const job: Job = { id: last, template, sizes, data: { ...lines, families } };
      return new Promise<Buffer>((done, failed) => {
        waiting.set(job.id, { done, failed });
        thread?.postMessage(job, []);
      });
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}
