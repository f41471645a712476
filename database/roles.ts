import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';

/** Whether this connection may do anything at all: no rule of access in the database would bind it. */
export async function isSuperuser(em: SqlEntityManager): Promise<boolean> {
  const [row] = await em.execute<{ super: boolean }[]>(sql`
    select rolsuper or rolbypassrls as super from pg_roles where rolname = current_user`);
  return row?.super === true;
}
