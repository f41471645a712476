import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { IsoWeek } from '../domain/iso-weeks.ts';
import type { ReviewItem } from '../domain/review.ts';
import type { Reader } from './case-views.ts';
import { fromTime, toTime } from './instants.ts';
import { scopeOf } from './scope.ts';

/** The pack of a weekly review as its reader may know it. `names` are those of units, `people` those of parties by case and place in it. */
export type Review = IsoWeek & {
  street: string;
  streetName: string;
  items: ReviewItem[];
  names: Record<string, string>;
  people: Record<string, string>;
  signed: { name: string; at: number } | null;
};

type Row = Omit<Review, 'signed'> & { signer: string | null; signed_at: string | null };

/** The packs of the reader's streets, the latest first, of one week or of the last `limit`. One statement. */
export async function readReviews(
  em: SqlEntityManager,
  { posts }: Reader,
  { only, limit }: { only?: IsoWeek; limit: number },
): Promise<Review[]> {
  const rows = await em.execute<Row[]>(sql`
    select r.street, s.name as "streetName", r.year, r.week, p.name as signer, r.signed_at,
      coalesce(own.items, '[]') as items, coalesce(own.names, '{}') as names, coalesce(own.people, '{}') as people
    from review r join unit s on s.code = r.street left join person p on p.id = r.signed_by left join lateral (
      select jsonb_agg(item.said order by item.nth) as items,
        jsonb_object_agg(place.code, place.name) || jsonb_object_agg(holder.code, holder.name) as names,
        (select jsonb_object_agg(party.case_id || ':' || party.ordinal, party.name) from case_person party
          where party.kind = 'party' and party.name is not null and party.case_id = any (array_agg(c.id))) as people
      from jsonb_array_elements(r.body -> 'items') with ordinality as item (said, nth)
        join "case" c on c.id = (item.said ->> 'caseId')::uuid
        join unit place on place.code = item.said ->> 'place'
        join unit holder on holder.code = item.said ->> 'holder'
      where ${scopeOf(posts)}) own on true
    where exists (
        select 1 from unit u
        where u.code = any (array[${posts.map(({ area }) => area)}]::text[]) and r.street = any (u.path))
      and ${only ? sql`r.year = ${only.year} and r.week = ${only.week}` : sql`true`}
    order by r.year desc, r.week desc, r.street limit ${limit}`);
  return rows.map(({ signer, signed_at, ...row }) => ({
    ...row,
    signed: signer === null || signed_at === null ? null : { name: signer, at: fromTime(signed_at) },
  }));
}

/** Signs the pack of a week for these streets; what somebody has signed stays as it is. */
export async function signReview(
  em: SqlEntityManager,
  { person, streets }: { person: string; streets: readonly string[] },
  { year, week }: IsoWeek,
  now: number,
): Promise<void> {
  await em.execute(sql`
    update review set signed_by = ${person}, signed_at = ${toTime(now)}
    where year = ${year} and week = ${week} and street = any (array[${streets}]::text[]) and signed_by is null`);
}
