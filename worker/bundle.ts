import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Builds the workflow code into one script. Takes about two seconds, which production spends once, in the image. */
export async function buildBundle(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(import.meta.dirname, '..', 'workflows', 'index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  return code;
}

/** Builds the workflow code into a file, for workers to be started with. */
export async function writeBundle(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, await buildBundle());
}

if (import.meta.main) {
  const [, , target] = process.argv;
  if (target === undefined) throw new Error('Say where the bundle is to be written: node worker/bundle.ts <file>');
  await writeBundle(target);
}
