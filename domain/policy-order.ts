import { readBudget } from './budget.ts';
import type { BudgetCode } from './budget.ts';
import { readDay } from './days.ts';
import { deadline } from './deadlines.ts';
import type { PolicyRow } from './policy.ts';
import { instantOn } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** One week that a calendar works by, repeated for ever without exceptions, and the instants at which its working spans start. */
type Probe = { calendar: WorkCalendar; starts: readonly number[] };

const someMonday = readDay('2024-01-01') ?? 0;
const holdingLevels = ['grid', 'community'] as const;

/** Whether the budgets of a row keep their order: budgets in different units can only be compared from a start, so every span start of every week is tried
 * (sla-matrix.md). Needs legal budgets. */
export function misorderings(
  { accept, holding, resolve }: PolicyRow,
  calendar: WorkCalendar,
): { acceptReachesHolding: ('grid' | 'community')[]; ladderPassesResolve: boolean } {
  if (!holding) return { acceptReachesHolding: [], ladderPassesResolve: false };
  const starts = probesOf(calendar).flatMap((probe) =>
    probe.starts.map((start) => ({
      start,
      due: (code: BudgetCode, from = start) => dueAt(probe.calendar, code, from),
    })),
  );
  return {
    acceptReachesHolding: holdingLevels.filter((level) => starts.some(({ due }) => due(accept) >= due(holding[level]))),
    ladderPassesResolve: starts.some(({ due }) => due(holding.community, due(holding.grid)) > due(resolve)),
  };
}

function probesOf(calendar: WorkCalendar): Probe[] {
  return calendar.weeks.map(({ days }) => {
    const coverage = { from: '2024-01-01', to: '2124-12-31' };
    const plain: WorkCalendar = { ...calendar, weeks: [{ days }], off: [], work: [], coverage };
    const starts = days.flatMap((spans, n) => spans.map(([from]) => instantOn(plain, someMonday + n, from)));
    return { calendar: plain, starts };
  });
}

function dueAt(calendar: WorkCalendar, code: BudgetCode, start: number): number {
  return deadline(calendar, readBudget(code), [[start, null]])?.dueAt ?? Infinity;
}
