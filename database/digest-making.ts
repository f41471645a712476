import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { outliving } from '../domain/promise.ts';
import { toTime } from './instants.ts';

/** So long no new reminder has to come for a unit before those that wait are told: an outage ends with one digest and not a flood. */
const quietMs = 20_000;
/** A unit that is reminded without a pause is told all the same. */
const longestMs = 600_000;

/**
 * Gathers the reminders that wait for each unit into one digest, in the order of their due times, in one statement: a reminder is in
 * exactly one digest, whoever is killed. Reminders of cases that have ended by now (but for what an agreement promised beyond its case), and of clocks that lapsed or whose rules were
 * deactivated, are left out: nobody can act on them. `now`: the product's (epoch ms); `watchedMs`: for how long
 * somebody has been looking, because right after an outage quiet is only that nothing has come yet. Returns how many were made.
 */
export async function makeDigests(em: SqlEntityManager, now: number, watchedMs: number): Promise<number> {
  if (watchedMs < quietMs) return 0;
  const at = toTime(now);
  const made = await em.execute<{ id: string }[]>(sql`
    with ripe as (
      select unit from outbox
      where kind = 'reminder' and delivered_at is null and tell_at <= ${at}::timestamptz
      group by unit
      having max(arrived_at) <= now() - ${quietMs} * interval '1 millisecond'
        or max(least(now() - arrived_at, ${at}::timestamptz - tell_at, ${watchedMs} * interval '1 millisecond'))
          >= ${longestMs} * interval '1 millisecond'
    ), told as (
      update outbox o set delivered_at = now()
      from ripe, "case" c
      where o.kind = 'reminder' and o.delivered_at is null and o.tell_at <= ${at}::timestamptz and o.unit = ripe.unit and c.id = o.case_id
      returning o.id, o.unit, o.case_id, o.data, (c.open or ${JSON.stringify(outliving)}::jsonb @> to_jsonb(split_part(o.data ->> 'kind', ':', 1))) and not exists (
        select 1 from case_clock k
        where k.case_id = o.case_id and k.clock_id = o.data ->> 'clock' and k.state = 'void') as matters
    )
    insert into digest (unit, made_at, items)
    select unit, ${at}::timestamptz, jsonb_agg(data || jsonb_build_object('caseId', case_id) order by (data ->> 'at')::bigint, id)
    from told where matters group by unit
    returning id`);
  return made.length;
}
