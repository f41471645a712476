import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseState } from '../domain/case.ts';
import type { CaseEvent } from '../domain/case-events.ts';
import type { RuleChange } from '../domain/rule-change.ts';
import { toTime } from './instants.ts';
import type { RebaseState } from './entities/rebase.ts';
import { asFact, type StoredEvent } from './stored-events.ts';

export type RebaseOutcome = 'moved' | 'unchanged' | 'ended' | 'failed';

/** A case that a rebase has still to reach; `change` is what its street works by, without what a later version has replaced meanwhile. */
export type RebaseCase = { caseId: string; attempts: number; state: CaseState; change: RuleChange };

/** A rebase as its workflow needs it. */
export type RunningRebase = { id: string; state: RebaseState; reason: string; startedAt: string | null };

export async function findRunningRebase(em: SqlEntityManager, id: string): Promise<RunningRebase | null> {
  const [row] = await em.execute<RunningRebase[]>(
    sql`select id, state, reason, started_at as "startedAt" from rebase where id = ${id}`,
  );
  return row ?? null;
}

/**
 * Takes in the open cases of the streets concerned that do not run under the new versions yet; returns how many were new. Whoever was
 * being registered while the version was published is found when it is called again at the end.
 */
export async function gatherCases(em: SqlEntityManager, id: string): Promise<number> {
  const rows = await em.execute<unknown[]>(sql`
    insert into rebase_case (rebase, case_id)
    select r.id, c.id
    from rebase r
      join unit s on s.kind = 'street' and (s.policy = r.policy or s.calendar = r.calendar)
      join "case" c on c.street = s.code and c.open
    where r.id = ${id} and c.registered_at <= r.at + interval '1 minute' and (
      (s.policy = r.policy and c.state #>> '{rules,row,policy}' <> r.policy || '@' || r.policy_version)
      or (s.calendar = r.calendar and c.state #>> '{rules,calendar,version}' <> r.calendar || '@' || r.calendar_version))
    on conflict do nothing returning case_id`);
  return rows.length;
}

/** The next cases to be reached, those tried least often first. Trying is counted, so that one that never answers keeps nobody back. */
export function takeCases(em: SqlEntityManager, id: string, limit: number): Promise<RebaseCase[]> {
  return em.execute<RebaseCase[]>(sql`
    with taken as (
      update rebase_case k set attempts = attempts + 1
      where k.rebase = ${id} and k.case_id in (
        select case_id from rebase_case
        where rebase = ${id} and outcome is null order by attempts, case_id limit ${limit})
      returning k.case_id, k.attempts)
    select c.id as "caseId", taken.attempts, c.state, jsonb_strip_nulls(jsonb_build_object(
      'policy', case when s.policy = r.policy and not exists (
        select 1 from rebase later where later.policy = r.policy and later.policy_version > r.policy_version) then p.body end,
      'calendar', case when s.calendar = r.calendar and not exists (
        select 1 from rebase later where later.calendar = r.calendar and later.calendar_version > r.calendar_version)
        then d.body end)) as change
    from taken join "case" c on c.id = taken.case_id join unit s on s.code = c.street
      join rebase r on r.id = ${id}
      left join policy_version p on p.name = r.policy and p.version = r.policy_version
      left join calendar_version d on d.name = r.calendar and d.version = r.calendar_version`);
}

/** The events of cases up to the one that this rebase has left, for those that it has reached. */
export async function readRebasedLives(
  em: SqlEntityManager,
  commandId: string,
  caseIds: readonly string[],
): Promise<Map<string, CaseEvent[]>> {
  const rows = await em.execute<(StoredEvent & { case_id: string })[]>(sql`
    select e.case_id, e.type, e.data, e.at, e.by, e.command_id, e.clocks
    from case_event last join case_event e on e.case_id = last.case_id and e.seq <= last.seq
    where last.case_id = any (array[${[...caseIds]}]::uuid[]) and last.command_id = ${commandId} and last.type = 'rebased'
    order by e.case_id, e.seq`);
  const lives = new Map<string, CaseEvent[]>();
  for (const row of rows) {
    const life = lives.get(row.case_id) ?? [];
    life.push(asFact(row));
    lives.set(row.case_id, life);
  }
  return lives;
}

/** Writes down what became of cases. */
export async function settleCases(
  em: SqlEntityManager,
  id: string,
  outcomes: readonly { case_id: string; outcome: RebaseOutcome }[],
): Promise<void> {
  await em.execute(sql`
    update rebase_case k set outcome = settled.outcome
    from jsonb_to_recordset(${JSON.stringify(outcomes)}) as settled (case_id uuid, outcome text)
    where k.rebase = ${id} and k.case_id = settled.case_id and k.outcome is null`);
}

export async function noteStarted(em: SqlEntityManager, id: string, now: number): Promise<void> {
  await em.execute(sql`update rebase set started_at = ${toTime(now)} where id = ${id} and started_at is null`);
}

/** Ends a rebase that was not paused at the last moment; false where it was. */
export async function noteFinished(em: SqlEntityManager, id: string, now: number): Promise<boolean> {
  const rows = await em.execute<unknown[]>(sql`
    update rebase set state = 'done', finished_at = ${toTime(now)} where id = ${id} and state = 'running' returning id`);
  return rows.length > 0;
}
