import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { findFreePort } from '../../dev/ports.ts';
import { openDatabase } from '../support/database.ts';

const run = (env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, ['api/main.ts'], { env: { PATH: process.env['PATH'], ...env } });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said.text += String(chunk)));
  return { child, said };
};

async function answerOf(child: ChildProcess, url: string): Promise<Response> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return answer;
    await pause(100);
  }
  throw new Error('the API ended before it answered');
}

test('the API listens, says that it waits for a worker, and ends cleanly when it is told to', async () => {
  const database = await openDatabase('api_main');
  const port = await findFreePort();
  const { child, said } = run({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    GRIDCASE_TASK_QUEUE: 'api_main',
    PORT: String(port),
  });
  const alive = await answerOf(child, `http://127.0.0.1:${port}/healthz`);
  expect(await alive.json()).toEqual({ status: 'ok' });
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([ready.status, ((await ready.json()) as { missing: string[] }).missing]).toEqual([503, ['worker']]);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect([code, said.text]).toEqual([0, expect.stringContaining('"route":"/healthz"')]);
  await database.close();
});

test('in production it refuses to start on the settings of the demo, and says all of it at once', async () => {
  const { child, said } = run({ NODE_ENV: 'production', GRIDCASE_REHEARSAL: '1', GRIDCASE_DEMO: '1' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  for (const name of [
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'GRIDCASE_SESSION_SECRET',
    'GRIDCASE_REHEARSAL',
    'GRIDCASE_DEMO',
  ])
    expect(said.text).toContain(name);
});

test('in production it refuses a database role that nothing binds', async () => {
  const database = await openDatabase('api_main_superuser');
  const { child, said } = run({
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    GRIDCASE_FILES: '/files',
    GRIDCASE_SESSION_SECRET: 'a-secret-that-only-this-test-knows-of',
  });
  const [code] = await once(child, 'exit');
  expect([code, said.text]).toEqual([1, expect.stringContaining('superuser')]);
  await database.close();
});
