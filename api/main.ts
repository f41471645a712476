// The API: listens until it is told to stop, then lets the requests that are under way end.
import { once } from 'node:events';
import { loadConfig } from '../config.ts';
import { connectDatabase } from '../database/connection.ts';
import { isSuperuser } from '../database/roles.ts';
import { connectTemporal } from '../temporal/connection.ts';
import { buildServer } from './server.ts';

const config = loadConfig();
const orm = await connectDatabase({ url: config.databaseUrl, poolMax: 20 });
if (config.production && (await isSuperuser(orm.em.fork())))
  throw new Error('DATABASE_URL names a superuser, which production refuses: give the application a role of its own.');
const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
const app = await buildServer({ config, orm, temporal });
await app.listen({ host: config.host, port: config.port });

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await app.close();
await temporal.close();
await orm.close(true);
