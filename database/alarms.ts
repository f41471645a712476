import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Alarm } from './vacancies.ts';

/** An alarm that nobody has been told of yet: codes and ids only. */
export type UndeliveredAlarm = { id: number; caseId: string; number: string; data: Alarm['data'] };

/** The oldest alarms that nobody has been told of. */
export function listUndeliveredAlarms(em: SqlEntityManager, limit: number): Promise<UndeliveredAlarm[]> {
  return em.execute<UndeliveredAlarm[]>(sql`
    select o.id::int, o.case_id as "caseId", c.number, o.data
    from outbox o join "case" c on c.id = o.case_id
    where o.kind = 'alarm' and o.delivered_at is null order by o.id limit ${limit}`);
}

/** Marks alarms as told. */
export async function markDelivered(em: SqlEntityManager, alarms: readonly UndeliveredAlarm[]): Promise<void> {
  await em.execute(sql`
    update outbox set delivered_at = now()
    where id = any (array[${alarms.map(({ id }) => id)}]::bigint[]) and delivered_at is null`);
}

/** How many open cases lie with a unit that had nobody to hold them when they came. */
export async function countCasesWithoutHolder(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ cases: number }[]>(sql`
    select count(distinct c.id)::int as cases from outbox o join "case" c on c.id = o.case_id
    where o.kind = 'alarm' and c.open and c.holder_unit = o.data ->> 'unit'`);
  return row?.cases ?? 0;
}
