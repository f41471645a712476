import type { CaseState } from './case.ts';
import { holdingBudget, isReworking, lapse, runningClock, start, stop, unstoppedClock } from './case-clocks.ts';
import type { Hop } from './case-events.ts';
import { budgetOf, type Clock, type ClockChange } from './clock.ts';
import { remaining } from './deadlines.ts';
import { levelAbove, type Level } from './levels.ts';
import { unitAt, type UnitRef } from './place.ts';
import { isAgreement, isMediating } from './mediation.ts';
import { resumeClocks } from './suspension.ts';
import type { Draft } from './verbs/verb.ts';

/** A level whose time ran out hands the case up, with a numbered form; null where nobody takes over by the clock. */
export function climb(state: CaseState, { id }: Clock, miss: ClockChange, at: number): Draft[] | null {
  const above = climbTarget(state);
  if (!above) return null;
  // A case that never pauses climbs also while its reporter is asked: the question lapses with the hand-over.
  const clocks = [miss, ...lapse(state, 'info', 'review'), ...resumeClocks(state), ...moveClocks(state, above.level)];
  return [{ type: 'climbed', data: { ...hop(state, above, at), clock: id }, clocks }];
}

/** The unit that takes over when a level's time runs out, or null: at the street, or where the row has the superior supervise instead. */
export function climbTarget(state: CaseState): UnitRef | null {
  return state.rules.row.holding?.onExpiry === 'supervise' ? null : unitAbove(state);
}

/** The next unit up from the holder, one level at a time, or null at the street (sla-matrix.md §3). */
export function unitAbove(state: CaseState): UnitRef | null {
  const above = levelAbove(state.level);
  return above && unitAt(state.holder.path, above);
}

/** The particulars of a change of level: the next hand-over form and the total time left when it was issued. */
export function hop(state: CaseState, to: UnitRef, at: number): Hop {
  return { from: state.holder.unit, to, form: state.hops + 1, timeLeft: timeLeft(state, at) };
}

/** The clocks of a change of level: the old level stops holding, the new one has its own time; the total runs on untouched. */
export function moveClocks(state: CaseState, to: Level): ClockChange[] {
  return [
    ...lapse(state, 'accept', 'objection'),
    ...stop(state, 'holding', 'dispatch'),
    start(state, 'accept', state.rules.row.accept, to),
    ...startHolding(state, to),
  ];
}

/** A level's own time, which a case in rework does not have: its three days run instead; nor a dispute that is being mediated or was settled (sla.md "Clocks of a case"). */
export function startHolding(state: CaseState, level: Level): ClockChange[] {
  const budget = holdingBudget(state.rules.row, level);
  return budget && !isReworking(state) && !isInMediation(state) ? [start(state, 'holding', budget, level)] : [];
}

/** The level's own time begins for whoever holds a case that has none now: not at a desk, nor while it is checked. */
export function holdAgain(state: CaseState): ClockChange[] {
  const isHeld = ['pending_accept', 'in_progress', 'awaiting_info', 'listed'].includes(state.status);
  return isHeld && !unstoppedClock(state, 'holding') ? startHolding(state, state.level) : [];
}

function isInMediation({ mediation }: CaseState): boolean {
  return isMediating({ mediation }) || (mediation?.outcome !== undefined && isAgreement(mediation.outcome));
}

function timeLeft(state: CaseState, at: number): string | null {
  const total = runningClock(state, 'resolve');
  return total ? remaining(state.rules.calendar, budgetOf(total), total.ledger, at) : null;
}
