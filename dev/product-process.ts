import { join } from 'node:path';
import { readLogEnd, startChild, type Child } from './child-process.ts';
import { StartFault } from './start-fault.ts';

const root = join(import.meta.dirname, '..');
const readyWithinMs = 60_000;

/** Where the product's own processes run: their environment, and the folder of their logs. */
export type Workplace = { env: NodeJS.ProcessEnv; logs: string };

function startScript(script: string, name: string, args: string[], { env, logs }: Workplace): Promise<Child> {
  return startChild({
    command: process.execPath,
    args: [script, ...args],
    logFile: join(logs, `${name}.log`),
    env,
    cwd: root,
  });
}

const fault = (what: string, child: Child) =>
  new StartFault(`${what}; its log is ${child.logFile} and ends:\n${readLogEnd(child.logFile)}`);

/** Runs a script of the product to its end; anything but success is a StartFault that names the log. */
export async function runToEnd(script: string, name: string, args: string[], place: Workplace): Promise<void> {
  const child = await startScript(script, name, args, place);
  if ((await child.exited) !== 0) throw fault(`${script} failed`, child);
}

/** Starts a server of the product and waits until its `/readyz` says yes. */
export async function startServer(script: string, name: string, port: number, place: Workplace): Promise<Child> {
  const child = await startScript(script, name, [], place);
  const giveUpAt = Date.now() + readyWithinMs;
  let missing = 'no answer';
  while (Date.now() < giveUpAt) {
    if (!child.isRunning()) throw fault(`The ${name} stopped while starting`, child);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) });
      if (response.ok) return child;
      missing = await response.text();
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw fault(`The ${name} was not ready after ${readyWithinMs / 1000} s (${missing})`, child);
}
