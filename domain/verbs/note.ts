import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/** 备注: words for colleagues or for the reporter; moves nothing. */
export const note: VerbRule<'note'> = {
  from: openStatuses,
  decide: (_state, command) => [{ type: 'noted', data: command.args, ...words(command) }],
};
