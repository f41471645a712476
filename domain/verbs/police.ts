import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/** 报警: when the police was called, and when it came once that is known (S4-13; L2 25). */
export const callPolice: VerbRule<'call_police'> = {
  from: openStatuses,
  decide: (_state, command) => [{ type: 'police_called', data: command.args, ...words(command) }],
};
