import { promisedClock } from '../promise.ts';
import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/** 催办: whoever holds the case is told to see to it; moves nothing. */
export const remind: VerbRule<'remind'> = {
  from: openStatuses,
  decide(state, command) {
    const clock = promisedClock(state)?.id;
    return [{ type: 'reminded', data: clock === undefined ? {} : { clock }, ...words(command) }];
  },
};
