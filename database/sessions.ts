import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { toTime } from './instants.ts';

export type SessionData = Record<string, unknown>;

/** What a log-in remembers, or null once it is over. Real time, also in rehearsal. */
export async function readSession(em: SqlEntityManager, id: string): Promise<SessionData | null> {
  const [row] = await em.execute<{ data: SessionData }[]>(sql`
    select data from session where id = ${id} and expires_at > now()`);
  return row?.data ?? null;
}

/** Keeps a log-in until `expiresAt` (epoch ms), and forgets those that are over. */
export async function writeSession(
  em: SqlEntityManager,
  id: string,
  data: SessionData,
  expiresAt: number,
): Promise<void> {
  const [text, until] = [JSON.stringify(data), toTime(expiresAt)];
  await em.execute(sql`
    with over as (delete from session where expires_at <= now() and id <> ${id})
    insert into session (id, data, expires_at) values (${id}, ${text}::jsonb, ${until})
    on conflict (id) do update set data = excluded.data, expires_at = excluded.expires_at`);
}

export async function deleteSession(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute(sql`delete from session where id = ${id}`);
}
