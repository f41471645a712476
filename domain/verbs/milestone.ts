import { milestonesAfter, start } from '../case-clocks.ts';
import { familyOf, isUnstopped } from '../clock.ts';
import { refuse } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** 节点上报: a milestone of the row is reached; the next one that waits for it begins (`not_found` for one that the case does not wait for). */
export const milestone: VerbRule<'milestone'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  bar: ({ clocks }) =>
    clocks.some((clock) => familyOf(clock.kind) === 'milestone' && isUnstopped(clock)) ? null : refuse('not_found'),
  decide(state, command) {
    const { name } = command.args;
    const clock = state.clocks.find(
      ({ kind, ...rest }) => kind === `milestone:${name}` && isUnstopped({ kind, ...rest }),
    );
    if (!clock) return refuse('not_found');
    const next = milestonesAfter(state.rules.row, name).map((then) =>
      start(state, `milestone:${then.name}`, then.budget),
    );
    return [
      { type: 'milestone_reached', data: { name }, clocks: [{ do: 'stop', id: clock.id }, ...next], ...words(command) },
    ];
  },
};
