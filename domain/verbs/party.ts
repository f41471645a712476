import { isMediating, partiesOf } from '../mediation.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { notDispute } from './open-mediation.ts';
import { words, type VerbRule } from './verb.ts';

/** 追加当事人: one more party to a dispute, before its mediation has an outcome (`wrong_status`). Names are kept beside the case. */
export const addParty: VerbRule<'add_party'> = {
  from: openStatuses,
  bar: (state) => notDispute(state) ?? (state.mediation && !isMediating(state) ? refuse('wrong_status') : null),
  decide(state, command) {
    const { id } = command.args;
    if (partiesOf(state).some((known) => known.id === id)) return refuse('wrong_status');
    return [{ type: 'party_added', data: { id }, ...words(command) }];
  },
};

/** 风险定级: how likely the dispute is to grow worse, with the reason (W33). */
export const setRisk: VerbRule<'set_risk'> = {
  from: openStatuses,
  bar: notDispute,
  decide: (_state, command) => [{ type: 'risk_set', data: command.args, ...words(command) }],
};
