import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresHome } from '../../dev/postgres-home.ts';
import { readCommand } from '../../dev/process-table.ts';

const house = join(import.meta.dirname, '../..');
const notSource = new Set(['node_modules', '.git', '.gridcase', 'dist', 'coverage', 'test', 'docs']);

/** A second checkout with data of its own, on the packages of this one: what runs in it disturbs nobody. */
export function makeCheckout(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'gridcase-checkout-'));
  cpSync(house, folder, {
    recursive: true,
    filter: (path) => !notSource.has(path.slice(house.length + 1)),
  });
  symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'));
  // The Temporal CLI that this run uses already is not fetched again.
  mkdirSync(join(folder, '.gridcase', 'bin'), { recursive: true });
  cpSync(join(house, '.gridcase', 'bin'), join(folder, '.gridcase', 'bin'), { recursive: true });
  const remove = () => {
    removeHome(join(folder, '.gridcase'));
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

/** Deletes what PostgreSQL keeps for a data folder, also where its user cannot reach that folder itself. */
export function removeHome(dataFolder: string): void {
  rmSync(findPostgresHome(dataFolder).folder, { recursive: true, force: true });
}

export type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

/** Runs `npm start`'s script in a checkout, the way npm does. */
export function runStart(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Run {
  return runScript(folder, ['dev/start.ts', ...args], env);
}

/** Runs a script of a checkout, the way npm does. */
export function runScript(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn('node', ['dev/run.mjs', ...args], {
    cwd: folder,
    // The servers of the test run are not its servers.
    env: { ...process.env, DATABASE_URL: '', TEMPORAL_ADDRESS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { child, output: () => output, ended };
}

/** Command lines of the servers that run on a checkout's data. */
export function processesOf(folder: string): string[] {
  const found = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return found.map(readCommand).filter((command) => command.includes(folder));
}
