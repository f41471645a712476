import { stop } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { closed } from './closing.ts';
import { words, type VerbRule } from './verb.ts';

/** 结案 by hand is for a dispute with an outcome only; every other case closes by its feedback or call-back (`wrong_status`). The outcome, which the parties were
 * told, is its answer. What an agreement promised runs on. */
export const close: VerbRule<'close'> = {
  from: openStatuses,
  bar: ({ mediation }) => (mediation?.outcome ? null : refuse('wrong_status')),
  decide: (state, command) => {
    const end = closed(state, 'outcome', 'resolve', 'milestone');
    return [{ ...end, clocks: [...stop(state, 'resolve', 'milestone'), ...(end.clocks ?? [])], ...words(command) }];
  },
};
