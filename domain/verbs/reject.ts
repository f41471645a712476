import { lapseAll } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** 不予受理, first half: a dispatcher proposes it with the ground and the right channel; the clocks run on until it is confirmed. One proposal at a time (`wrong_status`). */
export const reject: VerbRule<'reject'> = {
  from: ['pending_dispatch'],
  bar: (state) => (state.rejectionProposedBy ? refuse('wrong_status') : null),
  decide: (_state, command) => [{ type: 'rejection_proposed', data: {}, ...words(command) }],
};

/** 不予受理, second half: another person than the proposer confirms (`same_person`); without a proposal there is nothing to confirm (`wrong_status`). */
export const confirmRejection: VerbRule<'confirm_rejection'> = {
  from: ['pending_dispatch'],
  bar({ rejectionProposedBy }, { person }) {
    if (!rejectionProposedBy) return refuse('wrong_status');
    return person === rejectionProposedBy ? refuse('same_person') : null;
  },
  decide: (state) => [{ type: 'rejected', data: {}, clocks: lapseAll(state) }],
};
