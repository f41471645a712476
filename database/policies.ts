import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Policy } from '../domain/policy.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { fromTime, toTime } from './instants.ts';

export type PublishedPolicy = { body: Policy; author: string; reason: string; publishedAt: number };
export type PublishedCalendar = { name: string; version: number; body: WorkCalendar; publishedAt: number };

type AsText<T extends { publishedAt: number }> = Omit<T, 'publishedAt'> & { publishedAt: string };

const inTime = <T extends { publishedAt: number }>(row: AsText<T>) =>
  ({ ...row, publishedAt: fromTime(row.publishedAt) }) as T;

/** Every version of every policy, the newest of each first. */
export async function listPolicies(em: SqlEntityManager): Promise<PublishedPolicy[]> {
  const rows = await em.execute<AsText<PublishedPolicy>[]>(sql`
    select body, author, reason, published_at as "publishedAt" from policy_version order by name, version desc`);
  return rows.map<PublishedPolicy>(inTime);
}

/** Every version of every calendar, the newest of each first. */
export async function listCalendars(em: SqlEntityManager): Promise<PublishedCalendar[]> {
  const rows = await em.execute<AsText<PublishedCalendar>[]>(sql`
    select name, version, body, published_at as "publishedAt" from calendar_version order by name, version desc`);
  return rows.map<PublishedCalendar>(inTime);
}

/** The names of the policy and the calendar of the street that a unit belongs to, or null where there is no such unit. */
export async function findStreetRules(
  em: SqlEntityManager,
  unit: string,
): Promise<{ policy: string; calendar: string } | null> {
  const [row] = await em.execute<{ policy: string; calendar: string }[]>(sql`
    select s.policy, s.calendar from unit u join unit s on s.code = u.path[1] where u.code = ${unit}`);
  return row ?? null;
}

/** The version asked for, or else the one in force at `at` (epoch ms), the oldest where none was yet. Null: no such policy. */
export async function findPolicy(
  em: SqlEntityManager,
  { name, version }: { name: string; version?: number },
  at: number,
): Promise<Policy | null> {
  const [row] = await em.execute<{ body: Policy }[]>(sql`
    select body from policy_version where name = ${name} and (${version ?? null}::int is null or version = ${version ?? null})
    order by effective_from <= ${toTime(at)} desc, case when effective_from <= ${toTime(at)} then version else -version end desc
    limit 1`);
  return row?.body ?? null;
}

/** The newest version of a calendar, or null. */
export async function findCalendar(em: SqlEntityManager, name: string): Promise<WorkCalendar | null> {
  const [row] = await em.execute<{ body: WorkCalendar }[]>(sql`
    select body from calendar_version where name = ${name} order by version desc limit 1`);
  return row?.body ?? null;
}
