import { lapse, stop } from '../case-clocks.ts';
import type { EventText } from '../case-events.ts';
import type { CaseState } from '../case.ts';
import { isMediating } from '../mediation.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { openTasks } from '../tasks.ts';
import { closed, nextCheck, startCheck, unanswered } from './closing.ts';
import { says, words, type VerbRule } from './verb.ts';

/** 反馈: the handler says it is done, with the reply to the reporter (`reply_required`) and a proof (`proof_required`); not while a task beside it is open, unless
 * it says why (`children_open`). The level's time, the total time and the milestones that were not reported stop; a request for
 * more of it is settled. */
export const feedback: VerbRule<'feedback'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  // Its outcome ends a mediation, not a feedback beside it.
  bar: (state) => (isMediating(state) ? refuse('wrong_status') : null),
  decide(state, command) {
    const { photos = [], adopted } = command.args;
    const missing = heldUp(state, command.text) ?? unanswered(state.reporter, command.text, photos);
    if (missing) return missing;
    const next = nextCheck(state, 'feedback');
    const clocks = [
      ...lapse(state, 'accept', 'extension', 'objection'),
      ...stop(state, 'holding', 'milestone', 'resolve', 'rework'),
      ...(next ? [startCheck(state, next)] : []),
    ];
    const fedBack = {
      type: 'fed_back',
      data: { photos, ...(next && { next }), ...(adopted !== undefined && { adopted }) },
      clocks,
      ...words(command),
    } as const;
    return next
      ? [fedBack]
      : [
          fedBack,
          closed(state, 'feedback', 'accept', 'extension', 'objection', 'holding', 'milestone', 'resolve', 'rework'),
        ];
  },
};

/** An open whistle may be explained away; an action that was given out is to be done first (S0-9, S1-13). */
function heldUp(state: CaseState, text: EventText | undefined): Refusal | null {
  const open = openTasks(state);
  const excused = says(text, 'openTasksReason') && open.every(({ kind }) => kind === 'whistle');
  return open.length > 0 && !excused ? refuse('children_open') : null;
}
