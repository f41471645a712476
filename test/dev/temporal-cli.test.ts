import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findTemporalCli } from '../../dev/temporal-cli.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gridcase-cli-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A program of that version in a folder of its own; returns the folder. */
function installCli(folder: string, version: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  const file = join(root, folder, 'temporal');
  writeFileSync(file, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`);
  chmodSync(file, 0o755);
  return join(root, folder);
}

const find = (env: NodeJS.ProcessEnv) => findTemporalCli(root, env);

describe('the Temporal CLI', () => {
  test('that TEMPORAL_CLI names comes first', async () => {
    const named = join(installCli('named', '1.9.0'), 'temporal');
    expect(await find({ TEMPORAL_CLI: named, PATH: installCli('path', '1.9.1') })).toBe(named);
  });

  test('that TEMPORAL_CLI names is refused when it is too old, not passed over', async () => {
    const named = join(installCli('named', '1.8.2'), 'temporal');
    await expect(find({ TEMPORAL_CLI: named, PATH: installCli('path', '1.9.1') })).rejects.toThrow(
      /TEMPORAL_CLI names .* not a Temporal CLI of 1\.9 or later/,
    );
  });

  test('on the PATH comes before the one in the checkout', async () => {
    installCli('bin', '1.9.1');
    expect(await find({ PATH: installCli('path', '1.10.0') })).toBe(join(root, 'path', 'temporal'));
  });

  test('on the PATH is passed over when it is too old', async () => {
    installCli('bin', '1.9.1');
    expect(await find({ PATH: installCli('path', '1.1.2') })).toBe(join(root, 'bin', 'temporal'));
  });
});
