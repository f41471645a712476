import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or empty: process ids are used again, so a bare id proves nothing. */
export function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Ends a server that an earlier run left behind, known by its process id and by words in its command line. */
export async function endLeftover(pid: number, words: string): Promise<void> {
  // A process that has ended but was never waited for still has its id, and no command line any more.
  const isThere = () => isAlive(pid) && readCommand(pid).includes(words);
  if (!Number.isInteger(pid) || pid <= 1 || !isThere()) return;
  process.kill(pid, 'SIGINT');
  const killAt = Date.now() + 10_000;
  while (isThere()) {
    if (Date.now() > killAt) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
