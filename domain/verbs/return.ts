import { lapse, start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { deadline } from '../deadlines.ts';
import { isOnPath, unitAt, type UnitRef } from '../place.ts';
import { refuse } from '../refusals.ts';
import { resumeClocks } from '../suspension.ts';
import { words, type Draft, type VerbRule } from './verb.ts';

/** A return is legal this long after the case came (sla-matrix.md §3 "return", our default for R6). */
const returnWindow = { unit: 'working_day', budget: 1 } as const;

/** 退回: a case that is not the receiver's goes back to the desk that dispatched it, whose time runs; the total runs on. Not once a ruling said whose it is (`adjudicated`), not later than
 * one working day (`return_window_over`), and not by the desk itself (`already_at_top`). */
export const returnCase: VerbRule<'return'> = {
  from: ['pending_accept', 'in_progress'],
  bar(state, { at }) {
    const { adjudicated, holder, rules } = state;
    if (adjudicated) return refuse('adjudicated');
    if (deskFor(state).code === holder.unit) return refuse('already_at_top');
    const window = deadline(rules.calendar, returnWindow, [[holder.since, null]]);
    return window && at > window.dueAt ? refuse('return_window_over') : null;
  },
  decide: (state, command) => [{ ...returned(state), ...words(command) }],
};

/** The case lies at its desk again, to be dispatched anew. */
export function returned(state: CaseState): Draft {
  const clocks = [
    ...lapse(state, 'accept', 'objection', 'info', 'review'),
    ...resumeClocks(state),
    ...stop(state, 'holding'),
    start(state, 'dispatch', state.rules.row.fixed.dispatch),
  ];
  return { type: 'returned', data: { from: state.holder.unit, to: deskFor(state) }, clocks };
}

/** The desk that dispatched it; the street's where it came by itself; the holder's own once the case has gone up to that desk or past it: nothing is handed down by a return. */
function deskFor({ desk, path, holder, level }: CaseState): UnitRef {
  const sender = desk ??
    unitAt(path, 'street') ?? { code: path.street, level: 'street', path: { street: path.street } };
  return isOnPath(sender.path, holder.unit) ? { code: holder.unit, level, path: holder.path } : sender;
}
