import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import {
  bulletinTimes,
  fates,
  idleAfterMs,
  latestBulletin,
  noProgress,
  weeksAfter,
  type BulletinItem,
  type Fate,
} from '../domain/bulletin.ts';
import { holderAt, type HoldingSpan } from '../domain/holding-spans.ts';
import type { IsoWeek } from '../domain/iso-weeks.ts';
import { fromTime, toTime } from './instants.ts';

/**
 * Publishes the weekly bulletins of property disputes that are to be out at `now` (epoch ms) and are not: those since the last one of each street, or its first.
 * What has been published is never written again. Returns how many there were.
 */
export async function publishBulletins(em: SqlEntityManager, now: number): Promise<number> {
  const streets = await em.execute<{ code: string; year: number | null; week: number | null }[]>(sql`
    select u.code, last.year, last.week from unit u left join lateral (
      select year, week from bulletin where street = u.code order by year desc, week desc limit 1) last on true
    where u.kind = 'street' order by u.code`);
  let published = 0;
  for (const { code, year, week } of streets) {
    const before = year === null || week === null ? null : { year, week };
    for (const due of weeksAfter(before, latestBulletin(now))) published += await publish(em, code, due, now);
  }
  return published;
}

async function publish(em: SqlEntityManager, street: string, week: IsoWeek, now: number): Promise<number> {
  const items = await compile(em, street, week);
  const at = toTime(now);
  // Whoever compiles the same week meanwhile is second, and has changed nothing.
  const written = await em.execute<unknown[]>(sql`
    insert into bulletin (street, year, week, compiled_at, published_at, published_by, body)
    values (${street}, ${week.year}, ${week.week}, ${at}, ${at}, 'schedule', ${JSON.stringify({ items })}::jsonb)
    on conflict do nothing returning street`);
  return written.length;
}

type Row = {
  id: string;
  number: string;
  place: string;
  registered_at: string;
  spans: HoldingSpan[];
  fate: Fate | null;
  last_type: BulletinItem['last']['type'];
  last_at: string;
};

/** The property disputes of a week as its events tell them, so that it makes no difference when it is compiled. */
async function compile(em: SqlEntityManager, street: string, week: IsoWeek): Promise<BulletinItem[]> {
  const { from, to, at } = bulletinTimes(week);
  const rows = await em.execute<Row[]>(sql`
    select c.id, c.number, coalesce(c.grid, c.community, c.street) as place, c.registered_at, c.spans,
      fate.type as fate, last.type as last_type, last.at as last_at
    from "case" c left join lateral (
        select e.type, e.at from case_event e
        where e.case_id = c.id and e.at < ${toTime(to)} and e.type = any (array[${fates}]::text[])
        order by e.seq desc limit 1) fate on true
      join lateral (
        select e.type, e.at from case_event e
        where e.case_id = c.id and e.at < ${toTime(at)} and not e.type = any (array[${noProgress}]::text[])
        order by e.seq desc limit 1) last on true
    where c.kind = 'dispute' and c.topic = 'property' and c.street = ${street} and c.registered_at < ${toTime(to)}
      and (fate.type is null or fate.type = 'reopened' or fate.at >= ${toTime(from)})
    order by c.registered_at, c.id`);
  return rows.map(({ id, number, place, spans, fate, last_type, last_at, ...row }) => {
    const [registeredAt, lastAt] = [fromTime(row.registered_at), fromTime(last_at)];
    const ended = fate === 'reopened' ? null : fate;
    return {
      caseId: id,
      number,
      place,
      holder: holderAt(spans, at - 1)?.unit ?? place,
      registeredAt,
      opened: registeredAt >= from,
      ended,
      last: { type: last_type, at: lastAt },
      idle: ended === null && lastAt + idleAfterMs <= at,
    };
  });
}
