import { stop } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { openTasks } from '../tasks.ts';
import { closed } from './closing.ts';
import { words, type VerbRule } from './verb.ts';

/** 结案 by hand is for a dispute with an outcome only; every other case closes by its feedback or call-back (`wrong_status`). The outcome, which the parties were
 * told, is its answer. Not while a task beside it is open (`children_open`): a feedback says why it may stay undone. What an agreement promised runs on. */
export const close: VerbRule<'close'> = {
  from: openStatuses,
  bar(state) {
    if (!state.mediation?.outcome) return refuse('wrong_status');
    return openTasks(state).length > 0 ? refuse('children_open') : null;
  },
  decide: (state, command) => {
    const end = closed(state, 'outcome', 'resolve', 'milestone');
    return [{ ...end, clocks: [...stop(state, 'resolve', 'milestone'), ...(end.clocks ?? [])], ...words(command) }];
  },
};
