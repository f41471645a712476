import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLogEnd, startChild, type Child } from './child-process.ts';
import { createDatabase, query } from './databases.ts';
import { findFreePort } from './ports.ts';
import { openDataFolder, readPassword } from './postgres-data.ts';
import { findPostgresHome } from './postgres-home.ts';
import { StartFault } from './start-fault.ts';

export interface PostgresServer {
  /** Of the database `gridcase`. */
  url: string;
  /** Of the server's own database, as its superuser: what creates and drops databases. */
  adminUrl: string;
  dataFolder: string;
  pid: number;
  /** Resolves when the server is gone. */
  exited: Promise<number | null>;
  logFile: string;
  stop(): Promise<void>;
}

const throwawaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function waitUntilReady(child: Child, adminUrl: string): Promise<void> {
  for (;;) {
    const ready = await query(adminUrl, 'select 1').then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        // 57P03: still recovering after it was killed.
        if (error.code === 'ECONNREFUSED' || error.code === '57P03') return false;
        throw error;
      },
    );
    if (ready) return;
    if (!child.isRunning())
      throw new StartFault(
        `PostgreSQL stopped while starting: its last words are in ${child.logFile} (${readLogEnd(child.logFile, 1)}); \`npm start -- --reset\` begins anew.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts the PostgreSQL that gridcase brings along, on a loopback port. `folder` is the checkout's `.gridcase`;
 * a server that is not persistent trades durability for speed and takes its data with it when it stops.
 */
export async function startPostgres(options: { folder: string; persistent: boolean }): Promise<PostgresServer> {
  const home = findPostgresHome(options.folder);
  const dataFolder = await openDataFolder(home, options.persistent);
  const port = await findFreePort(options.persistent ? 54_320 : undefined);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...(options.persistent ? [] : throwawaySettings),
  ];
  const child = await startChild({
    command: join(home.bin, 'postgres'),
    args: ['-D', dataFolder, ...settings.flatMap((setting) => ['-c', setting])],
    logFile: join(options.folder, 'logs', `${basename(dataFolder)}.log`),
    env: { ...process.env, LC_ALL: 'C' },
    cwd: home.folder,
    stopSignal: 'SIGINT',
    isNeededByOthers: true,
    ...(home.owner !== undefined && { owner: home.owner }),
  });
  const adminUrl = `postgres://postgres:${readPassword(dataFolder)}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await child.stop(10_000);
    if (!options.persistent)
      for (const path of [dataFolder, child.logFile]) rmSync(path, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child, adminUrl);
    const url = await createDatabase(adminUrl, 'gridcase');
    return { url, adminUrl, dataFolder, pid: child.pid, exited: child.exited, logFile: child.logFile, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
