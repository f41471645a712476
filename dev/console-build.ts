import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd, type Workplace } from './product-process.ts';

const root = join(import.meta.dirname, '..');
const mark = join(root, 'dist', 'web', '.sources');

/** What the console is made of, as one short text: contents count, for a checkout touches every file's time. */
function sources(): string {
  const hash = createHash('sha256');
  const files = globSync(['web/**/*.*', 'domain/**/*.ts', 'vite.config.ts', 'package-lock.json'], { cwd: root });
  for (const file of files.toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function readMark(): string | undefined {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return undefined;
  }
}

/** Builds the console into `dist/web`, unless what lies there was built from the same sources. */
export async function buildConsole(place: Workplace): Promise<void> {
  const wanted = sources();
  if (readMark() === wanted) return;
  // Whoever builds from a test or a developer's shell still builds what is served.
  const env = { ...place.env, NODE_ENV: 'production' };
  await runToEnd(join('node_modules', 'vite', 'bin', 'vite.js'), 'console', ['build'], { ...place, env });
  writeFileSync(mark, wanted);
}
