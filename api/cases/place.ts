import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AreaPath, UnitRef } from '../../domain/place.ts';
import type { Post } from '../../domain/roles.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { findUnit, unitRef } from './units.ts';

/** Where a new case lies and who gets it: its grid, or the desk that is to dispatch it where the grid is not known. */
export async function resolvePlace(
  em: SqlEntityManager,
  { posts }: Caller,
  grid: string | undefined,
  now: number,
): Promise<{ path: AreaPath; unit: UnitRef }> {
  if (grid === undefined) return deskOf(em, posts, now);
  const found = await findUnit(em, grid, now);
  const within = found?.kind === 'grid' && posts.some(({ area }) => found.path.includes(area));
  if (!within) throw problem('not_found');
  const unit = unitRef(found);
  return { path: unit.path, unit };
}

/** The community's desk where the caller's posts all lie in one community, else the street's. */
async function deskOf(em: SqlEntityManager, posts: readonly Post[], now: number) {
  const areas = [...new Set(posts.map(({ area }) => area))];
  const units = await Promise.all(areas.map((area) => findUnit(em, area, now)));
  const paths = units.flatMap((unit) => (unit ? [unit.path] : []));
  const [[street, community] = []] = paths;
  if (street === undefined) throw problem('not_permitted');
  const oneCommunity = community !== undefined && paths.every((path) => path[1] === community);
  const desk = await findUnit(em, oneCommunity ? community : street, now);
  if (!desk) throw problem('not_found');
  const unit = unitRef(desk);
  return { path: unit.path, unit };
}
