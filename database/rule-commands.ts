import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { toTime } from './instants.ts';

/** A request about rules under its idempotency key: its id is that of (caller, path, key). */
export type RuleCommand = { id: string; bodyHash: string };

/** What such a request has come to before: the version it made, or `reused` where its key came with another body. */
export type Remembered = { name: string; version: number } | 'reused' | null;

/** Makes writers of rules wait for one another: rules are written a few times a year, and each version is checked against the others. */
export async function lockRules(tx: SqlEntityManager): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('gridcase rules'))`);
}

export async function recallCommand(tx: SqlEntityManager, command: RuleCommand | null): Promise<Remembered> {
  if (!command) return null;
  const [row] = await tx.execute<{ body_hash: string; name: string; version: number }[]>(
    sql`select body_hash, name, version from rule_command where id = ${command.id}`,
  );
  if (!row) return null;
  return row.body_hash === command.bodyHash ? { name: row.name, version: row.version } : 'reused';
}

/** Keeps what a request came to; refusals are not kept. */
export async function rememberCommand(
  tx: SqlEntityManager,
  command: RuleCommand | null,
  { name, version }: { name: string; version: number },
  at: number,
): Promise<void> {
  if (command)
    await tx.execute(sql`
      insert into rule_command (id, body_hash, name, version, at)
      values (${command.id}, ${command.bodyHash}, ${name}, ${version}, ${toTime(at)})`);
}
