import { join } from 'node:path';
import { readLogEnd, startChild, type Child } from '../../dev/child-process.ts';

const house = join(import.meta.dirname, '../..');
const answersWithinMs = 60_000;

/** A process of the product that is killed and started again under the same address. */
export type OwnProcess = {
  start: () => Promise<void>;
  /** kill -9: nothing is finished, nobody is told. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  logFile: string;
};

type Wanted = { script: string; env: NodeJS.ProcessEnv; logFile: string; health: string };

/** A script of the product as `npm start` runs it; started once its `health` address says yes. */
export function ownProcess({ script, env, logFile, health }: Wanted): OwnProcess {
  let child: Child | null = null;
  return {
    logFile,
    start: async () => {
      child = await startChild({ command: process.execPath, args: [script], logFile, env, cwd: house });
      const giveUpAt = Date.now() + answersWithinMs;
      while (!(await isFine(health))) {
        if (!child.isRunning() || Date.now() > giveUpAt)
          throw new Error(`${script} does not answer at ${health}; its log ends:\n${readLogEnd(logFile, 20)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    kill: async () => {
      if (!child?.isRunning()) return;
      process.kill(child.pid, 'SIGKILL');
      await child.exited;
    },
    stop: async () => child?.stop(15_000),
  };
}

async function isFine(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
