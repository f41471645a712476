import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Child } from './child-process.ts';
import type { Installation } from './closing-block.ts';
import { buildConsole } from './console-build.ts';
import { checkDatabase } from './databases.ts';
import { forgetSeeding, seedStreet, wasSeedingInterrupted } from './demo-street.ts';
import { findFreePort } from './ports.ts';
import { removePostgresData } from './postgres-data.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';
import { runToEnd, startServer } from './product-process.ts';
import type { Servers } from './running-copy.ts';
import { checkWebPort, type StartOptions } from './start-options.ts';
import { step } from './start-step.ts';
import { checkTemporal, removeTemporalData, startTemporal, type TemporalServer } from './temporal.ts';

type Server = Pick<Child, 'exited' | 'logFile'>;

/** What `npm start` has brought up: where it is found, and the servers that have to stay up. */
export type Product = {
  installation: Installation;
  environment: Servers;
  servers: [name: string, server: Server][];
};

async function openDatabase(folder: string, named: string | undefined): Promise<{ url: string; own?: PostgresServer }> {
  if (named) {
    await checkDatabase(named);
    return { url: named };
  }
  const own = await startPostgres({ folder, persistent: true });
  return { url: own.url, own };
}

async function openTemporal(
  folder: string,
  named: string | undefined,
  namespace: string,
): Promise<{ address: string; own?: TemporalServer }> {
  if (named) {
    await checkTemporal(named, namespace);
    return { address: named };
  }
  const own = await startTemporal({ folder, persistent: true, headless: false });
  return { address: own.address, own };
}

const filesIn = (folder: string) => join(folder, 'files');

function removeData(folder: string): void {
  removePostgresData(folder);
  removeTemporalData(folder);
  rmSync(filesIn(folder), { recursive: true, force: true });
  forgetSeeding(folder);
}

/** Brings everything up in order and returns when all of it answers. `folder` is the checkout's `.gridcase`. */
export async function startProduct(folder: string, options: StartOptions, env: NodeJS.ProcessEnv): Promise<Product> {
  await checkWebPort(options.port);
  if (options.reset || (wasSeedingInterrupted(folder) && !env['DATABASE_URL'])) removeData(folder);
  const logs = join(folder, 'logs');
  const namespace = env['TEMPORAL_NAMESPACE'] || 'default';
  const [database, temporal] = await Promise.all([
    step('PostgreSQL', () => openDatabase(folder, env['DATABASE_URL'])),
    step('Temporal', () => openTemporal(folder, env['TEMPORAL_ADDRESS'], namespace)),
    step('console', () => buildConsole({ env, logs })),
  ]);
  const workerPort = await findFreePort(3100);
  const environment = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: namespace,
  };
  const place = {
    logs,
    env: {
      ...env,
      ...environment,
      NODE_ENV: 'development',
      // Demo passwords are no secret: nothing but this machine may reach them, whatever the shell calls HOST.
      HOST: '127.0.0.1',
      PORT: String(options.port),
      GRIDCASE_WORKER_PORT: String(workerPort),
      GRIDCASE_FILES: filesIn(folder),
      GRIDCASE_REHEARSAL: '1',
      GRIDCASE_DEMO: '1',
    },
  };
  await step('database schema', () => runToEnd('database/migrate.ts', 'migrate', [], place));
  await seedStreet(folder, database.url, options.empty, place);
  const [worker, api] = await Promise.all([
    step('worker', () => startServer('worker/main.ts', 'worker', workerPort, place)),
    step('API', () => startServer('api/main.ts', 'api', options.port, place)),
  ]);
  const web = `http://127.0.0.1:${options.port}`;
  const dataFolder = database.own?.dataFolder;
  return {
    installation: {
      web,
      docs: `${web}/docs`,
      ...(temporal.own?.uiUrl !== undefined && { temporalUi: temporal.own.uiUrl }),
      dataFolders: [folder, ...(dataFolder === undefined || dataFolder.startsWith(folder) ? [] : [dataFolder])],
      logs,
    },
    environment,
    servers: [
      ['The worker', worker],
      ['The API', api],
      ...(database.own === undefined ? [] : [['PostgreSQL', database.own] as [string, Server]]),
      ...(temporal.own === undefined ? [] : [['Temporal', temporal.own] as [string, Server]]),
    ],
  };
}
