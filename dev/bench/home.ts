import { randomUUID } from 'node:crypto';
import { loadConfig } from '../../config.ts';
import { connectDatabase } from '../../database/connection.ts';
import { migrate } from '../../database/migrate.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { runWorker } from '../../worker/run.ts';
import { createDatabase } from '../databases.ts';
import { foundStreet } from '../demo/found.ts';
import type { ThrowawayServers } from '../throwaway.ts';
import type { MeteredHome } from './counts.ts';

/** The demo's street without cases on throwaway servers, with a worker in this process. */
export async function openHome(servers: ThrowawayServers): Promise<MeteredHome & { close: () => Promise<void> }> {
  const url = await createDatabase(servers.adminUrl, 'gridcase_bench');
  await migrate(url);
  const statements: string[] = [];
  const commits: number[] = [];
  const orm = await connectDatabase({ url, poolMax: 20, onStatement: (sql) => void statements.push(sql) });
  orm.em.getEventManager().registerSubscriber({ afterTransactionCommit: () => void commits.push(Date.now()) });
  await foundStreet(orm.em.fork());
  const config = loadConfig({
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    GRIDCASE_WORKFLOW_BUNDLE: servers.bundle,
    GRIDCASE_TASK_QUEUE: `bench-${randomUUID()}`,
  });
  const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const worker = await runWorker(config, orm);
  return {
    orm,
    client: temporal.client,
    taskQueue: config.taskQueue,
    statements,
    commits,
    close: async () => {
      await worker.drain();
      await temporal.close();
      await orm.close(true);
    },
  };
}
