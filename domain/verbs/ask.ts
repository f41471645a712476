import { start, stop } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { pauseClocks, resumeClocks } from '../suspension.ts';
import { words, type VerbRule } from './verb.ts';

/** 待补充: a named reporter is asked for what is missing, once (`information_already_asked`; nobody to ask: `wrong_status`). The time stands still where the row allows it, five working
 * days at most. */
export const ask: VerbRule<'ask'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  bar({ asked, reporter }) {
    if (reporter !== 'named') return refuse('wrong_status');
    return asked ? refuse('information_already_asked') : null;
  },
  decide: (state, command) => [
    {
      type: 'information_requested',
      data: {},
      clocks: [...pauseClocks(state), start(state, 'info', state.rules.row.fixed.info)],
      ...words(command),
    },
  ],
};

/** 补充: the answer is there, and every paused clock runs on. */
export const answer: VerbRule<'answer'> = {
  from: ['awaiting_info'],
  decide: (state, command) => [
    {
      type: 'information_given',
      data: { answered: true },
      clocks: [...stop(state, 'info'), ...resumeClocks(state)],
      ...words(command),
    },
  ],
};
