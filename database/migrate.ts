// Brings the schema up to date: `node database/migrate.ts`. Does nothing when it is.
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../config.ts';
import { connectDatabase } from './connection.ts';

/** Applies the migrations that are missing and returns their names. */
export async function migrate(url: string): Promise<string[]> {
  const orm = await connectDatabase({ url, poolMax: 1 });
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const applied = await migrate(loadConfig().databaseUrl);
  console.log(applied.length > 0 ? `Migrated: ${applied.join(', ')}` : 'The database is up to date.');
}
