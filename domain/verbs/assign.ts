import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import type { VerbRule } from './verb.ts';

/** 指派: names the person of the holding unit who is to act; nobody outside it (`unit_outside_area`). */
export const assign: VerbRule<'assign'> = {
  from: openStatuses,
  decide(state, { facts: { person } }) {
    if (!person.units.includes(state.holder.unit)) return refuse('unit_outside_area');
    return [{ type: 'assigned', data: { person: person.id } }];
  },
};
