import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { noticeOf, type Notice } from '../domain/routing.ts';
import type { Step } from './case-projection.ts';
import { readCatalogue } from './catalogue.ts';
import { toTime } from './instants.ts';

/** Which event of the case concerns the unit, and when it happened (epoch ms). */
type Occasion = { what: 'registered' | 'reclassified'; seq: number; at: number };

/** Leaves word of a case for the next digest of a unit, which from then on may read it; once for each unit. Part of the transaction of the event. */
export async function noticeCase(
  tx: SqlEntityManager,
  caseId: string,
  { unit, tellAt }: Notice,
  { what, seq, at }: Occasion,
): Promise<void> {
  const said = { what, clock: 'resolve', kind: 'resolve', at, lateMs: 0 };
  await tx.execute(sql`
    with told as (
      insert into case_notice (case_id, unit, at) values (${caseId}, ${unit}, ${toTime(at)}) on conflict do nothing returning unit
    )
    insert into outbox (case_id, seq, kind, unit, tell_at, data, created_at)
    select ${caseId}, ${seq}::int, 'reminder', unit, ${toTime(tellAt)}::timestamptz, ${JSON.stringify(said)}::jsonb, ${toTime(at)}::timestamptz
    from told`);
}

/** Leaves word of a case that came to another topic, where one of these steps brought it there. */
export async function noticeReclassified(tx: SqlEntityManager, caseId: string, steps: readonly Step[]): Promise<void> {
  for (const { event, after } of steps) {
    if (event.type !== 'reclassified' || event.data.from.topic === event.data.topic) continue;
    const notice = noticeOf(await readCatalogue(tx), after, after.rules.calendar, event.at);
    if (notice) await noticeCase(tx, caseId, notice, { what: 'reclassified', seq: after.version, at: event.at });
  }
}

/** A unit that was told of a case, as JSON beside the row of `"case" c`. */
export const noticesOf = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('unit', n.unit, 'at', n.at) order by n.at, n.unit), '[]')
  from case_notice n where n.case_id = c.id)`;

/** The unit was told of the case. */
export const toldTo = (unit: string) =>
  sql`exists (select 1 from case_notice n where n.case_id = c.id and n.unit = ${unit})`;
