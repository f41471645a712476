import { sql } from '@mikro-orm/postgresql';
import type { CaseKind } from '../domain/kinds.ts';
import type { Level } from '../domain/levels.ts';
import { conditionOf } from './case-filters.ts';
import type { Reader } from './case-views.ts';
import { allOf, type Sql } from './scope.ts';

/**
 * What a breach report is about: a window, from ≤ instant < to (epoch ms), and cases. `heldBy` is one unit itself and `heldAt` a
 * level: of a missed clock who held the case when it ran out, of a case who holds it or held it last.
 */
export type BreachFilters = {
  from: number;
  to: number;
  unit?: string | undefined;
  kind?: CaseKind | undefined;
  topic?: string | undefined;
  heldBy?: string | undefined;
  heldAt?: Level | undefined;
};

/** The cases that a report counts, as a condition on `"case" c`. */
export function reportedCases({ unit, kind, topic, heldBy, heldAt }: BreachFilters, reader: Reader, now: number): Sql {
  return conditionOf({ unit, kind, topic, holder: heldBy, level: heldAt }, reader, now);
}

/** The missed clocks that a report counts, as a condition on `case_clock k` and its `"case" c`. */
export function reportedBreaches(
  { unit, kind, topic, heldBy, heldAt }: BreachFilters,
  reader: Reader,
  now: number,
): Sql {
  return allOf([
    conditionOf({ unit, kind, topic }, reader, now),
    ...(heldBy === undefined ? [] : [sql`k.breached_unit = ${heldBy}`]),
    ...(heldAt === undefined ? [] : [sql`k.breached_level = ${heldAt}`]),
  ]);
}
