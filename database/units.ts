import type { InferEntity, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { Unit } from './entities/unit.ts';

export type UnitRow = InferEntity<typeof Unit>;

/** The units of the reader's area at an instant (epoch ms), every unit after its parent. One statement. */
export async function readUnits(em: SqlEntityManager, posts: readonly Post[], now: number): Promise<UnitRow[]> {
  const units = await em.find(Unit, {
    path: { $overlap: posts.map(({ area }) => area) },
    validFrom: { $lte: now },
    $or: [{ validTo: null }, { validTo: { $gt: now } }],
  });
  return units.toSorted((a, b) => a.path.length - b.path.length || a.code.localeCompare(b.code, 'en'));
}
