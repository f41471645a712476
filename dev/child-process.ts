import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, closeSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ChildSpec {
  command: string;
  args: string[];
  /** Receives standard output and standard error; the previous run's log is kept as `<file>.1`. */
  logFile: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Set when the child has to run as another user. */
  owner?: { uid: number; gid: number };
  /** Others need this child: it is stopped after them. */
  isNeededByOthers?: boolean;
  /** The signal that means "finish and exit"; SIGTERM unless told. */
  stopSignal?: NodeJS.Signals;
}

export interface Child {
  pid: number;
  logFile: string;
  /** Resolves when the child is gone, with its exit code (null when a signal ended it). */
  exited: Promise<number | null>;
  isRunning(): boolean;
  /** Asks the child to finish, and kills it `graceMs` later. */
  stop(graceMs?: number): Promise<void>;
}

const running = new Map<Child, ChildSpec>();
let isClosing = false;

let leash: ChildProcess | undefined;

function holdOnLeash(line: string): void {
  if (leash === undefined || leash.exitCode !== null) {
    leash = spawn(process.execPath, [fileURLToPath(new URL('leash.ts', import.meta.url))], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    leash.unref();
    // A leash that died is no reason to fall over: it only matters when we do.
    leash.stdin?.on('error', () => {});
    (leash.stdin as { unref?: () => void } | null)?.unref?.();
  }
  leash.stdin?.write(`${line}\n`);
}

/** The leash ends by itself when we do; who says that everything has stopped has waited for it too. */
async function dropLeash(): Promise<void> {
  if (leash === undefined || leash.exitCode !== null) return;
  leash.stdin?.end();
  await once(leash, 'exit');
}

/** Starts a child in a process group of its own, so that Ctrl-C does not reach it before its turn. */
export function startChild(spec: ChildSpec): Promise<Child> {
  if (isClosing) return Promise.reject(new Error('stopping'));
  mkdirSync(dirname(spec.logFile), { recursive: true });
  if (existsSync(spec.logFile)) renameSync(spec.logFile, `${spec.logFile}.1`);
  const log = openSync(spec.logFile, 'a');
  const child = spawn(spec.command, spec.args, {
    stdio: ['ignore', log, log],
    detached: true,
    ...(spec.env !== undefined && { env: spec.env }),
    ...(spec.cwd !== undefined && { cwd: spec.cwd }),
    ...spec.owner,
  });
  closeSync(log);
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      // Node gives a process its id before it says that it was spawned.
      const pid = child.pid as number;
      holdOnLeash(`+${pid}`);
      void exited.then(() => holdOnLeash(`-${pid}`));
      const isRunning = () => child.exitCode === null && child.signalCode === null;
      const started: Child = {
        pid,
        logFile: spec.logFile,
        exited,
        isRunning,
        async stop(graceMs = 5000) {
          if (!isRunning()) return;
          child.kill(spec.stopSignal ?? 'SIGTERM');
          const killing = setTimeout(() => killGroup(pid), graceMs);
          await exited;
          clearTimeout(killing);
        },
      };
      running.set(started, spec);
      void exited.then(() => running.delete(started));
      resolve(started);
    });
  });
}

/** Stops every child of this process, the needed ones last, and lets no other start. Returns how many there were. */
export async function stopChildren(): Promise<number> {
  isClosing = true;
  const count = running.size;
  for (const needed of [false, true]) {
    const wave = [...running].filter(([, spec]) => (spec.isNeededByOthers ?? false) === needed);
    await Promise.all(wave.map(([child]) => child.stop()));
  }
  await dropLeash();
  return count;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** The last lines of a log, for a message about a child that failed. */
export function readLogEnd(logFile: string, lines = 5): string {
  if (!existsSync(logFile)) return '';
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
