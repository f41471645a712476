import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import type { Config } from '../../config.ts';
import { connectDatabase } from '../../database/connection.ts';
import { connectTemporal } from '../../temporal/connection.ts';

/** What runs gridcase: the servers that it keeps its cases in, and the task queue of its workflows. */
export type Installation = { orm: MikroORM; client: Client; taskQueue: string };

type Places = Pick<Config, 'databaseUrl' | 'temporalAddress' | 'temporalNamespace' | 'taskQueue'>;

/** Connects to the servers of an installation, beside its own processes. */
export async function connectInstallation(places: Places): Promise<Installation & { close: () => Promise<void> }> {
  const orm = await connectDatabase({ url: places.databaseUrl, poolMax: 4 });
  const temporal = connectTemporal({ address: places.temporalAddress, namespace: places.temporalNamespace });
  return {
    orm,
    client: temporal.client,
    taskQueue: places.taskQueue,
    close: async () => {
      await temporal.close();
      await orm.close(true);
    },
  };
}
