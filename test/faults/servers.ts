import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createDatabase, dropDatabase, onDatabase } from '../../dev/databases.ts';
import { startPostgres, type PostgresServer } from '../../dev/postgres.ts';
import { startTemporal, type TemporalServer } from '../../dev/temporal.ts';
import { removeHome } from '../dev/checkout.ts';

const dataFolder = join(import.meta.dirname, '../../.gridcase');
const portOf = (address: string) => Number(address.slice(address.lastIndexOf(':') + 1));

/** Temporal on a database file of its own, and a database of that name: on the test run's PostgreSQL, or on one that may be stopped. */
export async function openServers(name: string, { ownPostgres }: { ownPostgres: boolean }) {
  const folder = join(dataFolder, `faults-${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // The Temporal CLI that the test run uses already is not fetched again.
  if (existsSync(join(dataFolder, 'bin'))) symlinkSync(join(dataFolder, 'bin'), join(folder, 'bin'));
  const temporal = await ownServer<TemporalServer>(
    () => startTemporal({ folder, persistent: true, headless: true }),
    ({ address }) => portOf(address),
  );
  const postgres = ownPostgres
    ? await ownServer<PostgresServer>(
        () => startPostgres({ folder, persistent: true }),
        ({ adminUrl }) => Number(new URL(adminUrl).port),
      )
    : null;
  const adminUrl = postgres ? postgres.server().adminUrl : inject('adminDatabaseUrl');
  await dropDatabase(adminUrl, name);
  await createDatabase(adminUrl, name);
  return {
    folder,
    temporal,
    postgres,
    databasePort: () => (postgres ? postgres.port() : Number(new URL(adminUrl).port)),
    /** Where the database is found now: a server that was started again may have another port. */
    databaseUrl: () => onDatabase(postgres ? postgres.server().adminUrl : adminUrl, name),
    temporalAddress: () => temporal.server().address,
    close: async () => {
      await temporal.stop();
      if (postgres) await postgres.stop();
      else await dropDatabase(adminUrl, name);
      removeHome(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Started = { pid: number; exited: Promise<number | null>; stop: () => Promise<void> };

/** A server that is killed, or stopped, and started again on what it has written to its files. */
async function ownServer<S extends Started>(begin: () => Promise<S>, port: (server: S) => number) {
  let server = await begin();
  return {
    server: () => server,
    port: () => port(server),
    start: async () => {
      server = await begin();
    },
    stop: () => server.stop(),
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
  };
}
