import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { BulletinItem } from '../domain/bulletin.ts';
import type { IsoWeek } from '../domain/iso-weeks.ts';
import type { Reader } from './case-views.ts';
import { fromTime, toTime } from './instants.ts';
import { scopeOf } from './scope.ts';

/** Who took note of a bulletin, for which unit and when (epoch ms). */
export type Acknowledgement = { person: string; name: string; unit: string; unitName: string; at: number };

/** A published bulletin as its reader may know it: of the street's items those in the reader's scope. `names` are those of places and holders. */
export type Bulletin = IsoWeek & {
  street: string;
  streetName: string;
  publishedAt: number;
  items: BulletinItem[];
  names: Record<string, string>;
  acknowledgements: Acknowledgement[];
};

type Row = Omit<Bulletin, 'publishedAt' | 'acknowledgements'> & {
  publishedAt: string;
  acknowledgements: (Omit<Acknowledgement, 'at'> & { at: string })[];
};

/** The bulletins of the reader's streets, the latest first, of one week or of the last `limit`. One statement. */
export async function readBulletins(
  em: SqlEntityManager,
  reader: Reader,
  { only, limit }: { only?: IsoWeek; limit: number },
): Promise<Bulletin[]> {
  const rows = await em.execute<Row[]>(sql`
    select b.street, s.name as "streetName", b.year, b.week, b.published_at as "publishedAt",
      coalesce(own.items, '[]') as items, coalesce(own.names, '{}') as names, coalesce((
        select jsonb_agg(jsonb_build_object('person', a.person, 'name', p.name, 'unit', a.unit,
          'unitName', coalesce(u.name, a.unit), 'at', a.at) order by a.at, a.person)
        from bulletin_acknowledgement a join person p on p.id = a.person left join unit u on u.code = a.unit
        where a.street = b.street and a.year = b.year and a.week = b.week), '[]') as acknowledgements
    from bulletin b join unit s on s.code = b.street left join lateral (
      select jsonb_agg(item.said order by item.nth) as items,
        jsonb_object_agg(place.code, place.name) || jsonb_object_agg(holder.code, holder.name) as names
      from jsonb_array_elements(b.body -> 'items') with ordinality as item (said, nth)
        join "case" c on c.id = (item.said ->> 'caseId')::uuid
        join unit place on place.code = item.said ->> 'place'
        join unit holder on holder.code = item.said ->> 'holder'
      where ${scopeOf(reader.posts)}) own on true
    where ${isWithin(reader)} and ${only ? sql`b.year = ${only.year} and b.week = ${only.week}` : sql`true`}
    order by b.year desc, b.week desc, b.street limit ${limit}`);
  return rows.map(({ publishedAt, acknowledgements, ...row }) => ({
    ...row,
    publishedAt: fromTime(publishedAt),
    acknowledgements: acknowledgements.map((one) => ({ ...one, at: fromTime(one.at) })),
  }));
}

/** Notes that a person took note of the bulletins of a week, in the first of the person's posts. Doing it twice is doing it once. */
export async function acknowledge(
  em: SqlEntityManager,
  reader: Reader & { person: string },
  { year, week }: IsoWeek,
  now: number,
): Promise<void> {
  const [first] = reader.posts;
  await em.execute(sql`
    insert into bulletin_acknowledgement (street, year, week, person, unit, at)
    select b.street, b.year, b.week, ${reader.person}, ${first?.unit ?? ''}, ${toTime(now)}
    from bulletin b where b.year = ${year} and b.week = ${week} and ${isWithin(reader)}
    on conflict do nothing`);
}

/** The bulletin is of a street in which the reader has a post. */
function isWithin({ posts }: Reader) {
  return sql`exists (
    select 1 from unit u where u.code = any (array[${posts.map(({ area }) => area)}]::text[]) and b.street = any (u.path))`;
}
