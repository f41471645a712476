import { lapseAll } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** 不予受理, first half: a dispatcher proposes it with the ground and the right channel; the clocks run on until it is confirmed. */
export const reject: VerbRule<'reject'> = {
  from: ['pending_dispatch'],
  decide: (_state, command) => [{ type: 'rejection_proposed', data: {}, ...words(command) }],
};

/** 不予受理, second half: another person than the proposer confirms (`same_person`); without a proposal there is nothing to confirm (`wrong_status`). */
export const confirmRejection: VerbRule<'confirm_rejection'> = {
  from: ['pending_dispatch'],
  decide(state, command) {
    if (!state.rejectionProposedBy) return refuse('wrong_status');
    if ('person' in command.by && command.by.person === state.rejectionProposedBy) return refuse('same_person');
    return [{ type: 'rejected', data: {}, clocks: lapseAll(state) }];
  },
};
