import type { InjectOptions } from 'fastify';
import { inject } from 'vitest';
import { buildServer } from '../../api/server.ts';
import { demoPassword, hashPassword } from '../../api/session/password.ts';
import { loadConfig } from '../../config.ts';
import { Person } from '../../database/entities/person.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { openDatabase } from '../support/database.ts';
import { foundYunxi } from '../support/yunxi.ts';
import { expectDescribed, type ApiDocument } from './api-document.ts';

/** The API over Yunxi street in a database of its own, without a worker; everybody of the cast has the demo's password. */
export async function openApi(name: string, env: NodeJS.ProcessEnv = {}) {
  const database = await openDatabase(name);
  await foundYunxi(database.orm);
  await database.orm.em.fork().nativeUpdate(Person, {}, { passwordHash: await hashPassword(demoPassword) });
  const config = loadConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    GRIDCASE_TASK_QUEUE: name,
    GRIDCASE_DEMO: '1',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const app = await buildServer({ config, orm: database.orm, temporal });
  const signIn = async (username: string, password = demoPassword) => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } });
    const [cookie] = answer.cookies;
    return { answer, headers: { cookie: `${cookie?.name}=${cookie?.value}` } };
  };
  await app.ready();
  const document = app.swagger() as unknown as ApiDocument;
  return {
    ...database,
    config,
    temporal,
    app,
    signIn,
    /** As `app.inject`, and holds the answer to what the API says of itself. */
    send: async (request: InjectOptions & { url: string }) => {
      const answer = await app.inject(request);
      expectDescribed(document, request, answer);
      return answer;
    },
    close: async () => {
      await app.close();
      await temporal.close();
      await database.close();
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;
