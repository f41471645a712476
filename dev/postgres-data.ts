import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findPostgresHome, type PostgresHome } from './postgres-home.ts';
import { endLeftover, isAlive } from './process-table.ts';
import { StartFault } from './start-fault.ts';

const passwordFile = 'gridcase-password';

function initialise(home: PostgresHome, dataFolder: string): void {
  const unfinished = `${dataFolder}.new`;
  const secret = `${dataFolder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(secret, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  if (home.owner !== undefined)
    for (const path of [unfinished, secret]) chownSync(path, home.owner.uid, home.owner.gid);
  // Extensions such as pg_trgm still ask the system's character type, where the system has one that reads Chinese.
  const known = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const ctype = /^C\.utf-?8$/im.test(known) ? ['--lc-ctype=C.UTF-8'] : [];
  const locale =
    home.majorVersion >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-messages=C', ...ctype]
      : ['--locale=C.UTF-8', '--lc-messages=C'];
  const { status, stderr, error } = spawnSync(
    join(home.bin, 'initdb'),
    [
      '--pgdata',
      unfinished,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--no-sync',
      '--encoding=UTF8',
      ...locale,
    ],
    { encoding: 'utf8', cwd: home.folder, env: { ...process.env, LC_ALL: 'C' }, ...home.owner },
  );
  if (status !== 0)
    throw new StartFault(
      `PostgreSQL could not create its data folder ${dataFolder} (${(error?.message ?? stderr).trim().split('\n').at(-1)}): put that right and start again, or set DATABASE_URL.`,
    );
  renameSync(secret, join(unfinished, passwordFile));
  // An interrupted initialisation must not look like a finished one.
  renameSync(unfinished, dataFolder);
}

async function clearStalePid(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'));
  await endLeftover(pid, dataFolder);
  // The id may meanwhile belong to another PostgreSQL of this machine, which ours would take for itself.
  if (isAlive(pid)) rmSync(file);
}

function removeLeftThrowaways(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^throwaway-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A data folder that a server can be started on: made on first use, of the right version, and with nobody on it. */
export async function openDataFolder(home: PostgresHome, persistent: boolean): Promise<string> {
  if (!persistent) removeLeftThrowaways(home.folder);
  const name = persistent ? 'postgres' : `throwaway-${process.pid}-${randomBytes(3).toString('hex')}`;
  const dataFolder = join(home.folder, name);
  if (!existsSync(dataFolder)) initialise(home, dataFolder);
  const version = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (Number(version) !== home.majorVersion)
    throw new StartFault(
      `The data in ${dataFolder} was written by PostgreSQL ${version}, and only ${home.majorVersion} is here: install that version, or begin anew with \`npm start -- --reset\`.`,
    );
  await clearStalePid(dataFolder);
  return dataFolder;
}

/** The superuser's password, made when the data folder was. */
export const readPassword = (dataFolder: string) => readFileSync(join(dataFolder, passwordFile), 'utf8').trim();

/** Deletes the data that `startPostgres` keeps. Nothing may be running on it. */
export function removePostgresData(folder: string): void {
  rmSync(join(findPostgresHome(folder).folder, 'postgres'), { recursive: true, force: true });
}
