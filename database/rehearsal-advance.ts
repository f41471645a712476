import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { toTime } from './instants.ts';

// Any number will do as long as nobody else locks by it.
const advanceLock = 707_001;

/** Makes this transaction the only one that advances the clock. Throws (55P03) after waiting `patienceMs`. */
export async function lockAdvance(tx: SqlEntityManager, patienceMs: number): Promise<void> {
  await tx.execute(sql`select set_config('lock_timeout', ${String(patienceMs)}, true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(${advanceLock})`);
}

/** Whether somebody, in this process or another, is advancing the clock. */
export async function isAdvancing(em: SqlEntityManager): Promise<boolean> {
  const [row] = await em.execute<{ free: boolean }[]>(sql`
    select pg_try_advisory_xact_lock_shared(${advanceLock}) as free`);
  return row?.free === false;
}

/** Moves the clock to `target` (epoch ms) from here on and returns its offset in milliseconds. It never goes back. */
export async function moveClock(tx: SqlEntityManager, target: number): Promise<number> {
  const [row] = await tx.execute<{ offset: string }[]>(sql`
    update rehearsal set offset_ms = greatest(offset_ms, ${target - Date.now()}) returning offset_ms as offset`);
  return Number(row?.offset ?? 0);
}

/** The ids of all cases that wait for something: the open ones, and those that an agreement outlives. */
export async function listLivingCases(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(sql`select id from "case" where open or next_rung_at is not null`);
  return rows.map(({ id }) => id);
}

/** Whether a case still waits for a rung that is due at `target` (epoch ms). */
export async function isRungDue(em: SqlEntityManager, target: number): Promise<boolean> {
  const [row] = await em.execute<{ due: boolean }[]>(sql`
    select exists (select 1 from "case" where next_rung_at <= ${toTime(target)}) as due`);
  return row?.due === true;
}

/** How many rungs were recorded as fired after `since` (epoch ms). */
export async function countFirings(em: SqlEntityManager, since: number): Promise<number> {
  const [row] = await em.execute<{ fired: number }[]>(sql`
    select count(distinct (case_id, command_id))::int as fired from case_event
    where at > ${toTime(since)} and command_id like 'rung:%'`);
  return row?.fired ?? 0;
}
