import { start, stop } from '../case-clocks.ts';
import type { CallbackAnswer } from '../case-events.ts';
import { byHandler, closed } from './closing.ts';
import { overReworkLimit, reworkStarted } from './rework.ts';
import { words, type Draft, type VerbRule } from './verb.ts';

/** A reporter who was not reached this often is told in writing and the case closes (sla-matrix.md §3). */
const attempts = 3;

/** 回访: asks the reporter, never by who fed back (`same_person`). Undone or the handler's fault: rework. Not reached: next working day again, three times. */
export const callback: VerbRule<'callback'> = {
  from: ['awaiting_callback'],
  bar: byHandler,
  decide(state, command, { post }) {
    const answer = { attempt: state.callbackAttempts + 1, ...command.args };
    const again = !answer.reached && answer.attempt < attempts;
    const calledBack: Draft = {
      type: 'called_back',
      data: answer,
      clocks: [
        ...stop(state, 'callback'),
        ...(again ? [start(state, 'callback', state.rules.row.fixed.callback)] : []),
      ],
      ...words(command),
    };
    if (again) return [calledBack];
    if (isUndone(answer)) return overReworkLimit(state, post) ?? [calledBack, reworkStarted(state, 'callback')];
    return [calledBack, closed(state, answer.reached ? 'callback' : 'unreachable', 'callback')];
  },
};

/** Lawful but unsatisfied is explained and closed; undone, or unsatisfied by the handler's fault, is done again (L6 27). */
function isUndone({ reached, solved, satisfaction, handlerAtFault }: CallbackAnswer): boolean {
  return reached && (solved === false || (satisfaction === 'unsatisfied' && handlerAtFault === true));
}
