import { Client, Connection } from '@temporalio/client';
import { dataConverter } from './data-converter.ts';

export type Temporal = { client: Client; close: () => Promise<void> };

/**
 * Returns a client without waiting for a server, so that reads and intake go on while Temporal is away.
 * No call has a deadline of its own: callers set one with `client.withDeadline` and ask `isTimedOut`.
 */
export function connectTemporal(options: { address: string; namespace: string }): Temporal {
  const connection = Connection.lazy({ address: options.address });
  const client = new Client({ connection, namespace: options.namespace, dataConverter });
  return { client, close: () => connection.close() };
}
