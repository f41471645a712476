import { readBudget, type Budget, type BudgetCode } from './budget.ts';
import { holdingBudget, milestonesAfter, start } from './case-clocks.ts';
import type { CaseRules } from './case-events.ts';
import type { CaseState } from './case.ts';
import { familyOf, isUnstopped, type Clock, type ClockChange, type ClockKind } from './clock.ts';
import { holdAgain } from './escalation.ts';
import { extension } from './extensions.ts';
import { startOf } from './ledger.ts';
import { pauseBegun, pauseClocks, resumeClocks } from './suspension.ts';

/** The clocks of a case under other rules (sla.md "Rebase"): each keeps its ledger and is read again, what the new row does not know is void, what only
 * the new row knows begins. */
export function rereadClocks(state: CaseState, rules: CaseRules): ClockChange[] {
  const now = { ...state, rules };
  const begun = [...lateMilestones(now), ...lateContact(now), ...holdAgain(now)];
  return [...state.clocks.filter(isUnstopped).map((clock) => reread(clock, rules)), ...begun, ...suspend(now, begun)];
}

/** One clock under a row: its ledger with the row's budget, or void where the row knows no such clock. */
export function reread(clock: Clock, rules: CaseRules): ClockChange {
  const { row } = rules;
  const wanted = budgetUnder(clock, rules);
  if (!wanted) return { do: 'void', id: clock.id };
  const { unit, budget } = typeof wanted === 'string' ? readBudget(wanted) : wanted;
  return { do: 'reread', id: clock.id, unit, budget, policy: `${row.policy}/${row.id}` };
}

function budgetUnder(clock: Clock, { row, calendar }: CaseRules): BudgetCode | Budget | null {
  const family = familyOf(clock.kind);
  switch (family) {
    case 'resolve':
      return row.resolve;
    case 'accept':
      return row.accept;
    case 'contact':
      return row.contact ?? null;
    case 'holding': {
      const own = clock.level ? holdingBudget(row, clock.level) : null;
      // A level that was given what was left of the total time goes on with that (push-down), where levels have a time at all.
      return own && (startOf(clock.ledger) ?? clock.startedAt) < clock.startedAt ? row.resolve : own;
    }
    case 'milestone':
      return row.milestones?.find(({ name }) => clock.kind === `milestone:${name}`)?.budget ?? null;
    case 'dispatch':
    case 'verify':
    case 'callback':
    case 'rework':
    case 'info':
      return row.fixed[family];
    case 'extension':
      return row.fixed.extensionRuling;
    default:
      // Agreed with people, as a review date or a performance, and not by a row. What was granted on top is granted again by whoever reads this.
      return { unit: clock.unit, budget: clock.budget - extension(calendar, clock.unit, clock.extendedDays ?? 0) };
  }
}

/** Those that wait for none, or for one that was reported; not once the work is said to be done. */
function lateMilestones(state: CaseState): ClockChange[] {
  if (state.status === 'awaiting_verify' || state.status === 'awaiting_callback') return [];
  const { reached = [] } = state;
  return [undefined, ...reached]
    .flatMap((after) => milestonesAfter(state.rules.row, after))
    .filter(({ name }) => !isKnown(state, `milestone:${name}`))
    .map(({ name, budget }) => start(state, `milestone:${name}`, budget));
}

function lateContact(state: CaseState): ClockChange[] {
  const { contact } = state.rules.row;
  return contact && !isKnown(state, 'contact') && state.reporter === 'named' ? [start(state, 'contact', contact)] : [];
}

/** One that another row had made void begins again when it is known once more. */
function isKnown({ clocks }: CaseState, kind: ClockKind): boolean {
  return clocks.some((clock) => clock.kind === kind && clock.state !== 'void');
}

/** A case that is waiting goes on waiting under the new row, or no longer where that row never pauses. */
function suspend(state: CaseState, begun: readonly ClockChange[]): ClockChange[] {
  if (state.status !== 'awaiting_info' && state.status !== 'listed') return [];
  return state.rules.row.pause ? [...pauseClocks(state), ...pauseBegun(state, begun)] : resumeClocks(state);
}
