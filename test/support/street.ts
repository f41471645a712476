import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { buildServer } from '../../api/server.ts';
import { hashToken } from '../../api/session/identify.ts';
import { loadConfig } from '../../config.ts';
import { ApiToken } from '../../database/entities/api-token.ts';
import { demoPassword, type accounts } from '../../dev/demo/cast.ts';
import { seed } from '../../dev/demo/seed.ts';
import { verify } from '../../dev/verify/invariants.ts';
import { connectTemporal } from '../../temporal/connection.ts';
import { startRelay } from '../../worker/relay.ts';
import { runWorker } from '../../worker/run.ts';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { multiplyCases } from './crowd.ts';
import { openDatabase } from './database.ts';

Runtime.install({ logger: new DefaultLogger('WARN') });

export type Account = keyof typeof accounts;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Said = Record<string, string>;

// What an answer holds is what the tests are about.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { status: number; headers: Headers; text: string; data: any };

/** The whole product as `npm start -- --empty` runs it, in this process, spoken to over HTTP alone. */
export async function openStreet(name: string) {
  const database = await openDatabase(name);
  await seed(database.url, { empty: true, now: Date.now() });
  const config = loadConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    GRIDCASE_WORKFLOW_BUNDLE: inject('workflowBundle'),
    GRIDCASE_TASK_QUEUE: `${name}-${randomUUID()}`,
    GRIDCASE_REHEARSAL: '1',
    GRIDCASE_DEMO: '1',
    LOG_LEVEL: 'fatal',
  });
  const temporal = connectTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace });
  const worker = await runWorker(config, database.orm);
  const faults: unknown[] = [];
  const relay = startRelay({
    orm: database.orm,
    client: temporal.client,
    taskQueue: config.taskQueue,
    onFault: (fault) => faults.push(fault),
    // Every unit of the demo street is staffed, so nobody is ever missing.
    onAlarm: (alarm) => faults.push(new Error(`nobody can hold a case: ${JSON.stringify(alarm)}`)),
  });
  let app = await buildServer({ config, orm: database.orm, temporal });
  const root = await app.listen({ host: config.host, port: 0 });

  async function send(method: Method, path: string, body?: unknown, headers: Said = {}): Promise<Answer> {
    const hasBody = body !== undefined;
    const answer = await fetch(path.startsWith('/') ? `${root}/api/v1${path}` : `${root}/${path}`, {
      method,
      headers: { ...(hasBody && { 'content-type': 'application/json' }), ...headers },
      ...(hasBody && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return { status: answer.status, headers: answer.headers, text, data: isJson ? JSON.parse(text) : null };
  }

  const cookies = new Map<Account, Promise<string>>();
  async function signIn(username: Account): Promise<string> {
    const { status, headers } = await send('POST', '/session', { username, password: demoPassword });
    if (status !== 201) throw new Error(`${username} cannot sign in: ${status}`);
    return headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  /** Somebody at their desk, signed in. A path without its slash is one of the root's. */
  function as(account: Account) {
    const ask = async (method: Method, path: string, body: unknown, headers: Said) => {
      const cookie = cookies.get(account) ?? signIn(account);
      cookies.set(account, cookie);
      return send(method, path, body, { cookie: await cookie, ...headers });
    };
    return {
      get: (path: string, headers: Said = {}) => ask('GET', path, undefined, headers),
      post: (path: string, body?: unknown, headers: Said = {}) => ask('POST', path, body, headers),
      put: (path: string, body: unknown) => ask('PUT', path, body, {}),
      /** Registers a case under a key of its own. */
      register: (body: unknown, key: string = randomUUID()) => ask('POST', '/cases', body, { 'idempotency-key': key }),
      /** Uses a verb's sub-resource on a case. */
      act: (caseId: string, path: string, body: object = {}, headers: Said = {}) =>
        ask('POST', `/cases/${caseId}/${path}`, body, headers),
      remove: (path: string, body?: unknown, headers: Said = {}) => ask('DELETE', path, body, headers),
      see: (caseId: string, headers: Said = {}) => ask('GET', `/cases/${caseId}`, undefined, headers),
    };
  }

  return {
    as,
    /** Where the API and the console are. */
    root,
    stopApi: () => app.close(),
    /** At the same address as before. */
    startApi: async () => {
      app = await buildServer({ config, orm: database.orm, temporal });
      await app.listen({ host: config.host, port: Number(new URL(root).port) });
    },
    /** Speaks to the API without having signed in. */
    stranger: send,
    /** Moves the street's clock as a trainer does, and repeats what was not finished in time. */
    advance: async (how: { by: string } | { to: string }): Promise<{ now: string; fired: number }> => {
      for (;;) {
        const { status, text, data } = await as('supervisor').post('/rehearsal/advance', how);
        if (status === 200) return data;
        if (status !== 503 || 'by' in how) throw new Error(`the clock did not move: ${text}`);
        await pause(500);
      }
    },
    /** What only the record can tell: rows of what a request must not have left. */
    countRows: async (): Promise<Record<string, number>> => {
      const tables = [
        'case',
        'case_event',
        'case_clock',
        'handover_form',
        'command',
        'idempotency_key',
        'pending_start',
      ];
      const counts = tables.map((table) => `(select count(*)::int from "${table}") as "${table}"`).join(', ');
      const [row] = await database.orm.em.fork().execute<Record<string, number>[]>(`select ${counts}`);
      return { ...row };
    },
    /** Fills the street with copies of the cases that it has: so many of each. */
    multiply: (times: number) => multiplyCases(database.orm, times),
    /** Gives a system a token for a post of its own, as whoever operates the street would. */
    issueToken: async (system: string, unit: string): Promise<string> => {
      const token = randomUUID();
      await database.orm.em.fork().insert(ApiToken, {
        id: randomUUID(),
        hash: hashToken(token),
        name: system,
        role: 'integration',
        unit,
        scopes: ['cases:read', 'cases:register', 'cases:command'],
        expiresAt: Date.now() + 3_600_000,
        revokedAt: null,
      });
      return token;
    },
    /** What of the record does not hold to the invariants, once all has come to rest or so many milliseconds have passed. */
    findFaults: async (patienceMs: number): Promise<string[]> => {
      const installation = { orm: database.orm, client: temporal.client, taskQueue: config.taskQueue };
      const verdicts = await verify(installation, patienceMs);
      return verdicts.flatMap(({ id, faults: found }) => found.map((fault) => `${id} ${fault}`));
    },
    /** How Temporal itself says that a case's workflow stands. */
    workflowStatus: async (caseId: string) =>
      (await temporal.client.workflow.getHandle(caseWorkflowId(caseId)).describe()).status.name,
    close: async () => {
      await app.close();
      await relay.stop();
      await worker.drain();
      await temporal.close();
      await database.close();
      if (faults.length > 0) throw faults[0];
    },
  };
}

export type Street = Awaited<ReturnType<typeof openStreet>>;
