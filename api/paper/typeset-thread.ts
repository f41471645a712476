// Sets pages in a thread of its own: a long report takes a second, in which the API would answer nobody.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Job, Page } from './typesetter.ts';

const { files } = workerData as { files: string[] };
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }],
});

/** Text travels as data and is never read as a template. */
function set({ template, data, sizes }: Job): Buffer {
  for (const size of sizes) {
    const inputs = { data: JSON.stringify({ ...data, size }) };
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    const document = compiled.result;
    if (!document)
      throw new Error(`the page could not be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
    if (document.numOfPages === 1 || size === sizes.at(-1)) return compiler.pdf(document, { creationTimestamp: 0 });
  }
  throw new Error('a page needs a size to be set in');
}

parentPort?.on('message', (job: Job) => {
  const answer: Page = { id: job.id };
  try {
    answer.pdf = set(job);
  } catch (error) {
    answer.fault = String(error);
  }
  compiler.evictCache(5);
  parentPort?.postMessage(answer, []);
});
