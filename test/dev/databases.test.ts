import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkDatabase, createDatabase, dropDatabase, onDatabase, query } from '../../dev/databases.ts';

const server = inject('adminDatabaseUrl');
const letters = { ascii: `encoding 'SQL_ASCII'`, plain_ctype: `encoding 'UTF8'` };

beforeAll(async () => {
  for (const [name, encoding] of Object.entries(letters))
    await query(server, `create database ${name} template template0 ${encoding} locale_provider libc locale 'C'`);
});
afterAll(async () => {
  for (const name of [...Object.keys(letters), 'fitting']) await dropDatabase(server, name);
});

describe('a database that is handed to gridcase', () => {
  test('is accepted when it is UTF-8 throughout', async () => {
    await expect(checkDatabase(await createDatabase(server, 'fitting'))).resolves.toBeUndefined();
  });

  test('is refused with the remedy when its encoding is not UTF-8', async () => {
    await expect(checkDatabase(onDatabase(server, 'ascii'))).rejects.toThrow(
      /is not UTF-8 throughout \(encoding SQL_ASCII\).*createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8/,
    );
  });

  test('is refused when its character type cannot tell Chinese letters from signs', async () => {
    await expect(checkDatabase(onDatabase(server, 'plain_ctype'))).rejects.toThrow('is not UTF-8 throughout');
  });

  test('is never created because an address was mistyped', async () => {
    await expect(checkDatabase(onDatabase(server, 'mistyped'))).rejects.toThrow('"mistyped" does not exist');
    expect(await query(server, `select 1 from pg_database where datname = 'mistyped'`)).toEqual([]);
  });

  test('is refused when its address is none', async () => {
    await expect(checkDatabase('gridcase')).rejects.toThrow('DATABASE_URL is not an address');
  });
});
