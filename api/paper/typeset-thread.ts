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
function setIn(size: number, { template, data }: Job) {
  const inputs = { data: JSON.stringify({ ...data, size }) };
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  if (compiled.result) return compiled.result;
  throw new Error(`the page could not be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
}

/** What no size brings onto one page is set large enough to be read, on as many numbered pages as it takes. */
function set(job: Job): Buffer {
  const [usual, ...smaller] = job.sizes;
  if (usual === undefined) throw new Error('a page needs a size to be set in');
  const first = setIn(usual, job);
  let document = first;
  for (const size of smaller) if (document.numOfPages > 1) document = setIn(size, job);
  return compiler.pdf(document.numOfPages > 1 ? first : document, { creationTimestamp: 0 });
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
