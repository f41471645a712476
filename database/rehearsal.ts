import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';

/** How far the rehearsal's clock runs ahead of real time, in milliseconds. */
export async function rehearsalOffset(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ offset: string }[]>(sql`select offset_ms as offset from rehearsal`);
  return Number(row?.offset ?? 0);
}

/** What time it is for the product: real time, in rehearsal ahead of it (epoch ms). */
export async function readClock(em: SqlEntityManager): Promise<number> {
  return Date.now() + (await rehearsalOffset(em));
}
