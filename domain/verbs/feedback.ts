import { lapse, stop } from '../case-clocks.ts';
import { closed, nextCheck, startCheck, unanswered } from './closing.ts';
import { words, type VerbRule } from './verb.ts';

/** 反馈: the handler says it is done, with the reply to the reporter (`reply_required`) and a proof (`proof_required`). The level's time, the total time and the milestones that were not reported stop; a request for
 * more of it is settled. */
export const feedback: VerbRule<'feedback'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  decide(state, command) {
    const { photos = [] } = command.args;
    const missing = unanswered(state.reporter, command.text, photos);
    if (missing) return missing;
    const next = nextCheck(state, 'feedback');
    const clocks = [
      ...lapse(state, 'accept', 'extension'),
      ...stop(state, 'holding', 'milestone', 'resolve', 'rework'),
      ...(next ? [startCheck(state, next)] : []),
    ];
    const fedBack = { type: 'fed_back', data: { photos, ...(next && { next }) }, clocks, ...words(command) } as const;
    return next
      ? [fedBack]
      : [fedBack, closed(state, 'feedback', 'accept', 'extension', 'holding', 'milestone', 'resolve', 'rework')];
  },
};
