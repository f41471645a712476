import { lapse, unstoppedClock, start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { startHolding } from '../escalation.ts';
import { isOnPath } from '../place.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { resumeClocks } from '../suspension.ts';
import { words, type VerbRule } from './verb.ts';
import { resolveRunsOn } from './verify.ts';

/** 转办: sideways to another unit of the same level inside the desk's area (`unit_outside_area`); no clock starts anew but the accept clock. */
export const transfer: VerbRule<'transfer'> = {
  from: openStatuses,
  decide(state, command, { post }) {
    const to = command.facts.unit;
    const sideways = to.level === state.level && to.code !== state.holder.unit && isOnPath(to.path, post.area);
    if (!sideways) return refuse('unit_outside_area');
    const clocks = [
      ...lapse(state, 'accept', 'objection', 'verify', 'callback', 'info', 'review'),
      ...resumeClocks(state),
      ...stop(state, 'dispatch'),
      ...takeFeedbackBack(state),
      start(state, 'accept', state.rules.row.accept, to.level),
      ...(unstoppedClock(state, 'holding') ? [] : startHolding(state, to.level)),
    ];
    return [{ type: 'transferred', data: { from: state.holder.unit, to }, clocks, ...words(command) }];
  },
};

/** A case that changes hands before its feedback was checked is unsolved: its total time has run on. */
function takeFeedbackBack(state: CaseState): ClockChange[] {
  return state.status === 'awaiting_verify' || state.status === 'awaiting_callback' ? resolveRunsOn(state) : [];
}
