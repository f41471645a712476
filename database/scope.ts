import { sql, type RawQueryFragment } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { toldTo } from './case-notices.ts';

/** A piece of SQL with its values. */
export type Sql = RawQueryFragment;

/**
 * The cases that somebody in these posts may know of, as a condition on `"case" c`. Every query that reads cases carries it:
 * what it leaves out does not exist for the reader (case-life.md "Who", reliability.md "Access").
 */
export function scopeOf(posts: readonly Post[]): Sql {
  return anyOf(posts.flatMap(sightOf));
}

function sightOf({ role, unit, area }: Post): Sql[] {
  switch (role) {
    case 'grid_worker':
    case 'grid_worker_part_time':
    case 'grid_lead':
      return [sql`c.grid = ${unit}`, held(unit)];
    case 'clerk':
    case 'dispatcher':
    case 'supervisor':
    case 'auditor':
    case 'integration':
      return [placedIn(area), heldWithin(area)];
    case 'mediator':
      return [sql`(c.kind = 'dispute' and ${placedIn(area)})`, held(unit), toldTo(unit)];
    case 'officer':
      return [held(unit), toldTo(unit)];
    case 'admin':
      return [];
  }
}

/** The place lies in a unit's area, whichever level that is. */
export function placedIn(area: string | Sql): Sql {
  return sql`(c.street = ${area} or c.community = ${area} or c.grid = ${area})`;
}

/** The unit holds the case or once did. */
function held(unit: string): Sql {
  return sql`c.involved @> array[${unit}]`;
}

/** A unit of the area holds the case or once did, wherever its place lies. */
function heldWithin(area: string): Sql {
  return sql`c.involved && array(select code from unit where path @> array[${area}])`;
}

/** At least one of the conditions holds; of none, nothing. */
export function anyOf(conditions: readonly Sql[]): Sql {
  const [first, ...rest] = conditions;
  if (!first) return sql`false`;
  return rest.reduce<Sql>((all, condition) => sql`(${all} or ${condition})`, first);
}

/** Every condition holds. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.reduce<Sql>((all, condition) => sql`${all} and ${condition}`, sql`true`);
}
