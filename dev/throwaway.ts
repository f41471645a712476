import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBundle } from '../worker/bundle.ts';
import { startPostgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';

export type ThrowawayServers = {
  /** PostgreSQL's own database, as its superuser. */
  adminUrl: string;
  temporalAddress: string;
  /** The workflow code, built once for every worker of the run. */
  bundle: string;
  stop: () => Promise<void>;
};

/** Starts one PostgreSQL and one Temporal that nobody will miss, and builds the workflow code. `folder` is the checkout's `.gridcase`. */
export async function startThrowaway(folder: string): Promise<ThrowawayServers> {
  const bundle = join(folder, `throwaway-workflows-${process.pid}.js`);
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
  return { adminUrl: postgres.value.adminUrl, temporalAddress: temporal.value.address, bundle, stop };
}
