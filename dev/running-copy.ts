import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, readCommand } from './process-table.ts';

type Addresses = { web: string; docs: string; temporalUi?: string };

/** The environment under which a copy's own processes find their servers. */
export type Servers = { DATABASE_URL: string; TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string };

/** A `npm start` of this checkout: its process, and its addresses once it is ready. */
export type RunningCopy = { pid: number; servers?: Servers } & Partial<Addresses>;

const fileOf = (folder: string) => join(folder, 'running.json');

/** The copy that runs on `folder`, unless it is this process. */
export function readRunning(folder: string): RunningCopy | undefined {
  try {
    const copy = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as RunningCopy;
    // The file of a run that was killed stays behind, and its process id may be somebody else's by now.
    const runs = copy.pid !== process.pid && isAlive(copy.pid) && readCommand(copy.pid).includes('start.ts');
    return runs ? copy : undefined;
  } catch {
    return undefined;
  }
}

/** Written whole before it has its name: half a file would look like that of a run that was killed. It tells the database's password, so it is for this user alone. */
function writeAside(folder: string, content: object): string {
  const file = join(folder, `running.json.${process.pid}`);
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
  return file;
}

/** Makes this process the one copy that runs on `folder`, or returns the copy that already does. */
export function claimFolder(folder: string): RunningCopy | undefined {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const written = writeAside(folder, { pid: process.pid });
    try {
      linkSync(written, fileOf(folder));
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(written);
    }
    const other = readRunning(folder);
    if (other !== undefined) return other;
    rmSync(fileOf(folder), { force: true });
  }
}

/** Lets a second start say where this one is found, and `npm run verify` reach its servers. */
export function announceAddresses(folder: string, { web, docs, temporalUi }: Addresses, servers: Servers): void {
  renameSync(writeAside(folder, { pid: process.pid, web, docs, temporalUi, servers }), fileOf(folder));
}

export function releaseFolder(folder: string): void {
  rmSync(fileOf(folder), { force: true });
}

/** What a second start says, in a few lines. */
export function describeRunning(copy: RunningCopy): string {
  if (copy.web === undefined)
    return `gridcase is already being started by process ${copy.pid}: wait for its addresses there, or stop it with Ctrl-C.`;
  return [
    `gridcase is already running (process ${copy.pid}): use it, or stop it there with Ctrl-C.`,
    `  Web and API   ${copy.web}`,
    `  API docs      ${copy.docs}`,
    ...(copy.temporalUi === undefined ? [] : [`  Temporal UI   ${copy.temporalUi}`]),
  ].join('\n');
}
