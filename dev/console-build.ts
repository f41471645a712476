import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';

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
export async function buildConsole(): Promise<void> {
  const wanted = sources();
  if (readMark() === wanted) return;
  const child = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new StartFault(`The console cannot be built:\n${Buffer.concat(said).toString().trimEnd()}`);
  writeFileSync(mark, wanted);
}
