import type { InferEntity } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Unit } from '../../database/entities/unit.ts';
import type { UnitRef } from '../../domain/place.ts';
import type { Post } from '../../domain/roles.ts';

export type UnitRow = InferEntity<typeof Unit>;

/** The unit of this code as it stands at `now` (epoch ms), or null. */
export function findUnit(em: SqlEntityManager, code: string, now: number): Promise<UnitRow | null> {
  return em.findOne(Unit, {
    code,
    validFrom: { $lte: now },
    $or: [{ validTo: null }, { validTo: { $gt: now } }],
  });
}

/** A unit as rules see it. A department, committee or company acts at street level beside the ladder (case-life.md). */
export function unitRef({ code, kind, path }: UnitRow): UnitRef {
  const [street = code, community, grid] = path;
  switch (kind) {
    case 'grid':
      return { code, level: 'grid', path: { street, ...(community && { community }), ...(grid && { grid }) } };
    case 'community':
      return { code, level: 'community', path: { street, ...(community && { community }) } };
    case 'street':
      return { code, level: 'street', path: { street } };
    default:
      return { code, level: 'street', path: { street }, department: true };
  }
}

/** Whether somebody in these posts can see the unit: it lies in an area of theirs, or stands beside the ladder of their street. */
export async function isUnitVisible(
  em: SqlEntityManager,
  unit: UnitRow,
  posts: readonly Post[],
  now: number,
): Promise<boolean> {
  if (posts.some(({ area }) => unit.path.includes(area))) return true;
  if (!unitRef(unit).department) return false;
  const areas = await Promise.all(posts.map(({ area }) => findUnit(em, area, now)));
  return areas.some((area) => area?.path[0] === unit.path[0]);
}
