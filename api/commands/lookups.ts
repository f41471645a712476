import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keepParty } from '../../database/case-parties.ts';
import { Person } from '../../database/entities/person.ts';
import { readCatalogue } from '../../database/catalogue.ts';
import { Post } from '../../database/entities/post.ts';
import { allowedVerbs } from '../../domain/allowed.ts';
import type { PersonRef } from '../../domain/commands.ts';
import type { Caller } from '../caller.ts';
import { readTimes, rebind } from '../cases/rules.ts';
import { findUnit, isUnitVisible, unitRef } from '../cases/units.ts';
import { nameFiles } from '../files/named.ts';
import { findOther } from './other-case.ts';
import { problem } from '../problems.ts';
import type { Lookups } from './verb-route.ts';

/** Looks up what a body names, as far as the caller can see it now; `clock` tells the time (epoch ms) once anything is named. */
export function lookups(em: SqlEntityManager, caller: Caller, caseId: string, clock: () => Promise<number>): Lookups {
  const { posts, key, language } = caller;
  const person = async (idOrName: string): Promise<PersonRef> => {
    const known = await em.findOne(Person, { $or: [{ id: idOrName }, { username: idOrName }] });
    const id = known?.id ?? idOrName;
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
  };
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
    person,
    committee: async (code) => {
      // Whoever mediates nothing names a unit of theirs here, and is then told that they may not.
      const own = posts.find(({ role }) => role === 'mediator') ?? posts[0];
      const unit = await seen(code ?? own?.unit ?? '');
      return { committee: unitRef(unit), ...(unit.kind !== 'committee' && { unfit: true as const }) };
    },
    party: (party) =>
      keepParty(em, caseId, party, (state) => allowedVerbs(state, posts, caller.person?.id).includes('add_party')),
    photos: (ids = []) => nameFiles(em, { caseId, key }, ids, 'photos'),
    rules: (wanted) => rebind(em, caseId, wanted),
    times: () => readTimes(em, caseId),
    otherCase: (name) => findOther(em, posts, caseId, name),
    listingReason: async (code) => {
      const { listingReasons } = await readCatalogue(em);
      const isOff = listingReasons.some((reason) => reason.code === code && !reason.active);
      if (isOff) throw problem('listing_reason_not_allowed');
      return code;
    },
    now: clock,
    language,
    files: (ids = []) => nameFiles(em, { caseId, key }, ids, 'files'),
  };
}
