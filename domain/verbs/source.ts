import { openStatuses } from '../statuses.ts';
import { keepPromise } from './letter.ts';
import { words, type VerbRule } from './verb.ts';

/** 来源时限: the order of an outside system that this case answers; its deadline wins where it is earlier than the case's own (case-life.md "note the source's deadline"). */
export const noteSource: VerbRule<'note_source'> = {
  from: openStatuses,
  decide: (state, command, { at }) => [
    {
      type: 'source_noted',
      data: command.args,
      clocks: keepPromise(state, command.args.dueAt, at),
      ...words(command),
    },
  ],
};
