import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { fates, idleAfterMs, noProgress, weeksAfter } from '../domain/bulletin.ts';
import { holderAt, type HoldingSpan } from '../domain/holding-spans.ts';
import type { IsoWeek } from '../domain/iso-weeks.ts';
import { promises } from '../domain/promise.ts';
import { latestReview, proposalsFor, reviewTimes, type ReviewItem, type RiskColour } from '../domain/review.ts';
import { fromTime, toTime } from './instants.ts';

/** Compiles the packs of the weekly reviews that have met at `now` (epoch ms) and have none, as `publishBulletins` does bulletins. Returns how many there were. */
export async function compileReviews(em: SqlEntityManager, now: number): Promise<number> {
  const streets = await em.execute<{ code: string; year: number | null; week: number | null }[]>(sql`
    select u.code, last.year, last.week from unit u left join lateral (
      select year, week from review where street = u.code order by year desc, week desc limit 1) last on true
    where u.kind = 'street' order by u.code`);
  let compiled = 0;
  for (const { code, year, week } of streets) {
    const before = year === null || week === null ? null : { year, week };
    for (const due of weeksAfter(before, latestReview(now))) {
      const items = await compile(em, code, due);
      const written = await em.execute<unknown[]>(sql`
        insert into review (street, year, week, compiled_at, body)
        values (${code}, ${due.year}, ${due.week}, ${toTime(now)}, ${JSON.stringify({ items })}::jsonb)
        on conflict do nothing returning street`);
      compiled += written.length;
    }
  }
  return compiled;
}

type Row = {
  id: string;
  number: string;
  topic: string;
  place: string;
  registered_at: string;
  spans: HoldingSpan[];
  overdue: boolean;
  last_at: string;
  colour: RiskColour | null;
  colour_before: RiskColour | null;
  repeats: ReviewItem['repeats'];
};

/** The disputes that were open when the review met, as their events tell them. */
async function compile(em: SqlEntityManager, street: string, week: IsoWeek): Promise<ReviewItem[]> {
  const { from, at } = reviewTimes(week);
  const colourAt = (instant: number) => sql`(
    select e.data ->> 'colour' from case_event e
    where e.case_id = c.id and e.type = 'risk_set' and e.at < ${toTime(instant)} order by e.seq desc limit 1)`;
  const rows = await em.execute<Row[]>(sql`
    select c.id, c.number, c.topic, coalesce(c.grid, c.community, c.street) as place, c.registered_at, c.spans,
      exists (
        select 1 from case_clock k where k.case_id = c.id and k.kind = any (array[${promises}]::text[])
          and k.breached_at < ${toTime(at)} and coalesce(k.stopped_at, 'infinity') > ${toTime(at)}) as overdue,
      (select e.at from case_event e
        where e.case_id = c.id and e.at < ${toTime(at)} and not e.type = any (array[${noProgress}]::text[])
        order by e.seq desc limit 1) as last_at,
      ${colourAt(at)} as colour, ${colourAt(from)} as colour_before,
      coalesce((
        select jsonb_agg(jsonb_build_object('ordinal', mine.ordinal, 'cases', mine.cases) order by mine.ordinal) from (
          select p.ordinal, count(distinct other.case_id)::int as cases
          from case_person p join case_person other on other.kind = 'party' and other.case_id <> p.case_id
              and case when p.phone is null then other.name = p.name else other.phone = p.phone end
            join "case" o on o.id = other.case_id and o.kind = 'dispute' and o.street = c.street
              and o.registered_at < ${toTime(at)}
          where p.case_id = c.id and p.kind = 'party' group by p.ordinal) mine), '[]') as repeats
    from "case" c left join lateral (
        select e.type from case_event e
        where e.case_id = c.id and e.at < ${toTime(at)} and e.type = any (array[${fates}]::text[])
        order by e.seq desc limit 1) fate on true
    where c.kind = 'dispute' and c.street = ${street} and c.registered_at < ${toTime(at)}
      and coalesce(fate.type, 'reopened') = 'reopened'
    order by c.registered_at, c.id`);
  return rows.map(({ id, number, topic, place, overdue, colour, colour_before, repeats, ...row }) => {
    const registeredAt = fromTime(row.registered_at);
    const held = holderAt(row.spans, at - 1);
    return {
      caseId: id,
      number,
      topic,
      place,
      holder: held?.unit ?? place,
      registeredAt,
      isNew: registeredAt >= from,
      overdue,
      risk: colour !== null && colour !== colour_before ? { from: colour_before, to: colour } : null,
      repeats,
      proposed: proposalsFor({
        level: held?.level ?? 'grid',
        overdue,
        colour,
        idle: fromTime(row.last_at) + idleAfterMs <= at,
      }),
    };
  });
}
