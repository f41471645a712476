import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { toTime } from './instants.ts';

/** That a unit which does not hold a case is to know of it, told not before `tellAt` (epoch ms). */
export type Notice = { unit: string; tellAt: number };

/** Leaves word of a new case, registered at `at`, for the next digest of a unit, which from then on may read it. Part of the transaction of its intake. */
export async function noticeCase(tx: SqlEntityManager, caseId: string, { unit, tellAt }: Notice, at: number) {
  const said = { what: 'registered', clock: 'resolve', kind: 'resolve', at, lateMs: 0 };
  await tx.execute(sql`
    with told as (insert into case_notice (case_id, unit, at) values (${caseId}, ${unit}, ${toTime(at)}))
    insert into outbox (case_id, seq, kind, unit, tell_at, data, created_at)
    values (${caseId}, 1, 'reminder', ${unit}, ${toTime(tellAt)}, ${JSON.stringify(said)}::jsonb, ${toTime(at)})`);
}

/** A unit that was told of a case, as JSON beside the row of `"case" c`. */
export const noticesOf = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('unit', n.unit, 'at', n.at) order by n.at, n.unit), '[]')
  from case_notice n where n.case_id = c.id)`;

/** The unit was told of the case. */
export const toldTo = (unit: string) =>
  sql`exists (select 1 from case_notice n where n.case_id = c.id and n.unit = ${unit})`;
