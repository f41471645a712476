// Run as its own process beside `npm start` or a test run. Servers live in process groups of
// their own, so that Ctrl-C reaches them in order; this is what stops them when their parent is
// killed without a chance to do so. The parent's death closes our standard input.
import { createInterface } from 'node:readline';

const held = new Set<number>();
const killAfterMs = 5000;

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) held.add(pid);
  else held.delete(pid);
}

// SIGINT is PostgreSQL's fast shutdown; its SIGTERM would wait for clients that may be gone.
for (const pid of held) signalGroup(pid, 'SIGINT');
const giveUpAt = Date.now() + killAfterMs;
while (Date.now() < giveUpAt && [...held].some((pid) => signalGroup(pid, 0)))
  await new Promise((resolve) => setTimeout(resolve, 100));
for (const pid of held) signalGroup(pid, 'SIGKILL');
