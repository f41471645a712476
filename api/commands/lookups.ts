import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Post } from '../../database/entities/post.ts';
import type { Caller } from '../caller.ts';
import { readTimes, rebind } from '../cases/rules.ts';
import { findUnit, isUnitVisible, unitRef } from '../cases/units.ts';
import { nameFiles } from '../files/named.ts';
import { problem } from '../problems.ts';
import type { Lookups } from './verb-route.ts';

/** Looks up what a body names, as far as the caller can see it now; `clock` tells the time (epoch ms) once anything is named. */
export function lookups(
  em: SqlEntityManager,
  { posts, key, language }: Caller,
  caseId: string,
  clock: () => Promise<number>,
): Lookups {
  const seen = async (code: string) => {
    const now = await clock();
    const unit = await findUnit(em, code, now);
    if (!unit || !(await isUnitVisible(em, unit, posts, now))) throw problem('not_found');
    return unit;
  };
  return {
    unit: async (code) => unitRef(await seen(code)),
    grid: async (code) => {
      const unit = await seen(code);
      if (unit.kind !== 'grid') throw problem('not_found');
      return unitRef(unit);
    },
    person: async (id) => {
      const now = await clock();
      const held = await em.find(Post, {
        person: id,
        validFrom: { $lte: now },
        $or: [{ validTo: null }, { validTo: { $gt: now } }],
      });
      const units = await Promise.all(held.map(({ unit }) => findUnit(em, unit, now)));
      const seen = await Promise.all(units.map(async (unit) => unit && isUnitVisible(em, unit, posts, now)));
      if (!seen.some(Boolean)) throw problem('not_found');
      return { id, units: held.map(({ unit }) => unit) };
    },
    photos: (ids = []) => nameFiles(em, { caseId, key }, ids, 'photos'),
    rules: (wanted) => rebind(em, caseId, wanted),
    times: () => readTimes(em, caseId),
    now: clock,
    language,
    files: (ids = []) => nameFiles(em, { caseId, key }, ids, 'files'),
  };
}
