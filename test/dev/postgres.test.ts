import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { query } from '../../dev/databases.ts';
import { startPostgres } from '../../dev/postgres.ts';
import { removeHome } from './checkout.ts';

// As root this folder is out of reach for the user whom PostgreSQL runs as, like a checkout in root's home.
const folder = mkdtempSync(join(tmpdir(), 'gridcase-postgres-'));
afterAll(() => {
  removeHome(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('the PostgreSQL that gridcase brings along', () => {
  test('keeps its data when it is killed, and starts again', async () => {
    const killed = await startPostgres({ folder, persistent: true });
    await query(killed.url, 'create table kept as select 42 as answer');
    process.kill(killed.pid, 'SIGKILL');
    await killed.exited;
    const again = await startPostgres({ folder, persistent: true });
    try {
      expect(await query(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
      expect(again.dataFolder).toBe(killed.dataFolder);
    } finally {
      await again.stop();
    }
  });

  test('reads Chinese letters as letters', async () => {
    const server = await startPostgres({ folder, persistent: true });
    try {
      expect(await query(server.url, String.raw`select '云溪' ~ '^\w\w$' as letters`)).toEqual([{ letters: true }]);
    } finally {
      await server.stop();
    }
  });
});
