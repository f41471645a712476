import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../dev/postgres.ts';
import { startTemporal } from '../../dev/temporal.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the throwaway server's own database, as its superuser: make a database of your own with it. */
    adminDatabaseUrl: string;
    temporalAddress: string;
  }
}

/** One PostgreSQL and one Temporal for the whole run. A DATABASE_URL of the person at the keyboard is never touched. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(import.meta.dirname, '..', '..', '.gridcase');
  const started = await Promise.allSettled([
    startPostgres({ folder, persistent: false }),
    startTemporal({ folder, persistent: false, headless: true }),
  ]);
  const stop = async () => {
    await Promise.all(started.map(async (server) => server.status === 'fulfilled' && (await server.value.stop())));
  };
  const [postgres, temporal] = started;
  if (postgres.status === 'rejected' || temporal.status === 'rejected') {
    await stop();
    throw postgres.status === 'rejected' ? postgres.reason : (temporal as PromiseRejectedResult).reason;
  }
  project.provide('adminDatabaseUrl', postgres.value.adminUrl);
  project.provide('temporalAddress', temporal.value.address);
  process.env['DATABASE_URL'] = postgres.value.adminUrl;
  process.env['TEMPORAL_ADDRESS'] = temporal.value.address;
  return stop;
}
