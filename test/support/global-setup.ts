import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startThrowaway } from '../../dev/throwaway.ts';

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
  const servers = await startThrowaway(join(import.meta.dirname, '..', '..', '.gridcase'));
  project.provide('adminDatabaseUrl', servers.adminUrl);
  project.provide('temporalAddress', servers.temporalAddress);
  project.provide('workflowBundle', servers.bundle);
  process.env['DATABASE_URL'] = servers.adminUrl;
  process.env['TEMPORAL_ADDRESS'] = servers.temporalAddress;
  return servers.stop;
}
