import { readBudget } from '../budget.ts';
import { holdingBudget, lapse, runningClock, start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { deadline } from '../deadlines.ts';
import { hop, startHolding } from '../escalation.ts';
import { levelBelow, type Level } from '../levels.ts';
import { isOnPath } from '../place.ts';
import { refuse } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** 下派: one level down, to a unit of one's own (`unit_outside_area`), with an instruction and the time that is left; not below the grid or a department (`already_at_bottom`). */
export const pushDown: VerbRule<'push_down'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  bar: (state) => (levelBelow(state.level) && !isBesideLadder(state) ? null : refuse('already_at_bottom')),
  decide(state, command, { at }) {
    const below = levelBelow(state.level);
    const to = command.facts.unit;
    if (!below || to.level !== below || !isOnPath(to.path, state.holder.unit)) return refuse('unit_outside_area');
    const clocks = [
      ...lapse(state, 'accept', 'objection'),
      ...stop(state, 'holding'),
      start(state, 'accept', state.rules.row.accept, below),
      ...holdingBelow(state, below, at),
    ];
    return [{ type: 'pushed_down', data: hop(state, to, at), clocks, ...words(command) }];
  },
};

/** A department or committee holds at the street's level, but no unit lies below it. */
function isBesideLadder({ holder, level }: CaseState): boolean {
  return holder.path[level] !== holder.unit;
}

/** The lower level gets its own budget or what is left of the total, whichever ends first (sla.md "Clocks of a case"). */
function holdingBelow(state: CaseState, level: Level, at: number): ClockChange[] {
  const budget = holdingBudget(state.rules.row, level);
  if (!budget || startHolding(state, level).length === 0) return [];
  const own = start(state, 'holding', budget, level);
  const total = runningClock(state, 'resolve');
  const ownDue = deadline(state.rules.calendar, readBudget(budget), [[at, null]]);
  if (!total || total.state === 'missed' || total.dueAt === null || ownDue === null || ownDue.dueAt <= total.dueAt)
    return [own];
  const spent = total.ledger.map(([from, to]) => [from, to ?? at] as const);
  return [{ ...own, unit: total.unit, budget: total.budget, spent }];
}
