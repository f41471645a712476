import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '../../dev/ports.ts';
import { findPostgresHome } from '../../dev/postgres-home.ts';
import { demoPassword } from '../../dev/demo/cast.ts';
import { makeCheckout, processesOf, runScript, runStart, type Run } from './checkout.ts';

const closing = 'Ctrl-C stops everything';
const patience = { timeout: 90_000, interval: 100 };

// One checkout whose starts follow one another, as at somebody's desk.
describe('npm start', () => {
  let checkout: ReturnType<typeof makeCheckout>;
  let port: string;
  let run: Run;
  beforeAll(async () => {
    checkout = makeCheckout();
    port = String(await findFreePort());
  });
  afterAll(() => checkout.remove());

  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  const born = () =>
    statSync(join(findPostgresHome(join(checkout.folder, '.gridcase')).folder, 'postgres', 'PG_VERSION'));

  async function start(...args: string[]): Promise<string> {
    run = runStart(checkout.folder, args, { PORT: port });
    await expect.poll(() => run.output().includes(closing) || run.child.exitCode !== null, patience).toBe(true);
    return run.output();
  }

  async function pressCtrlC(): Promise<void> {
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(processesOf(checkout.folder)).toEqual([]);
  }

  /** The case numbers that the street's dispatcher sees. */
  async function listCases(): Promise<string[]> {
    const credentials = JSON.stringify({ username: 'dispatcher', password: demoPassword });
    const headers = { 'content-type': 'application/json' };
    const session = await fetch(url('/api/v1/session'), { method: 'POST', headers, body: credentials });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const list = await fetch(url('/api/v1/cases?limit=100'), { headers: { cookie } });
    const { items } = (await list.json()) as { items: { number: string }[] };
    return items.map(({ number }) => number);
  }

  test('on a fresh checkout makes what it needs, says where everything is and answers', async () => {
    const output = await start('--empty');
    for (const step of ['PostgreSQL', 'Temporal', 'database schema', 'demo street without cases', 'worker', 'API'])
      expect(output).toMatch(new RegExp(`^✓ ${step} {2}\\d+\\.\\d s$`, 'm'));
    for (const line of [`Web and API   ${url('')}`, `API docs      ${url('/docs')}`, 'gridcase-demo', 'grid-worker'])
      expect(output).toContain(line);
    expect((await fetch(url('/readyz'))).status).toBe(200);
    expect((await fetch(url('/docs/'))).status).toBe(200);
    expect(await listCases()).toEqual([]);
  });

  test('a second start says what is running, and begins nothing', async () => {
    const second = runStart(checkout.folder, [], { PORT: port });
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('gridcase is already running');
    expect(second.output()).toContain(`Web and API   ${url('')}`);
    expect(second.output()).not.toContain('✓');
  });

  test('npm run verify finds the running copy by itself and nothing wrong with it', async () => {
    const verifying = runScript(checkout.folder, ['dev/verify/main.ts', '--rounds', '0']);
    expect(await verifying.ended, verifying.output()).toBe(0);
    expect(verifying.output().match(/^✓ I\d /gm)).toHaveLength(6);
  });

  test('Ctrl-C stops everything, and the next start installs, initialises and seeds nothing', async () => {
    const { ino, mtimeMs } = born();
    await pressCtrlC();
    expect(await start()).not.toMatch(/installing|demo street/);
    expect(born()).toMatchObject({ ino, mtimeMs });
    expect(await listCases()).toEqual([]);
  });

  test('--reset begins anew, with the demo street and its cases', async () => {
    await pressCtrlC();
    expect(await start('--reset')).toMatch(/^✓ demo street {2}/m);
    expect((await listCases()).length).toBeGreaterThan(50);
    await pressCtrlC();
  });

  test('npm run verify without anything running is one sentence with the remedy', async () => {
    const verifying = runScript(checkout.folder, ['dev/verify/main.ts', '--rounds', '0']);
    expect(await verifying.ended).toBe(1);
    expect(verifying.output()).toMatch(/^✗ Nothing runs here to be verified: .*\n$/);
  });
});
