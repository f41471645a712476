import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseState } from '../domain/case.ts';

/** A workflow that is to be started, with the state that it starts from. */
export type PendingStart = { caseId: string; version: number; reuse: 'reject' | 'allow'; state: CaseState };

/** The oldest starts that are pending, up to `limit`. Until its workflow runs nobody writes the case, so the row is what the start was asked for. */
export function listPendingStarts(em: SqlEntityManager, limit: number): Promise<PendingStart[]> {
  return em.execute<PendingStart[]>(sql`
    select p.case_id as "caseId", p.version, p.reuse, c.state
    from pending_start p join "case" c on c.id = p.case_id
    order by p.created_at, p.case_id limit ${limit}`);
}

/** The start that is pending for a case, if there is one: whoever finds its workflow missing starts it at once. */
export async function findPendingStart(em: SqlEntityManager, caseId: string): Promise<PendingStart | null> {
  const [found] = await em.execute<PendingStart[]>(sql`
    select p.case_id as "caseId", p.version, p.reuse, c.state
    from pending_start p join "case" c on c.id = p.case_id
    where p.case_id = ${caseId} order by p.version desc limit 1`);
  return found ?? null;
}

/** Forgets starts that have been made. */
export async function clearPendingStarts(
  em: SqlEntityManager,
  starts: readonly { caseId: string; version: number }[],
): Promise<void> {
  await em.execute(sql`
    delete from pending_start p
    using jsonb_to_recordset(${JSON.stringify(starts)}) as started ("caseId" uuid, version int)
    where p.case_id = started."caseId" and p.version = started.version`);
}
