import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../dev/postgres.ts';
import { startTemporal } from '../../dev/temporal.ts';
import { writeBundle } from '../../worker/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the throwaway server's own database, as its superuser: make a database of your own with it. */
    adminDatabaseUrl: string;
    temporalAddress: string;
    /** The workflow code, built once for every worker of the run. */
    workflowBundle: string;
  }
}

/** One PostgreSQL and one Temporal for the whole run. A DATABASE_URL of the person at the keyboard is never touched. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(import.meta.dirname, '..', '..', '.gridcase');
  const bundle = join(folder, `test-workflows-${process.pid}.js`);
  const [postgres, temporal, built] = await Promise.allSettled([
    startPostgres({ folder, persistent: false }),
    startTemporal({ folder, persistent: false, headless: true }),
    writeBundle(bundle),
  ]);
  const stop = async () => {
    const servers = [postgres, temporal].map((server) => server.status === 'fulfilled' && server.value.stop());
    await Promise.all([...servers, rm(bundle, { force: true })]);
  };
  if (postgres.status === 'rejected' || temporal.status === 'rejected' || built.status === 'rejected') {
    await stop();
    throw [postgres, temporal, built].find((step) => step.status === 'rejected')?.reason;
  }
  project.provide('adminDatabaseUrl', postgres.value.adminUrl);
  project.provide('temporalAddress', temporal.value.address);
  project.provide('workflowBundle', bundle);
  process.env['DATABASE_URL'] = postgres.value.adminUrl;
  process.env['TEMPORAL_ADDRESS'] = temporal.value.address;
  return stop;
}
