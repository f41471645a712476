import { lapseAll } from '../case-clocks.ts';
import { mergedIn } from '../letters.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { endangersPublic } from '../topics.ts';
import { words, type VerbRule } from './verb.ts';

/** 撤诉: the reporter's wish ends the case, but a public-safety hazard goes on whatever its reporter wishes (`public_safety_hazard`), and so does one that answers for
 * the reporters of others (`children_open`). */
export const withdraw: VerbRule<'withdraw'> = {
  from: openStatuses,
  bar(state) {
    if (endangersPublic(state)) return refuse('public_safety_hazard');
    return mergedIn(state).length > 0 ? refuse('children_open') : null;
  },
  decide: (state, command) => [{ type: 'withdrawn', data: {}, clocks: lapseAll(state), ...words(command) }],
};
