import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectDatabase } from '../../database/connection.ts';
import { migrate } from '../../database/migrate.ts';
import { createDatabase, dropDatabase, onDatabase, query } from '../../dev/databases.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase('test_connection');
});
afterAll(() => database.close());

test('migrating again changes nothing', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

test('the migration is a program that says in one line what it did', async () => {
  const adminUrl = inject('adminDatabaseUrl');
  const name = 'test_connection_migrate';
  await dropDatabase(adminUrl, name);
  const env = { ...process.env, DATABASE_URL: await createDatabase(adminUrl, name), TEMPORAL_ADDRESS: 'localhost:1' };
  const run = async () => {
    const program = join(import.meta.dirname, '..', '..', 'database', 'migrate.ts');
    return (await promisify(execFile)(process.execPath, [program], { env })).stdout;
  };
  expect(await run()).toMatch(/^Migrated: [^\n]+\n$/);
  expect(await run()).toBe('The database is up to date.\n');
  await dropDatabase(adminUrl, name);
});

test('the tables are what the entities say', async () => {
  const rows = await database.orm.em.execute<{ name: string; type: string; nullable: boolean }[]>(`
    select table_name || '.' || column_name as name, udt_name as type, is_nullable = 'YES' as nullable
    from information_schema.columns where table_schema = 'public'`);
  const columns = new Map(rows.map((row) => [row.name, row]));
  const types = [
    /^json/,
    'jsonb',
    /^timestamp/,
    'timestamptz',
    /^(varchar|text|string)/,
    'text',
    /^int/,
    'int4',
  ] as const;
  const typeOf = (declared: string) =>
    types[types.findIndex((type) => type instanceof RegExp && type.test(declared)) + 1];
  const properties = Object.values([...database.orm.getMetadata().getAll().values()]).flatMap(({ tableName, props }) =>
    props.map((property) => ({ property, name: `${tableName}.${property.fieldNames[0]}` })),
  );
  expect(properties.length).toBeGreaterThan(100);
  for (const { property, name } of properties) {
    expect(columns.has(name), name).toBe(true);
    expect(columns.get(name)?.nullable, name).toBe(property.nullable === true);
    const expected = typeOf(property.columnTypes[0] ?? '');
    if (expected !== 'text' || !property.array) expect([expected, undefined], name).toContain(expected);
  }
});

test('columns that hold personal data or free text say so in the database', async () => {
  const rows = await database.orm.em.execute<{ name: string; comment: string }[]>(`
    select c.relname || '.' || a.attname as name, d.description as comment
    from pg_description d join pg_class c on c.oid = d.objoid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
    where c.relnamespace = 'public'::regnamespace`);
  const declared = [...database.orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
    props.flatMap(({ fieldNames, comment }) => (comment ? [[`${tableName}.${fieldNames[0]}`, comment] as const] : [])),
  );
  expect(new Map(rows.map(({ name, comment }) => [name, comment]))).toEqual(new Map(declared));
  expect(declared.length).toBeGreaterThan(10);
});

test('a database that is not UTF-8 is refused in one sentence that says what to do', async () => {
  const adminUrl = inject('adminDatabaseUrl');
  const name = 'test_connection_latin';
  await dropDatabase(adminUrl, name);
  await query(adminUrl, `create database ${name} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`);
  await expect(connectDatabase({ url: onDatabase(adminUrl, name) })).rejects.toThrow(
    /^The database is not UTF-8 throughout \(encoding LATIN1\).*createdb --template=template0 --encoding=UTF8/,
  );
  await dropDatabase(adminUrl, name);
});

test('a UTF-8 database whose character type knows no Chinese is refused as well', async () => {
  const adminUrl = inject('adminDatabaseUrl');
  const name = 'test_connection_c';
  await dropDatabase(adminUrl, name);
  await query(adminUrl, `create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C'`);
  await expect(connectDatabase({ url: onDatabase(adminUrl, name) })).rejects.toThrow('not UTF-8 throughout');
  await dropDatabase(adminUrl, name);
});
