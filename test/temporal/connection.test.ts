import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { connectTemporal } from '../../temporal/connection.ts';
import { isTimedOut } from '../../temporal/grpc-status.ts';
import { isWorkerPresent } from '../../temporal/worker-presence.ts';
import { client, runWorker, taskQueue, temporal } from './ladder-worker.ts';

afterAll(() => temporal.close());

/** A port on which nothing listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

test('connecting needs no server, and a call ends at its deadline', async () => {
  const away = connectTemporal({ address: `127.0.0.1:${await deadPort()}`, namespace: 'default' });
  const call = away.client.withDeadline(Date.now() + 500, () => isWorkerPresent(away.client, taskQueue));
  const error = await call.catch((reason: unknown) => reason);
  expect(isTimedOut(error)).toBe(true);
  await away.close();
});

test('a worker is seen once it polls the queue, and not before', async () => {
  expect(await isWorkerPresent(client, taskQueue)).toBe(false);
  const worker = await runWorker();
  await expect.poll(() => isWorkerPresent(client, taskQueue), { timeout: 60_000 }).toBe(true);
  await worker.stop();
});
