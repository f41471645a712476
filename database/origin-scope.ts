import { sql } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { anyOf, type Sql } from './scope.ts';

/**
 * The origins that somebody in these posts may know of, as a condition on `origin o`: those of the area, as with cases, and
 * those that the own unit recorded. What it leaves out does not exist for the reader.
 */
export function originScopeOf(posts: readonly Post[]): Sql {
  return anyOf(posts.flatMap(sightOf));
}

function sightOf({ role, unit, area }: Post): Sql[] {
  const recorded = sql`o.recorded_unit = ${unit}`;
  switch (role) {
    case 'grid_worker':
    case 'grid_worker_part_time':
    case 'grid_lead':
      return [sql`o.grid = ${unit}`, recorded];
    case 'clerk':
    case 'dispatcher':
    case 'supervisor':
    case 'auditor':
    case 'integration':
      return [heldIn(area), recorded];
    case 'mediator':
    case 'officer':
      return [recorded];
    case 'admin':
      return [];
  }
}

/** It was held in a unit's area, whichever level that is. */
export function heldIn(area: string): Sql {
  return sql`(o.street = ${area} or o.community = ${area} or o.grid = ${area})`;
}
