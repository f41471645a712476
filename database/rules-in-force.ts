import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Policy } from '../domain/policy.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { findPolicy } from './policies.ts';

/** The newest calendars of the streets that work by a policy; where none does, of every street, because any may come to. */
export async function calendarsBeside(em: SqlEntityManager, policy: string): Promise<WorkCalendar[]> {
  const rows = await em.execute<{ body: WorkCalendar; used: boolean }[]>(sql`
    select distinct on (v.name) v.body, exists (select 1 from unit u where u.calendar = v.name and u.policy = ${policy}) as used
    from calendar_version v order by v.name, v.version desc`);
  const used = rows.filter((row) => row.used);
  return (used.length > 0 ? used : rows).map(({ body }) => body);
}

/** The policies in force at `at` (epoch ms) on the streets that work by a calendar. */
export async function policiesBeside(em: SqlEntityManager, calendar: string, at: number): Promise<Policy[]> {
  const names = await em.execute<{ policy: string }[]>(
    sql`select distinct policy from unit where calendar = ${calendar} and policy is not null`,
  );
  const found: (Policy | null)[] = [];
  // One after another: a transaction has one connection.
  for (const { policy } of names) found.push(await findPolicy(em, { name: policy }, at));
  return found.filter((policy) => policy !== null);
}
