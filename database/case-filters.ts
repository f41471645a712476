import { sql } from '@mikro-orm/postgresql';
import type { CaseKind, Track } from '../domain/kinds.ts';
import type { Level } from '../domain/levels.ts';
import { outliving } from '../domain/promise.ts';
import type { CaseStatus } from '../domain/statuses.ts';
import { isCaseId } from './case-id.ts';
import { matches } from './case-search.ts';
import { views, type Reader, type ViewId } from './case-views.ts';
import { toTime } from './instants.ts';
import { broughtBySame } from './repeat-reporters.ts';
import { outcomeFilters, type OutcomeFilters } from './outcome-filters.ts';
import { allOf, placedIn, scopeOf, type Sql } from './scope.ts';

/** What narrows a list of cases (api.md "Cases"). `unit` means its whole subtree, `holder` a unit or a person; instants in epoch ms. */
export type CaseFilters = {
  view?: ViewId | undefined;
  open?: boolean | undefined;
  /** Open, or ended while something of its agreement is still to be done. */
  unfinished?: boolean | undefined;
  status?: CaseStatus | undefined;
  kind?: CaseKind | undefined;
  topic?: string | undefined;
  /** One of these topics, each as `kind/topic`. */
  topics?: readonly string[] | undefined;
  track?: Track | undefined;
  level?: Level | undefined;
  unit?: string | undefined;
  holder?: string | undefined;
  dueBefore?: number | undefined;
  dueAfter?: number | undefined;
  breached?: boolean | undefined;
  registeredFrom?: number | undefined;
  registeredTo?: number | undefined;
  closedFrom?: number | undefined;
  closedTo?: number | undefined;
  promised?: Promised | undefined;
  /** Whether a supervision card stands on it. */
  card?: boolean | undefined;
  /** Who waits for a ruling: whoever asked for more days, or a department that refused to come. */
  ruling?: Ruling | undefined;
  /** Id of the origin that they came from. */
  origin?: string | undefined;
  q?: string | undefined;
  /** The name that the address begins with, as `estate_of` reads it. */
  estate?: string | undefined;
  /** A case: those that its reporter has brought. */
  reporterOf?: string | undefined;
} & OutcomeFilters;

/** A total time, not voided, that came due with from ≤ dueAt < to, or stands still since then because the case was listed; `kept` tells those that were met
 * without an extension from the others, `extended` those that were met with one. */
export type Promised = { from: number; to: number; kept?: boolean | undefined; extended?: boolean | undefined };

export const rulings = ['extension', 'whistle'] as const;
export type Ruling = (typeof rulings)[number];

type Filter = { [F in keyof CaseFilters]-?: (value: NonNullable<CaseFilters[F]>, reader: Reader, now: number) => Sql };

const filters: Filter = {
  view: (view, reader, now) => views[view](reader, now),
  open: (open) => sql`c.open = ${open}`,
  unfinished: (unfinished) => sql`(c.open or ${isOutlived()}) = ${unfinished}`,
  status: (status) => sql`c.status = ${status}`,
  kind: (kind) => sql`c.kind = ${kind}`,
  topic: (topic) => sql`c.topic = ${topic}`,
  topics: (keys) => sql`c.kind || '/' || c.topic = any (array[${keys}]::text[])`,
  track: (track) => sql`c.track = ${track}`,
  level: (level) => sql`c.level = ${level}`,
  unit: ofUnit,
  holder: (holder) => sql`(c.holder_unit = ${holder} or c.holder_person = ${holder})`,
  dueBefore: (instant) => sql`coalesce(c.due_at, 'infinity') < ${toTime(instant)}`,
  dueAfter: (instant) => sql`c.due_at >= ${toTime(instant)}`,
  breached: (breached) => sql`
    exists (select 1 from case_clock k where k.case_id = c.id and k.breached_at is not null) = ${breached}`,
  registeredFrom: (instant) => sql`c.registered_at >= ${toTime(instant)}`,
  registeredTo: (instant) => sql`c.registered_at < ${toTime(instant)}`,
  closedFrom: (instant) => sql`(c.status = 'closed' and c.closed_at >= ${toTime(instant)})`,
  closedTo: (instant) => sql`(c.status = 'closed' and c.closed_at < ${toTime(instant)})`,
  promised: (promised) => sql`exists (${promisedMoments(promised)})`,
  card: (card) => sql`jsonb_path_exists(c.state, ${'$.cards[*] ? (!exists (@.liftedAt))'}::jsonpath) = ${card}`,
  ruling: (ruling) =>
    ruling === 'extension'
      ? sql`(c.open and c.state -> 'extensionAsked' is not null)`
      : sql`(c.open and jsonb_path_exists(c.state, ${'$.tasks[*] ? (@.state == "refused")'}::jsonpath))`,
  origin: (origin) => (isCaseId(origin) ? sql`c.origin = ${origin}` : sql`false`),
  q: matches,
  estate: (estate) => sql`estate_of(c.address) = ${estate}`,
  reporterOf: (id, { posts }) => broughtBySame(id, posts),
  ...outcomeFilters,
};

/** What `outlivingClock` finds of the case. */
const isOutlived = () => sql`exists (
  select 1 from case_clock k
  where k.case_id = c.id and split_part(k.kind, ':', 1) = any (array[${[...outliving]}]::text[])
    and k.stopped_at is null and k.state in ('running', 'missed') and not (k.kind = 'confirm' and k.state = 'missed'))`;

/** When the total times of `"case" c` came due that a filter is about, and since when those stand still that are listed: rows of `at`. */
export function promisedMoments({ from, to, kept, extended }: Promised): Sql {
  const within = (instant: Sql) => sql`${instant} >= ${toTime(from)} and ${instant} < ${toTime(to)}`;
  return sql`
    select k.due_at as at from case_clock k
    where k.case_id = c.id and k.kind = 'resolve' and k.state <> 'void' and ${within(sql`k.due_at`)}
      and ${kept === undefined ? sql`true` : sql`(k.state = 'met' and k.extended_days = 0) = ${kept}`}
      and ${extended === undefined ? sql`true` : sql`(k.state = 'met' and k.extended_days > 0) = ${extended}`}
    union all
    select k.started_at from case_clock k
    where ${!kept && !extended} and k.case_id = c.id and ${standsStill()} and ${within(sql`k.started_at`)}`;
}

/** Of an open case `c` that is listed, the clock `k` of its review, while the total time stands still: it began when the case was listed. */
export const standsStill = () => sql`(c.open and c.status = 'listed' and k.kind = 'review' and k.stopped_at is null
  and exists (select 1 from case_clock t where t.case_id = c.id and t.kind = 'resolve' and t.state = 'paused'))`;

/** A unit's cases: those in its area, and those that it holds itself, as a department does. */
export function ofUnit(unit: string | Sql): Sql {
  return sql`(${placedIn(unit)} or c.holder_unit = ${unit})`;
}

/** The cases that the reader may know of and that pass every filter, as a condition on `"case" c`. */
export function conditionOf(wanted: CaseFilters, reader: Reader, now: number): Sql {
  const names = Object.keys(filters) as (keyof CaseFilters)[];
  const set = names.flatMap((name) => {
    // Each filter takes the type of its own value, which an index by name cannot say.
    const filter = filters[name] as (value: unknown, reader: Reader, now: number) => Sql;
    return wanted[name] === undefined ? [] : [filter(wanted[name], reader, now)];
  });
  return allOf([scopeOf(reader.posts), ...set]);
}
