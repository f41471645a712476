import type { Budget, BudgetUnit } from './budget.ts';
import { budgetFault } from './deadlines.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** How much `days` of extension add to a budget in its unit: days as days, 24 hours each in elapsed time, and a usual Monday's working time in working
 * time (sla-matrix.md §3 "extension"). */
export function extension({ weeks }: WorkCalendar, unit: BudgetUnit, days: number): number {
  const usual = weeks.find(({ season }) => !season) ?? weeks[0];
  const monday = (usual?.days[0] ?? []).reduce((sum, [from, to]) => sum + to - from, 0);
  switch (unit) {
    case 'working_day':
    case 'calendar_day':
      return days;
    case 'emergency_hour':
      return days * 24;
    case 'emergency_minute':
      return days * 1440;
    case 'working_minute':
      return days * monday;
    case 'working_hour':
      return (days * monday) / 60;
  }
}

/** A budget with `days` of extension on top, or null where none is so long (sla.md "Units and counting"). */
export function lengthened(calendar: WorkCalendar, { unit, budget }: Budget, days: number): Budget | null {
  const longer = { unit, budget: budget + extension(calendar, unit, days) };
  return budgetFault(longer) === 'budget_too_long' ? null : longer;
}
