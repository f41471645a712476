import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { readLogEnd, startChild } from './child-process.ts';
import { findFreePort } from './ports.ts';
import { endLeftover } from './process-table.ts';
import { StartFault } from './start-fault.ts';
import { findTemporalCli } from './temporal-cli.ts';

export interface TemporalServer {
  address: string;
  /** The address of Temporal's own pages, unless it runs headless. */
  uiUrl?: string;
  pid: number;
  /** Resolves when the server is gone. */
  exited: Promise<number | null>;
  logFile: string;
  stop(): Promise<void>;
}

const databaseFile = (folder: string) => join(folder, 'temporal.db');
const pidFile = (folder: string) => join(folder, 'temporal.pid');

/** Whether a server answers there and knows the namespace. */
export async function isTemporalReady(address: string, namespace = 'default'): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2000 });
    try {
      await connection.workflowService.describeNamespace({ namespace });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

/** Refuses with a StartFault a TEMPORAL_ADDRESS where no server with this namespace answers. */
export async function checkTemporal(address: string, namespace: string): Promise<void> {
  if (!(await isTemporalReady(address, namespace)))
    throw new StartFault(
      `No Temporal server with the namespace ${namespace} answers at TEMPORAL_ADDRESS (${address}): start it, correct the address, or unset TEMPORAL_ADDRESS to use the one that gridcase brings along.`,
    );
}

async function endLeftoverServer(folder: string): Promise<void> {
  if (!existsSync(pidFile(folder))) return;
  await endLeftover(Number.parseInt(readFileSync(pidFile(folder), 'utf8')), databaseFile(folder));
  rmSync(pidFile(folder), { force: true });
}

/**
 * Starts Temporal's development server on loopback ports, able to skip time. `folder` is the checkout's `.gridcase`;
 * a server that is not persistent lives in memory.
 */
export async function startTemporal(options: {
  folder: string;
  persistent: boolean;
  headless: boolean;
}): Promise<TemporalServer> {
  const { folder, persistent, headless } = options;
  const command = await findTemporalCli(folder);
  mkdirSync(folder, { recursive: true });
  // Two servers on one database file would corrupt it.
  if (persistent) await endLeftoverServer(folder);
  const port = await findFreePort(persistent ? 7233 : undefined);
  const uiPort = headless ? undefined : await findFreePort(persistent ? 8233 : undefined);
  const address = `127.0.0.1:${port}`;
  const child = await startChild({
    command,
    args: [
      'server',
      'start-dev',
      '--ip=127.0.0.1',
      `--port=${port}`,
      '--namespace=default',
      ...(uiPort === undefined ? ['--headless'] : [`--ui-port=${uiPort}`, '--ui-disable-news-fetch']),
      ...(persistent ? [`--db-filename=${databaseFile(folder)}`] : []),
      '--dynamic-config-value=frontend.WorkflowTimeSkippingEnabled=true',
      // Refusing updates itself, at ten in flight, the server forgets the task at hand, and its worker may then write a
      // history that no replay accepts. The case refuses from the ninth on, so that this is never reached.
      '--dynamic-config-value=history.maxInFlightUpdates=1000',
      // A second by default, which a skip pays at every rung on its way: "next day" would take many times as long.
      '--dynamic-config-value=history.timerProcessorMaxTimeShift="20ms"',
      '--log-level=warn',
      '--log-format=json',
      // The settings of the person at the keyboard are for other servers.
      '--disable-config-file',
    ],
    logFile: join(folder, 'logs', persistent ? 'temporal.log' : `temporal-${port}.log`),
    isNeededByOthers: true,
  });
  const stop = async () => {
    await child.stop(8000);
    rmSync(persistent ? pidFile(folder) : child.logFile, { force: true });
  };
  if (persistent) writeFileSync(pidFile(folder), `${child.pid}\n`);
  while (!(await isTemporalReady(address))) {
    if (!child.isRunning()) {
      const words = readLogEnd(child.logFile, 1);
      throw new StartFault(
        `Temporal stopped while starting: its last words are in ${child.logFile} (${words}); \`npm start -- --reset\` begins anew.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    ...(uiPort !== undefined && { uiUrl: `http://127.0.0.1:${uiPort}` }),
    pid: child.pid,
    exited: child.exited,
    logFile: child.logFile,
    stop,
  };
}

/** Deletes the data that `startTemporal` keeps. Nothing may be running on it. */
export function removeTemporalData(folder: string): void {
  for (const suffix of ['', '-shm', '-wal', '-journal']) rmSync(`${databaseFile(folder)}${suffix}`, { force: true });
}
