import type { InferEntity, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { Unit } from './entities/unit.ts';

export type UnitRow = InferEntity<typeof Unit>;

/** The units of the reader's area at an instant (epoch ms), every unit after its parent. One statement. */
export async function readUnits(em: SqlEntityManager, posts: readonly Post[], now: number): Promise<UnitRow[]> {
  const units = await em.find(Unit, { path: { $overlap: areasOf(posts) }, ...standing(now) });
  return units.toSorted(parentsFirst);
}

/** The departments, committees and companies of the reader's street that lie outside the reader's area: verbs may name them all the same. */
export async function readUnitsBeside(em: SqlEntityManager, posts: readonly Post[], now: number): Promise<UnitRow[]> {
  const areas = areasOf(posts);
  const found = await em.find(Unit, { code: { $in: areas }, ...standing(now) });
  const streets = found.flatMap(({ path }) => path.slice(0, 1));
  const units = await em.find(Unit, { path: { $overlap: streets }, kind: { $nin: onTheLadder }, ...standing(now) });
  return units.filter(({ path }) => !path.some((code) => areas.includes(code))).toSorted(parentsFirst);
}

const onTheLadder = ['street', 'community', 'grid'] as const;

const areasOf = (posts: readonly Post[]) => posts.map(({ area }) => area);

const standing = (now: number) => ({
  validFrom: { $lte: now },
  $or: [{ validTo: null }, { validTo: { $gt: now } }],
});

const parentsFirst = (a: UnitRow, b: UnitRow) => a.path.length - b.path.length || a.code.localeCompare(b.code, 'en');
