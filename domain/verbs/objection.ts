import { lapse, start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { startHolding } from '../escalation.ts';
import { isOnPath, type UnitRef } from '../place.ts';
import { refuse } from '../refusals.ts';
import { resumeClocks } from '../suspension.ts';
import { returned } from './return.ts';
import { words, type Draft, type VerbRule } from './verb.ts';

/** 派单异议: the receiver says that it is not theirs, and keeps it until that is ruled (L1 12, 14). Once at a time (`wrong_status`), and not after a ruling (`adjudicated`). */
export const object: VerbRule<'object'> = {
  from: ['pending_accept', 'in_progress'],
  bar({ adjudicated, objectedBy }) {
    if (adjudicated) return refuse('adjudicated');
    return objectedBy === undefined ? null : refuse('wrong_status');
  },
  decide: (state, command) => [
    {
      type: 'objected',
      data: {},
      clocks: [start(state, 'objection', command.facts.time)],
      ...words(command),
    },
  ],
};

/** 异议裁定: dismissed, or upheld with the unit whose it is, inside the area of whoever rules (`unit_outside_area`), or back to the desk. Never by who objected (`same_person`). A
 * ruling that says whose it is is final (L7 22). */
export const adjudicate: VerbRule<'adjudicate'> = {
  from: ['pending_accept', 'in_progress', 'awaiting_info', 'listed'],
  bar({ objectedBy }, { person }) {
    if (objectedBy === undefined) return refuse('wrong_status');
    return person === objectedBy ? refuse('same_person') : null;
  },
  decide(state, command, { post }) {
    const from = state.holder.unit;
    if (!command.args.uphold) return [{ ...dismissed(state, from), ...words(command) }];
    const to = command.facts.unit;
    const upheld = { type: 'adjudicated', clocks: stop(state, 'objection'), ...words(command) } as const;
    if (!to) return [{ ...upheld, data: { upheld: true, from } }, returned(withoutRuling(state))];
    const isInside = to.department ? to.path.street === state.path.street : isOnPath(to.path, post.area);
    if (!isInside || to.code === from) return refuse('unit_outside_area');
    return [{ ...upheld, data: { upheld: true, from, to }, clocks: designate(state, to) }];
  },
};

function dismissed(state: CaseState, from: string): Draft {
  return { type: 'adjudicated', data: { upheld: false, from }, clocks: stop(state, 'objection') };
}

/** The clocks of a case that a ruling gives to another unit: as dispatched there, with the total untouched. */
function designate(state: CaseState, to: UnitRef) {
  return [
    ...resumeClocks(state),
    ...stop(state, 'objection', 'holding'),
    ...lapse(state, 'accept', 'info', 'review'),
    start(state, 'accept', state.rules.row.accept, to.level),
    ...startHolding(state, to.level),
  ];
}

/** The ruling has stopped its clock in the event before. */
function withoutRuling(state: CaseState): CaseState {
  return { ...state, clocks: state.clocks.filter(({ kind }) => kind !== 'objection') };
}
