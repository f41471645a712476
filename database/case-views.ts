import { sql } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { toTime } from './instants.ts';
import { localDayAround } from './local-day.ts';
import type { Sql } from './scope.ts';

/** Whose lists these are: a system has no person. */
export type Reader = { posts: readonly Post[]; person?: string };

/** One definition of each saved view, for its list and its count alike (data.md "Views"). All within the reader's scope, all of open cases. */
export const views = {
  triage: (reader) => sql`c.open and c.status = 'pending_dispatch' and ${atMyUnits(reader)}`,
  mine: (reader) =>
    sql`c.open and (${atMyUnits(reader)} or c.holder_person = ${reader.person ?? null} or ${awaitsMyUnits(reader)})`,
  due_within_hour: (_, now) => sql`c.open and ${dueBetween(now - 1, now + hourMs - 1)}`,
  due_today: (_, now) => {
    const { from, to } = localDayAround(now);
    return sql`c.open and ${dueBetween(Math.max(now - 1, from), to)}`;
  },
  overdue: (_, now) => sql`c.open and coalesce(c.due_at, 'infinity') < ${toTime(now)}`,
  returned: (reader) => sql`c.open and ${atMyUnits(reader)} and ${lastWord('returned', custody)}`,
  listed: () => sql`c.open and c.status = 'listed'`,
  awaiting_verify: () => sql`c.open and c.status = 'awaiting_verify'`,
  awaiting_callback: () => sql`c.open and c.status = 'awaiting_callback'`,
  objections: () => sql`c.open and ${lastWord('objected', settlingObjections)}`,
  disputes: () => sql`c.open and c.kind = 'dispute'`,
} as const satisfies Record<string, (reader: Reader, now: number) => Sql>;

export type ViewId = keyof typeof views;

export const viewIds = Object.keys(views) as ViewId[];

const hourMs = 3_600_000;

/** Events after which a case that had come back lies with somebody again. */
const custody = ['dispatched', 'accepted', 'transferred', 'escalated', 'climbed', 'pushed_down'];

/** What settles an objection: the ruling, and whatever moves the case on or ends it. */
const settlingObjections = [
  'adjudicated',
  'returned',
  ...custody.filter((type) => type !== 'accepted'),
  'fed_back',
  'closed',
  'rejected',
  'withdrawn',
  'merged',
];

function atMyUnits({ posts }: Reader): Sql {
  return sql`c.holder_unit = any (array[${posts.map(({ unit }) => unit)}]::text[])`;
}

/** A task beside the case is theirs to do, to approve or to rule on. */
function awaitsMyUnits({ posts }: Reader): Sql {
  return sql`c.awaited && array[${posts.map(({ unit }) => unit)}]::text[]`;
}

/** Due after `from` and at `to` at the latest. */
function dueBetween(from: number, to: number): Sql {
  return sql`(coalesce(c.due_at, 'infinity') > ${toTime(from)} and coalesce(c.due_at, 'infinity') <= ${toTime(to)})`;
}

/** There was an event of this type, and none of those that settle it came after. */
function lastWord(type: 'returned' | 'objected', settledBy: readonly string[]): Sql {
  return sql`exists (
    select 1 from case_event e where e.case_id = c.id and e.type = ${type} and e.type in ('returned', 'objected')
      and not exists (
        select 1 from case_event later
        where later.case_id = e.case_id and later.seq > e.seq
          and later.type = any (array[${settledBy}]::text[])))`;
}
