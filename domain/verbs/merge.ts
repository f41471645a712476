import { lapseAll } from '../case-clocks.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { openTasks } from '../tasks.ts';
import { words, type VerbRule } from './verb.ts';

/** 并案: the case ends in another one of the same place or matter (`not_same_matter`) that is open (`wrong_status`); its clocks are void, and the other keeps the earlier promise and answers its
 * reporter. Not while a task beside it is open (`children_open`). */
export const merge: VerbRule<'merge'> = {
  from: openStatuses,
  bar: (state) => (openTasks(state).length > 0 ? refuse('children_open') : null),
  decide(state, command) {
    const { into } = command.facts;
    if (!into.open) return refuse('wrong_status');
    const sameMatter = into.kind === state.kind && into.topic === state.topic;
    const samePlace = state.path.community !== undefined && into.path.community === state.path.community;
    if (into.path.street !== state.path.street || !(sameMatter || samePlace)) return refuse('not_same_matter');
    return [{ type: 'merged', data: { into: into.id }, clocks: lapseAll(state), ...words(command) }];
  },
};

/** 关联: another case has to do with this one, or is the whole that this one is part of, which then has to be open (`wrong_status`). */
export const link: VerbRule<'link'> = {
  from: openStatuses,
  decide(state, command) {
    const { to } = command.facts;
    const { relation } = command.args;
    if (to.path.street !== state.path.street) return refuse('unit_outside_area');
    if (relation === 'part_of' && !to.open) return refuse('wrong_status');
    return [{ type: 'linked', data: { case: to.id, relation }, ...words(command) }];
  },
};
