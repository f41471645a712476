// The worker: serves case workflows, and brings over what intake recorded while Temporal was away.
import { once } from 'node:events';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { loadConfig } from '../config.ts';
import { connectDatabase } from '../database/connection.ts';
import { connectTemporal } from '../temporal/connection.ts';
import { listenForHealth } from './health.ts';
import { createMetrics } from './metrics.ts';
import { startRelay } from './relay.ts';
import { runWorker } from './run.ts';

const config = loadConfig();
Runtime.install({ logger: new DefaultLogger('WARN') });
const orm = await connectDatabase({ url: config.databaseUrl });
const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
const metrics = createMetrics();
const worker = await runWorker(config, orm, metrics.observeFiring);
const relay = startRelay({
  orm,
  client: temporal.client,
  taskQueue: config.taskQueue,
  onFault: (error) => say({ level: 'warn', message: 'the relay tries again', error: String(error) }),
  onAlarm: ({ caseId, number, data }) =>
    say({ level: 'error', message: 'an alarm was raised', caseId, number, ...data }),
});
const health = await listenForHealth({
  host: config.host,
  port: config.workerPort,
  isReady: worker.isReady,
  readMetrics: metrics.read,
});

// A worker that stops by itself ends the process too, so that whoever supervises it starts a new one.
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), worker.stopped]);
health.close();
await relay.stop();
await worker.drain();
await temporal.close();
await orm.close(true);

/** One line of JSON, like the API's log. Codes and ids only. */
function say(line: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
}
