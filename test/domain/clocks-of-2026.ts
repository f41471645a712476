import { readBudget, type BudgetCode } from '../../domain/budget.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { deadline, instantAtPercent, remaining, type Ledger } from '../../domain/deadlines.ts';
import { explain } from '../../domain/explanation.ts';
import { ledgerWithPauses } from '../../domain/ledger.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { china, chinaText } from './china-time.ts';

/** A clock written as the rules speak of it: China wall-clock texts, a matrix code, pauses as pairs (one text = not resumed). */
export function clockOf(code: BudgetCode, start: string, pauses: string[][] = [], calendar: WorkCalendar = cn2026) {
  const spans = pauses.map(([from = '', to]) => [china(from), to === undefined ? null : china(to)] as const);
  const ledger: Ledger = ledgerWithPauses(china(start), spans);
  const budget = readBudget(code);
  return {
    due: () => chinaText(deadline(calendar, budget, ledger)?.dueAt),
    provisional: () => deadline(calendar, budget, ledger)?.provisional,
    remaining: (now: string) => remaining(calendar, budget, ledger, china(now)),
    at: (percent: number) => chinaText(instantAtPercent(calendar, budget, ledger, percent)),
    explain: () => explain(calendar, budget, ledger),
  };
}
