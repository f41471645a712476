import { stop } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/**
 * 先行联系: the first time the reporter is reached stops the contact clock; an attempt that reached nobody is on record, no more. A case
 * that nobody reported has nobody to reach (`not_found`).
 */
export const contact: VerbRule<'contact'> = {
  from: openStatuses,
  impliesAccepting: true,
  bar: ({ reporter }) => (reporter === 'none' ? refuse('not_found') : null),
  decide: (state, command) => [
    {
      type: 'contacted',
      data: command.args,
      clocks: command.args.outcome === 'reached' ? stop(state, 'contact') : [],
      ...words(command),
    },
  ],
};
