import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReminderType } from '../domain/reminders.ts';
import type { CardColour } from '../domain/rungs.ts';
import type { Reader } from './case-views.ts';
import { fromTime } from './instants.ts';
import { scopeOf } from './scope.ts';

/** One reminder as a digest tells it: `at` when its time had come (epoch ms), `lateMs` how much later it fired. */
export type DigestItem = {
  caseId: string;
  number: string;
  title: string;
  kind: string;
  what: ReminderType;
  card?: CardColour;
  at: number;
  lateMs: number;
};

export type Digest = {
  id: number;
  unit: string;
  unitName: string;
  madeAt: number;
  unread: boolean;
  items: DigestItem[];
};

type Row = Omit<Digest, 'id' | 'madeAt'> & { id: string; madeAt: string };

/** The digests of the reader's units, the latest first, those below an id. Cases that the reader may no longer know of are left out of them. One statement. */
export async function readDigests(
  em: SqlEntityManager,
  reader: Reader,
  { below, limit }: { below: number | null; limit: number },
): Promise<Digest[]> {
  const rows = await em.execute<Row[]>(sql`
    select d.id, d.unit, coalesce(u.name, d.unit) as "unitName", d.made_at as "madeAt", ${isUnread(reader)} as unread, coalesce((
      select jsonb_agg(item.said || jsonb_build_object('number', c.number, 'title', c.title) order by item.nth)
      from jsonb_array_elements(d.items) with ordinality as item (said, nth)
        join "case" c on c.id = (item.said ->> 'caseId')::uuid
      where ${scopeOf(reader.posts)}), '[]') as items
    from digest d left join unit u on u.code = d.unit
    where d.unit = any (array[${unitsOf(reader)}]::text[]) and (${below}::bigint is null or d.id < ${below}::bigint)
    order by d.id desc limit ${limit}`);
  return rows.map(({ id, madeAt, ...row }) => ({ ...row, id: Number(id), madeAt: fromTime(madeAt) }));
}

/** How many digests of the reader's units the reader has not read. */
export async function countUnread(em: SqlEntityManager, reader: Reader): Promise<number> {
  const [row] = await em.execute<{ unread: number }[]>(sql`
    select count(*)::int as unread from digest d
    where d.unit = any (array[${unitsOf(reader)}]::text[]) and ${isUnread(reader)}`);
  return row?.unread ?? 0;
}

/** Notes that a person has read the digests up to an id. What was read stays read. */
export async function noteRead(em: SqlEntityManager, person: string, upTo: number): Promise<void> {
  await em.execute(sql`
    insert into digest_reading (person, read_to)
    select ${person}, least(${upTo}::bigint, coalesce(max(id), 0)) from digest
    on conflict (person) do update set read_to = greatest(digest_reading.read_to, excluded.read_to)`);
}

const unitsOf = ({ posts }: Reader) => posts.map(({ unit }) => unit);

const isUnread = ({ person }: Reader) => sql`
  d.id > coalesce((select read_to from digest_reading where person = ${person ?? null}), 0)`;
