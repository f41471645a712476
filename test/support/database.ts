import { inject } from 'vitest';
import { connectDatabase } from '../../database/connection.ts';
import { migrate } from '../../database/migrate.ts';
import { createDatabase, dropDatabase } from '../../dev/databases.ts';

/** A migrated database of the caller's own; `statements` gathers what is sent to it, so that a test may count. */
export async function openDatabase(name: string) {
  const adminUrl = inject('adminDatabaseUrl');
  await dropDatabase(adminUrl, name);
  const url = await createDatabase(adminUrl, name);
  await migrate(url);
  const statements: string[] = [];
  const orm = await connectDatabase({ url, poolMax: 20, onStatement: (sql) => statements.push(sql) });
  return {
    orm,
    url,
    statements,
    close: async () => {
      await orm.close(true);
      await dropDatabase(adminUrl, name);
    },
  };
}

export type TestDatabase = Awaited<ReturnType<typeof openDatabase>>;
