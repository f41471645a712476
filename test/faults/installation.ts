import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { loadConfig } from '../../config.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import { Unit } from '../../database/entities/unit.ts';
import { migrate } from '../../database/migrate.ts';
import { demoPassword, type accounts } from '../../dev/demo/cast.ts';
import { seed } from '../../dev/demo/seed.ts';
import { findFreePort } from '../../dev/ports.ts';
import { connectInstallation, type Installation } from '../../dev/verify/installation.ts';
import { verify } from '../../dev/verify/invariants.ts';
import { bench } from '../../domain/policies/bench.ts';
import { openGateway, through } from './gateway.ts';
import { ownProcess } from './own-process.ts';
import { openServers } from './servers.ts';

type Account = keyof typeof accounts;
type Headers = Record<string, string>;

// What an answer holds is what the tests are about. A `status` of 0: the connection broke before there was one.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { status: number; headers: Headers; data: any };

const patienceMs = 90_000;
const worthRepeating = new Set([0, 429, 503]);

/** Yunxi street as `npm start -- --empty` runs it, each part a process or server of its own that may be killed. */
export async function openInstallation(name: string, options = { ownPostgres: false }) {
  const servers = await openServers(`faults_${name}`, options);
  await migrate(servers.databaseUrl());
  await seed(servers.databaseUrl(), { empty: true, now: Date.now() });

  const toDatabase = () => openGateway(servers.databasePort());
  const toTemporal = () => openGateway(servers.temporal.port());
  const links = {
    apiToDatabase: await toDatabase(),
    workerToDatabase: await toDatabase(),
    apiToTemporal: await toTemporal(),
    workerToTemporal: await toTemporal(),
  };
  const [apiPort, workerPort] = [await findFreePort(), await findFreePort()];
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    GRIDCASE_WORKER_PORT: String(workerPort),
    GRIDCASE_WORKFLOW_BUNDLE: inject('workflowBundle'),
    GRIDCASE_TASK_QUEUE: 'gridcase',
    GRIDCASE_REHEARSAL: '1',
    GRIDCASE_DEMO: '1',
    LOG_LEVEL: 'info',
  };
  const part = (what: 'api' | 'worker', port: number, health: string) =>
    ownProcess({
      script: `${what}/main.ts`,
      env: {
        ...env,
        DATABASE_URL: through(links[`${what}ToDatabase`], servers.databaseUrl()),
        TEMPORAL_ADDRESS: links[`${what}ToTemporal`].address,
      },
      logFile: join(servers.folder, 'logs', `${what}.log`),
      health: `http://127.0.0.1:${port}/${health}`,
    });
  const parts = { api: part('api', apiPort, 'healthz'), worker: part('worker', workerPort, 'readyz') };
  await Promise.all([parts.api.start(), parts.worker.start()]);

  /** Looks at the servers directly, wherever they are now. */
  async function observe<T>(look: (installation: Installation) => Promise<T>): Promise<T> {
    const places = { DATABASE_URL: servers.databaseUrl(), TEMPORAL_ADDRESS: servers.temporalAddress() };
    const installation = await connectInstallation(loadConfig({ ...env, ...places }));
    try {
      return await look(installation);
    } finally {
      await installation.close();
    }
  }

  async function send(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Answer> {
    try {
      const answer = await fetch(`http://127.0.0.1:${apiPort}/api/v1${path}`, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(40_000),
      });
      const text = await answer.text();
      return { status: answer.status, headers: Object.fromEntries(answer.headers), data: text && JSON.parse(text) };
    } catch {
      return { status: 0, headers: {}, data: null };
    }
  }

  /** Asks until there is an answer that is final, as a client with a key may. */
  async function insist(ask: () => Promise<Answer>): Promise<Answer> {
    for (const giveUpAt = Date.now() + patienceMs; ;) {
      const answer = await ask();
      if (!worthRepeating.has(answer.status) || Date.now() > giveUpAt) return answer;
      await pause(100);
    }
  }

  const cookies = new Map<Account, string>();
  async function signIn(username: Account): Promise<void> {
    const { headers } = await send('POST', '/session', { username, password: demoPassword });
    cookies.set(username, headers['set-cookie']?.split(';')[0] ?? '');
  }
  for (const account of ['grid-worker', 'clerk', 'dispatcher', 'admin'] as const) await signIn(account);

  const as = (account: Account) => ({
    get: (path: string) => send('GET', path, undefined, { cookie: cookies.get(account) ?? '' }),
    post: (path: string, body: object, key: string = randomUUID(), headers: Headers = {}) =>
      send('POST', path, body, { cookie: cookies.get(account) ?? '', 'idempotency-key': key, ...headers }),
  });

  return {
    ...parts,
    links,
    folder: servers.folder,
    as,
    insist,
    observe,
    temporal: {
      kill: servers.temporal.kill,
      start: async () => {
        await servers.temporal.start();
        for (const link of ['apiToTemporal', 'workerToTemporal'] as const) links[link].leadTo(servers.temporal.port());
      },
    },
    postgres: {
      kill: async () => servers.postgres?.kill(),
      stop: async () => servers.postgres?.stop(),
      start: async () => {
        await servers.postgres?.start();
        for (const link of ['apiToDatabase', 'workerToDatabase'] as const) links[link].leadTo(servers.databasePort());
      },
    },
    /** Cases registered from now on run under this policy: `bench` lets a level's time run out in three seconds. */
    runUnder: (policy: 'bench' | 'ordinance-5wd') =>
      observe(async ({ orm }) => {
        const em = orm.em.fork();
        const { name: benchName, version, effectiveFrom } = bench;
        const publication = { author: 'test', reason: 'test', publishedAt: Date.now() };
        if (!(await em.findOne(PolicyVersion, { name: benchName })))
          await em.insert(PolicyVersion, { name: benchName, version, effectiveFrom, body: bench, ...publication });
        await em.nativeUpdate(Unit, { code: 'YX' }, { policy });
      }),
    /** What is wrong by the invariants of reliability.md: what stays wrong for a minute, unless told to look once. */
    faults: async (patienceMs = 60_000) => {
      const verdicts = await observe((installation) => verify(installation, patienceMs));
      return verdicts.flatMap(({ id, faults }) => faults.map((fault) => `${id} ${fault}`));
    },
    close: async () => {
      await Promise.all([parts.api.stop(), parts.worker.stop()]);
      await servers.close();
      await Promise.all(Object.values(links).map((link) => link.close()));
    },
  };
}

export type Yunxi = Awaited<ReturnType<typeof openInstallation>>;
