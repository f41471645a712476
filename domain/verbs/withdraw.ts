import { lapseAll } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { endangersPublic } from '../topics.ts';
import { words, type VerbRule } from './verb.ts';

/** 撤诉: the reporter's wish ends the case, but a public-safety hazard goes on whatever its reporter wishes (`public_safety_hazard`). */
export const withdraw: VerbRule<'withdraw'> = {
  from: openStatuses,
  bar: (state) => (endangersPublic(state) ? refuse('public_safety_hazard') : null),
  decide: (state, command) => [{ type: 'withdrawn', data: {}, clocks: lapseAll(state), ...words(command) }],
};
