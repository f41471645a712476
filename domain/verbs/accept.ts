import { stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { Draft, VerbRule } from './verb.ts';

/** 签收: a member of the holding unit has it; this level's accept clock stops. */
export const accept: VerbRule<'accept'> = {
  from: ['pending_accept'],
  decide: (state) => [accepted(state)],
};

export function accepted(state: CaseState): Draft {
  return { type: 'accepted', data: {}, clocks: stop(state, 'accept') };
}
