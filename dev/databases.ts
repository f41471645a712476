import { MikroORM } from '@mikro-orm/postgresql';
import { StartFault } from './start-fault.ts';

type Row = Record<string, unknown>;

/** Runs one statement on its own connection. */
export async function query(url: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    // The ORM would otherwise create whatever database a mistyped address names.
    ensureDatabase: false,
    pool: { min: 0, max: 1 },
  });
  try {
    return await orm.em.getConnection().execute<Row[]>(sql, parameters);
  } finally {
    await orm.close(true);
  }
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The address of another database on the same server. */
export function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Creates a database unless it is there, and returns its address. */
export async function createDatabase(adminUrl: string, name: string): Promise<string> {
  const found = await query(adminUrl, 'select 1 from pg_database where datname = ?', [name]);
  if (found.length === 0) await query(adminUrl, `create database ${quote(name)}`);
  return onDatabase(adminUrl, name);
}

/** Drops a database, even while somebody is connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await query(adminUrl, `drop database if exists ${quote(name)} with (force)`);
}

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}

/** Refuses with a StartFault a DATABASE_URL that cannot be reached or that cannot tell Chinese letters from signs. */
export async function checkDatabase(url: string): Promise<void> {
  if (!URL.canParse(url))
    throw new StartFault('DATABASE_URL is not an address: write it as postgres://user:password@host:5432/gridcase.');
  let row: Row | undefined;
  try {
    // What matters is asked of the server itself: providers name the same character type differently.
    const sql = String.raw`select current_setting('server_encoding') as encoding, '云' ~ '^\w$' as reads_chinese`;
    [row] = await query(url, sql);
  } catch (error) {
    // An SQL_ASCII server refuses or mangles the question itself.
    row = await query(url, `select current_setting('server_encoding') as encoding`).then(
      ([answer]) => answer,
      () => undefined,
    );
    if (row === undefined)
      throw new StartFault(
        `The database in DATABASE_URL (${withoutPassword(url)}) does not answer (${(error as Error).message}): start it, correct the address, or unset DATABASE_URL to use the one that gridcase brings along.`,
      );
  }
  if (row?.['encoding'] !== 'UTF8' || row['reads_chinese'] !== true)
    throw new StartFault(
      `The database in DATABASE_URL (${withoutPassword(url)}) is not UTF-8 throughout (encoding ${String(row?.['encoding'])}), so Chinese text cannot be searched: create it anew with createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8, or unset DATABASE_URL.`,
    );
}
