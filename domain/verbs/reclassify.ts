import { rereadClocks } from '../rereading.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/** 改类: another topic or track binds another row (`unknown_topic` where there is none); the ledgers are kept and read again under it. */
export const reclassify: VerbRule<'reclassify'> = {
  from: openStatuses,
  decide(state, command) {
    const { rules } = command.facts;
    if (!rules) return refuse('unknown_topic');
    const { topic, track } = state;
    return [
      {
        type: 'reclassified',
        data: { topic, track, ...command.args, from: { topic, track }, rules },
        clocks: rereadClocks(state, rules),
        ...words(command),
      },
    ];
  },
};
