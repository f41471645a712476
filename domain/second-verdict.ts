import { readBudget } from './budget.ts';
import type { CaseRules } from './case-events.ts';
import type { CaseState } from './case.ts';
import { deadline } from './deadlines.ts';
import { extension } from './extensions.ts';

/** Whether a case was solved within its total time, as judged then and as other rules would judge it. */
export type SecondVerdict = { met: boolean; wouldHaveMet: boolean };

/**
 * Judges the total time of an ended case a second time, from its ledger and under other rules, for comparison alone: closed clocks are never
 * judged again on record (sla.md "Rebase"). Null where the total time came to no verdict (rejected, withdrawn).
 */
export function judgeAgain({ clocks }: Pick<CaseState, 'clocks'>, { row, calendar }: CaseRules): SecondVerdict | null {
  const clock = clocks.find(({ kind }) => kind === 'resolve');
  if (!clock || clock.stoppedAt === undefined || (clock.state !== 'met' && clock.state !== 'missed')) return null;
  const { unit, budget } = readBudget(row.resolve);
  const granted = extension(calendar, unit, clock.extendedDays ?? 0);
  const due = deadline(calendar, { unit, budget: budget + granted }, clock.ledger);
  // No due time: the clock was stopped with budget left.
  return { met: clock.state === 'met', wouldHaveMet: due === null || clock.stoppedAt <= due.dueAt };
}
