import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '../../dev/ports.ts';
import { readCommand } from '../../dev/process-table.ts';

const house = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridcase-run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('both commands', () => {
  test('without packages and without a network are one sentence with the remedy', async () => {
    for (const file of ['dev/run.mjs', 'package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(house, file), join(folder, file));
    const { status, stderr } = spawnSync('node', ['dev/run.mjs', 'dev/start.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_registry: `http://127.0.0.1:${await findFreePort()}`,
        npm_config_cache: join(folder, 'cache'),
        npm_config_fetch_retries: '0',
      },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✗ The package registry cannot be reached.*: connect to the network .*\n$/);
  });

  test('run their script under the pinned Node and end with its exit code', () => {
    const script = join(folder, 'script.ts');
    writeFileSync(script, `console.log(process.versions.node, ...process.argv.slice(2)); process.exit(7)`);
    const { status, stdout } = spawnSync('node', [join(house, 'dev/run.mjs'), script, '--reset'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^24\.\d+\.\d+ --reset\n$/);
    expect(status).toBe(7);
  });

  test('leave no server behind when they are killed outright', async () => {
    const script = join(folder, 'script.ts');
    writeFileSync(
      script,
      `import { startChild } from ${JSON.stringify(join(house, 'dev/child-process.ts'))};
       const child = await startChild({ command: 'sleep', args: ['600'], logFile: ${JSON.stringify(join(folder, 'log'))} });
       console.log(child.pid);`,
    );
    const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) => {
      parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk)));
    });
    expect(readCommand(pid)).toContain('sleep');
    parent.kill('SIGKILL');
    await expect.poll(() => readCommand(pid), { timeout: 10_000 }).toBe('');
  });
});
