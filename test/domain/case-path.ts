import type { CaseEvent } from '../../domain/case-events.ts';
import { evolve, type CaseState } from '../../domain/case.ts';
import { caseStatuses, openStatuses, type CaseStatus } from '../../domain/statuses.ts';

type Statuses = readonly CaseStatus[];

const open: Statuses = openStatuses;
const openOrClosed: Statuses = [...openStatuses, 'closed'];
const working: Statuses = ['pending_accept', 'in_progress', 'reworking'];
const suspended: Statuses = ['awaiting_info', 'listed'];
const checked: Statuses = ['awaiting_verify', 'awaiting_callback'];
const handled: Statuses = ['in_progress', 'reworking'];
const extendable: Statuses = [...working, ...suspended];
const stays: Statuses = [];

/** Read off case-life.md: from which statuses each event comes, and to which it may lead; none where the status stays. */
const arrows: Record<CaseEvent['type'], readonly [from: Statuses, to: Statuses]> = {
  registered: [[], ['pending_accept', 'pending_dispatch']],
  dispatched: [['pending_dispatch'], ['pending_accept']],
  accepted: [['pending_accept'], handled],
  assigned: [open, stays],
  contacted: [open, stays],
  noted: [open, stays],
  escalated: [working, ['pending_accept']],
  pushed_down: [working, ['pending_accept']],
  climbed: [['pending_accept', 'in_progress', ...suspended], ['pending_accept']],
  transferred: [open, ['pending_accept']],
  returned: [['pending_accept', 'in_progress', ...suspended], ['pending_dispatch']],
  objected: [['pending_accept', 'in_progress'], stays],
  adjudicated: [
    ['pending_accept', 'in_progress', ...suspended],
    ['pending_accept', 'in_progress', ...suspended],
  ],
  fed_back: [working, [...working, ...checked]],
  verified: [['awaiting_verify'], checked],
  verification_failed: [['awaiting_verify'], stays],
  called_back: [['awaiting_callback'], stays],
  rework_started: [checked, ['reworking']],
  closed: [open, ['closed']],
  rejection_proposed: [['pending_dispatch'], stays],
  rejected: [['pending_dispatch'], ['rejected']],
  withdrawn: [open, ['withdrawn']],
  merged: [open, ['merged']],
  reopened: [['closed', 'merged'], ['in_progress']],
  clock_missed: [openOrClosed, stays],
  due_soon: [openOrClosed, stays],
  reminded: [openOrClosed, stays],
  card_issued: [open, stays],
  card_replied: [open, stays],
  card_lifted: [open, stays],
  milestone_reached: [working, stays],
  information_requested: [handled, ['awaiting_info']],
  information_given: [['awaiting_info'], handled],
  listed: [handled, ['listed']],
  unlisted: [['listed'], handled],
  extension_requested: [extendable, stays],
  extension_decided: [extendable, stays],
  reclassified: [open, stays],
  rebased: [open, stays],
  re_placed: [open, stays],
  source_noted: [open, stays],
  police_called: [open, stays],
  linked: [caseStatuses, stays],
  told: [caseStatuses, stays],
  whistled: [working, stays],
  whistle_approved: [open, stays],
  reported_in: [open, stays],
  whistle_refused: [open, stays],
  whistle_ruled: [open, stays],
  task_given: [working, stays],
  whistle_finished: [open, stays],
  whistle_rated: [openOrClosed, stays],
  party_added: [open, stays],
  risk_set: [open, stays],
  mediation_opened: [open, stays],
  consent_recorded: [open, stays],
  session_held: [open, stays],
  session_recorded: [openOrClosed, stays],
  mediation_extended: [open, stays],
  outcome_recorded: [open, stays],
  performance_recorded: [openOrClosed, stays],
  followed_up: [openOrClosed, stays],
  confirmation_applied: [openOrClosed, stays],
  command_refused: [[], stays],
};

/** Where these events leave the path of case-life.md, in words; none for a legal path. */
export function strayed(before: CaseState, events: readonly CaseEvent[]): string[] {
  let state = before;
  return events.flatMap((event) => {
    const was = state;
    state = evolve(was, event);
    const [from, to] = arrows[event.type];
    const arrived = to.length === 0 ? state.status === was.status : to.includes(state.status);
    return [
      ...(from.includes(was.status) ? [] : [`${event.type} from ${was.status}`]),
      ...(arrived ? [] : [`${event.type} to ${state.status}`]),
      ...(state.version === was.version + 1 ? [] : [`${event.type} is not the next of its case`]),
      ...(event.at >= was.lastAt ? [] : [`${event.type} before what came before it`]),
    ];
  });
}
