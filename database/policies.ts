import { raw, sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Policy } from '../domain/policy.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { everyChange, toCatalogue, type StoredChange } from './catalogue.ts';
import { fromTime, toTime } from './instants.ts';

/** Who wrote a version, who published it when and why, and for which cases. Names of people where they are people. */
export type Publication = {
  author: string;
  publishedBy: string | null;
  publishedAt: number;
  reason: string;
  appliedTo: 'new' | 'open';
  /** What applies it to the cases that were open, where it is for them. */
  rebase: string | null;
};
export type PublishedPolicy = Publication & { body: Policy };
export type PublishedCalendar = Publication & {
  name: string;
  version: number;
  body: WorkCalendar;
  notices: Readonly<Record<string, string>>;
};

type AsText<T extends { publishedAt: number }> = Omit<T, 'publishedAt'> & { publishedAt: string };

const inTime = <T extends { publishedAt: number }>(row: AsText<T>) =>
  ({ ...row, publishedAt: fromTime(row.publishedAt) }) as T;

const publication =
  raw(`coalesce(author.name, v.author) as author, coalesce(publisher.name, v.published_by) as "publishedBy",
  v.published_at as "publishedAt", v.reason, v.applied_to as "appliedTo"`);
const rebaseOf = (kind: 'policy' | 'calendar') =>
  raw(
    `(select r.id from rebase r where r.${kind} = v.name and r.${kind}_version = v.version order by r.at limit 1) as rebase`,
  );
const people = raw(
  'left join person author on author.id = v.author left join person publisher on publisher.id = v.published_by',
);

/** Every published version of every policy, or of the one named, the newest of each first. */
export async function listPolicies(em: SqlEntityManager, name: string | null = null): Promise<PublishedPolicy[]> {
  const rows = await em.execute<AsText<PublishedPolicy>[]>(sql`
    select v.body, ${publication}, ${rebaseOf('policy')} from policy_version v ${people}
    where ${name}::text is null or v.name = ${name} order by v.name, v.version desc`);
  return rows.map<PublishedPolicy>(inTime);
}

/** Every published version of every calendar, or of the one named, the newest of each first. */
export async function listCalendars(em: SqlEntityManager, name: string | null = null): Promise<PublishedCalendar[]> {
  const rows = await em.execute<AsText<PublishedCalendar>[]>(sql`
    select v.name, v.version, v.body, v.notices, ${publication}, ${rebaseOf('calendar')} from calendar_version v ${people}
    where ${name}::text is null or v.name = ${name} order by v.name, v.version desc`);
  return rows.map<PublishedCalendar>(inTime);
}

/** Which rules: those of a name at a version; without a version those in force at the time, without a name those of the street. */
export type WantedPolicy = { name?: string; version?: number };

/** What a case of a street is registered by; a null policy or calendar: there is none of that name. */
export type StreetRules = { policy: Policy | null; calendar: WorkCalendar | null; catalogue: Catalogue };

/** The policy asked for and the newest calendar of the street that a unit belongs to, with the catalogue, in one statement. Null: no such
 * street. `at` is in epoch ms. */
export async function findStreetRules(
  em: SqlEntityManager,
  unit: string,
  { name, version }: WantedPolicy,
  at: number,
): Promise<StreetRules | null> {
  type Row = Omit<StreetRules, 'catalogue'> & { changes: StoredChange[] };
  const [row] = await em.execute<Row[]>(sql`
    select (${policyBody(sql`coalesce(${name ?? null}::text, s.policy)`, version, at)}) as policy,
      (${calendarBody(sql`s.calendar`)}) as calendar, (${everyChange}) as changes
    from unit u join unit s on s.code = u.path[1] where u.code = ${unit}`);
  if (!row) return null;
  const { changes, ...rules } = row;
  return { ...rules, catalogue: toCatalogue(changes) };
}

/** The version asked for, or else the one in force at `at` (epoch ms), the oldest where none was yet. Null: no such policy. */
export async function findPolicy(
  em: SqlEntityManager,
  { name, version }: { name: string; version?: number },
  at: number,
): Promise<Policy | null> {
  const [row] = await em.execute<{ body: Policy }[]>(policyBody(sql`${name}`, version, at));
  return row?.body ?? null;
}

/** The newest version of a calendar, or null. */
export async function findCalendar(em: SqlEntityManager, name: string): Promise<WorkCalendar | null> {
  const [row] = await em.execute<{ body: WorkCalendar }[]>(calendarBody(sql`${name}`));
  return row?.body ?? null;
}

type Sql = ReturnType<typeof sql>;

const policyBody = (name: Sql, version: number | undefined, at: number) => sql`
  select v.body from policy_version v where v.name = ${name} and (${version ?? null}::int is null or v.version = ${version ?? null})
  order by v.effective_from <= ${toTime(at)} desc, case when v.effective_from <= ${toTime(at)} then v.version else -v.version end desc
  limit 1`;

const calendarBody = (name: Sql) => sql`
  select v.body from calendar_version v where v.name = ${name} order by v.version desc limit 1`;
