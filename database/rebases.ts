import { randomUUID } from 'node:crypto';
import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Rebase, type RebaseState } from './entities/rebase.ts';
import { fromTime } from './instants.ts';
import type { Sql } from './scope.ts';

/** A published version, by its number. */
export type NamedVersion = { name: string; version: number };

/** What is to be applied to the open cases: at least one of the two parts. `author` is the id of who published it, `at` the product's now (epoch ms). */
export type RebaseRequest = {
  policy: NamedVersion | null;
  calendar: NamedVersion | null;
  reason: string;
  author: string;
  at: number;
};

export type RebaseProgress = {
  id: string;
  policy: NamedVersion | null;
  calendar: NamedVersion | null;
  reason: string;
  author: string;
  authorName: string | null;
  state: RebaseState;
  at: number;
  startedAt: number | null;
  finishedAt: number | null;
  total: number;
  moved: number;
  unchanged: number;
  ended: number;
  failed: number;
};

/** Records that a version is to be applied to the open cases, in the transaction that publishes it; whoever commits it then wakes its workflow, or the relay does. Returns its id. */
export async function recordRebase(tx: SqlEntityManager, request: RebaseRequest): Promise<string> {
  const { policy, calendar, reason, author, at } = request;
  const id = randomUUID();
  await tx.insert(Rebase, {
    id,
    policy: policy?.name ?? null,
    policyVersion: policy?.version ?? null,
    calendar: calendar?.name ?? null,
    calendarVersion: calendar?.version ?? null,
    reason,
    author,
    state: 'running',
    at,
    startedAt: null,
    finishedAt: null,
    wakes: 1,
    woken: 0,
  });
  return id;
}

type Row = Omit<RebaseProgress, 'policy' | 'calendar' | 'at' | 'startedAt' | 'finishedAt'> & {
  policy: string | null;
  policyVersion: number;
  calendar: string | null;
  calendarVersion: number;
  at: string;
  startedAt: string | null;
  finishedAt: string | null;
};

/** How far rebases have come, the latest first, from after the one of the id `behind`. */
export function listRebases(em: SqlEntityManager, behind: string | null, limit: number): Promise<RebaseProgress[]> {
  const beyond = sql`(r.at, r.id) < (select b.at, b.id from rebase b where b.id = ${behind})`;
  return readRebases(em, behind === null ? sql`true` : beyond, limit);
}

/** How far a rebase has come, or null. */
export async function findRebase(em: SqlEntityManager, id: string): Promise<RebaseProgress | null> {
  return (await readRebases(em, sql`r.id = ${id}`, 1))[0] ?? null;
}

async function readRebases(em: SqlEntityManager, wanted: Sql, limit: number): Promise<RebaseProgress[]> {
  const rows = await em.execute<Row[]>(sql`
    select r.id, r.policy, r.policy_version as "policyVersion", r.calendar, r.calendar_version as "calendarVersion",
      r.reason, r.author, p.name as "authorName", r.state, r.at, r.started_at as "startedAt", r.finished_at as "finishedAt", n.*
    from rebase r left join person p on p.id = r.author
      cross join lateral (
        select count(*)::int as total, ${countOf('moved')}, ${countOf('unchanged')}, ${countOf('ended')}, ${countOf('failed')}
        from rebase_case k where k.rebase = r.id) n
    where ${wanted} order by r.at desc, r.id desc limit ${limit}`);
  return rows.map(({ policyVersion, calendarVersion, ...row }) => ({
    ...row,
    policy: row.policy === null ? null : { name: row.policy, version: policyVersion },
    calendar: row.calendar === null ? null : { name: row.calendar, version: calendarVersion },
    at: fromTime(row.at),
    startedAt: row.startedAt === null ? null : fromTime(row.startedAt),
    finishedAt: row.finishedAt === null ? null : fromTime(row.finishedAt),
  }));
}

const countOf = (outcome: string) => sql`count(*) filter (where k.outcome = ${outcome})::int as ${sql.ref(outcome)}`;

/** Has a rebase stop before its next cases; false where it is over or there is none. Pausing twice is pausing once. */
export async function pauseRebase(em: SqlEntityManager, id: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    sql`update rebase set state = 'paused' where id = ${id} and state <> 'done' returning id`,
  );
  return rows.length > 0;
}

/** Has a paused rebase go on, and leaves word that its workflow is to be told. */
export async function resumeRebase(em: SqlEntityManager, id: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>(sql`
    update rebase set state = 'running', wakes = wakes + (state = 'paused')::int where id = ${id} and state <> 'done' returning id`);
  return rows.length > 0;
}

/** The rebases whose workflows are still to be started or told to go on. */
export function listWaking(em: SqlEntityManager, limit: number): Promise<{ id: string; wakes: number }[]> {
  return em.execute<{ id: string; wakes: number }[]>(
    sql`select id, wakes from rebase where woken < wakes order by at, id limit ${limit}`,
  );
}

/** As `listWaking`, of one. */
export async function findWaking(em: SqlEntityManager, id: string): Promise<{ id: string; wakes: number } | null> {
  const [row] = await em.execute<{ id: string; wakes: number }[]>(
    sql`select id, wakes from rebase where woken < wakes and id = ${id}`,
  );
  return row ?? null;
}

/** Notes that Temporal has been told as often as was known when it was told. */
export async function noteWoken(em: SqlEntityManager, { id, wakes }: { id: string; wakes: number }): Promise<void> {
  await em.execute(sql`update rebase set woken = greatest(woken, ${wakes}) where id = ${id}`);
}
