import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '../../dev/ports.ts';
import { makeCheckout, processesOf, runStart } from './checkout.ts';

let checkout: ReturnType<typeof makeCheckout>;
beforeEach(() => {
  checkout = makeCheckout();
});
afterEach(() => checkout.remove());

describe('npm start', () => {
  test('a busy port is one sentence with the remedy, and nothing is started', async () => {
    const occupant = createServer();
    const port = await findFreePort();
    await new Promise<void>((resolve) => {
      occupant.listen(port, '127.0.0.1', resolve);
    });
    try {
      const run = runStart(checkout.folder, [], { PORT: String(port) });
      expect(await run.ended).toBe(1);
      expect(run.output()).toBe(
        `✗ Port ${port} is busy: stop what listens there, or choose another with PORT=${port + 1} npm start.\n`,
      );
    } finally {
      occupant.close();
    }
  });

  test('an unknown flag is refused', async () => {
    const run = runStart(checkout.folder, ['--fresh']);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('--fresh is unknown');
  });

  test('reset is refused on a database that somebody else made', async () => {
    const run = runStart(checkout.folder, ['--reset'], { DATABASE_URL: 'postgres://u@127.0.0.1/mine' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('DATABASE_URL names a server of yours');
  });

  test('a database that does not answer is one sentence without its password', async () => {
    const port = String(await findFreePort());
    const address = `postgres://u:secret@127.0.0.1:${await findFreePort()}/cases`;
    const run = runStart(checkout.folder, [], { PORT: port, DATABASE_URL: address });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('does not answer');
    expect(run.output()).toContain('unset DATABASE_URL');
    expect(run.output()).not.toContain('secret');
  });

  test('a second start says that one is at work, and Ctrl-C leaves no process behind', async () => {
    const port = String(await findFreePort());
    const first = runStart(checkout.folder, [], { PORT: port });
    const note = join(checkout.folder, '.gridcase', 'running.json');
    while (!existsSync(note) && first.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    const { pid } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number };
    const second = runStart(checkout.folder, [], { PORT: port });
    expect(await second.ended).toBe(0);
    expect(second.output()).toMatch(new RegExp(`gridcase is already .*process ${pid}`));
    first.child.kill('SIGINT');
    await first.ended;
    expect(existsSync(note)).toBe(false);
    expect(processesOf(checkout.folder)).toEqual([]);
  });
});
