import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseKind } from '../domain/kinds.ts';
import { umbrella, visit } from '../domain/repeats.ts';
import type { Post } from '../domain/roles.ts';
import { conditionOf } from './case-filters.ts';
import type { Reader } from './case-views.ts';
import { ofKnownReporter, dialledBy } from './repeat-reporters.ts';
import { scopeOf } from './scope.ts';

type CaseName = { id: string; number: string; title: string };

/** A topic that keeps coming from one estate. `parts` are the open cases of it, `umbrella` the open joint case that there is already. */
export type RepeatPlace = {
  estate: string;
  kind: CaseKind;
  topic: string;
  grid: string | null;
  cases: number;
  parts: CaseName[];
  umbrella: CaseName | null;
};

/** Somebody who keeps coming, by the latest case. `visit` is the latest case that came of a visit and names one of theirs. */
export type RepeatReporter = {
  latest: CaseName;
  grid: string | null;
  holder: string;
  numbers: string[];
  name: string | null;
  phone: string | null;
  cases: number;
  visit: CaseName | null;
};

/** More are not worked off in a day, and what is worked off gives room to the next. */
const mostShown = 20;

const dayMs = 86_400_000;
export const umbrellaFrom = (now: number) => now - umbrella.days * dayMs;
export const visitFrom = (now: number) => now - visit.days * dayMs;

/** The estates of the reader's area from which a topic keeps coming, the most frequent first. One statement. */
export function findRepeatPlaces(em: SqlEntityManager, reader: Reader, now: number): Promise<RepeatPlace[]> {
  return em.execute<RepeatPlace[]>(sql`
    select r.*, to_jsonb(u) as umbrella
    from (
      select estate_of(c.address) as estate, c.kind, c.topic, count(*)::int as cases,
        mode() within group (order by c.grid) as grid,
        coalesce(jsonb_agg(${caseName()} order by c.registered_at)
          filter (where c.open and c.track <> 'joint'), '[]') as parts
      from "case" c
      where ${conditionOf({ registeredFrom: umbrellaFrom(now) }, reader, now)} and estate_of(c.address) is not null
      group by 1, 2, 3 having count(*) >= ${umbrella.cases}
      order by cases desc, estate limit ${mostShown}) r
    left join lateral (
      select c.id, c.number, c.title from "case" c
      where c.open and c.track = 'joint' and c.kind = r.kind and c.topic = r.topic
        and estate_of(c.address) = r.estate and ${scopeOf(reader.posts)}
      order by c.registered_at desc limit 1) u on true
    order by r.cases desc, r.estate`);
}

/** Who in the reader's area keeps bringing cases, told by the telephone; whoever reported confidentially or anonymously is not counted for that. One statement. */
export function findRepeatReporters(em: SqlEntityManager, reader: Reader, now: number): Promise<RepeatReporter[]> {
  const latest = (what: string) => sql`(array_agg(${sql.ref(what)} order by c.registered_at desc))[1]`;
  return em.execute<RepeatReporter[]>(sql`
    select r.latest, r.grid, r.holder, r.numbers, r.name, r.phone, r.cases, to_jsonb(v) as visit
    from (
      select count(*)::int as cases, array_agg(c.number) as numbers,
        (jsonb_agg(${caseName()} order by c.registered_at desc)) -> 0 as latest,
        ${latest('c.grid')} as grid, ${latest('c.holder_unit')} as holder, ${latest('p.name')} as name, ${latest('p.phone')} as phone
      from "case" c join case_person p on p.case_id = c.id
      where ${conditionOf({ registeredFrom: visitFrom(now) }, reader, now)} and ${ofKnownReporter()}
      group by ${dialledBy()} having count(*) >= ${visit.cases}
      order by cases desc, max(c.registered_at) desc limit ${mostShown}) r
    left join lateral (${visitNaming(reader.posts, now)}) v on true
    order by r.cases desc`);
}

const caseName = () => sql`jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title)`;

/** A visit has no telephone of who is visited, since nobody saw one: it names the cases that led to it. */
const visitNaming = (posts: readonly Post[], now: number) => sql`
  select c.id, c.number, c.title from "case" c
  where c.channel = 'visit' and ${conditionOf({ registeredFrom: visitFrom(now) }, { posts }, now)}
    and c.description like any (select '%' || n || '%' from unnest(r.numbers) n)
  order by c.registered_at desc limit 1`;
