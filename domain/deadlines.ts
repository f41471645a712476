import { millisecondsOf, type Budget, type BudgetUnit } from './budget.ts';
import type { Day } from './days.ts';
import { durationText } from './durations.ts';
import { runningSpans, startOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { consumed, firstClosing, instantAfter } from './running-time.ts';
import type { Pace } from './running-time.ts';
import { closeOfBusiness, dueDay, instantOn, isCovered, isWorkingDay, localDay } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

export type { Ledger } from './ledger.ts';

/** `provisional`: counted on dates that the calendar does not cover, so a new calendar may move it. */
export type Deadline = { dueAt: number; provisional: boolean };

export type BudgetFaultCode = 'budget_not_positive' | 'budget_fraction_of_day' | 'budget_too_long';

/** Thrown for a budget that `budgetFault` refuses: policies and requests are checked before they reach a clock. */
export class BudgetFault extends Error {
  readonly code: BudgetFaultCode;
  constructor(code: BudgetFaultCode, { unit, budget }: Budget) {
    super(`${code}: ${budget} ${unit}`);
    this.name = 'BudgetFault';
    this.code = code;
  }
}

/** No budget is longer. */
export const longestDays = 3650;

/** Why a budget is illegal (sla.md "Units and counting"): less than a millisecond, a fraction of a day, or more than 3,650 days; null when it is legal. */
export function budgetFault({ unit, budget }: Budget): BudgetFaultCode | null {
  const unitMs = millisecondsOf[unit];
  if (!(unitMs ? Math.round(budget * unitMs) > 0 : budget > 0)) return 'budget_not_positive';
  if (unitMs ? budget * unitMs > longestDays * 86_400_000 : budget > longestDays) return 'budget_too_long';
  return unitMs || Number.isInteger(budget) ? null : 'budget_fraction_of_day';
}

/** When a clock is due (sla.md "Units and counting", "Pause"); null before it started and while it is paused with budget left. Throws `BudgetFault`
 * for an illegal budget and `NoWorkingTime` for a calendar that never works. */
export function deadline(calendar: WorkCalendar, budget: Budget, ledger: Ledger): Deadline | null {
  const amount = legalAmount(budget);
  const start = startOf(ledger);
  if (start === null) return null;
  const startDay = localDay(calendar, start);
  const spans = runningSpans(ledger);
  const pace = paceOf(budget.unit);
  if (pace) {
    const dueAt = instantAfter(calendar, pace, spans, amount);
    if (dueAt === null) return null;
    const consulted: [Day, Day] = [startDay, dueDay(calendar, dueAt)];
    return { dueAt, provisional: pace === 'working' && !consulted.every((day) => isCovered(calendar, day)) };
  }
  let days = 0;
  let firstConsulted = startDay + 1;
  const working = budget.unit === 'working_day';
  const due = firstClosing(calendar, spans, startDay, closingOf(calendar, budget.unit), (day) => {
    if (++days === amount && !working) firstConsulted = day; // earlier calendar days count whatever they are
    return days >= amount && (working || isWorkingDay(calendar, day));
  });
  if (!due) return null;
  return { dueAt: due.at, provisional: ![firstConsulted, due.day].every((day) => isCovered(calendar, day)) };
}

/** Unspent running time at `now`: milliseconds for minute and hour units, days for day units; never negative. */
export function unspent(calendar: WorkCalendar, budget: Budget, ledger: Ledger, now: number): number {
  const amount = legalAmount(budget);
  const spans = runningSpans(ledger, now);
  const pace = paceOf(budget.unit);
  if (pace) return Math.max(0, amount - consumed(calendar, pace, spans));
  let days = 0;
  const startDay = localDay(calendar, startOf(ledger) ?? now);
  firstClosing(calendar, spans, startDay, closingOf(calendar, budget.unit), () => ++days === amount);
  return amount - days;
}

/** `unspent` as ISO 8601 text: `PT7H30M` for minute and hour units, `P3D` for day units. */
export function remaining(calendar: WorkCalendar, budget: Budget, ledger: Ledger, now: number): string {
  const left = unspent(calendar, budget, ledger, now);
  return paceOf(budget.unit) ? durationText(left) : `P${left}D`;
}

/** The instant at which that share of the running time from start to due has passed, working time for `working_*` and elapsed time otherwise, floored to
 * the millisecond (sla.md "Rungs"). Null when the ledger ends before it; for day units also while the due time is absent. */
export function instantAtPercent(
  calendar: WorkCalendar,
  budget: Budget,
  ledger: Ledger,
  percent: number,
): number | null {
  const pace = paceOf(budget.unit) ?? (budget.unit === 'working_day' ? 'working' : 'elapsed');
  const whole = runningTimeToDue(calendar, budget, ledger, pace);
  return whole === null
    ? null
    : instantAfter(calendar, pace, runningSpans(ledger), Math.floor((whole * percent) / 100));
}

/** From when on a clock is `due_soon` (epoch ms): three quarters of its running time have passed (sla.md "Rungs"). Null as for `instantAtPercent`. */
export function warningInstant(calendar: WorkCalendar, budget: Budget, ledger: Ledger): number | null {
  return instantAtPercent(calendar, budget, ledger, 75);
}

function runningTimeToDue(calendar: WorkCalendar, budget: Budget, ledger: Ledger, pace: Pace): number | null {
  if (paceOf(budget.unit)) return legalAmount(budget);
  const due = deadline(calendar, budget, ledger);
  return due && consumed(calendar, pace, runningSpans(ledger, due.dueAt));
}

/** How minute and hour units are consumed; null for day units, which are counted at closings. */
function paceOf(unit: BudgetUnit): Pace | null {
  if (unit === 'emergency_minute' || unit === 'emergency_hour') return 'elapsed';
  return unit === 'working_minute' || unit === 'working_hour' ? 'working' : null;
}

function legalAmount(budget: Budget): number {
  const code = budgetFault(budget);
  if (code) throw new BudgetFault(code, budget);
  const unitMs = millisecondsOf[budget.unit];
  return unitMs ? Math.round(budget.budget * unitMs) : budget.budget;
}

function closingOf(calendar: WorkCalendar, unit: BudgetUnit): (day: Day) => number | null {
  return unit === 'working_day' ? (day) => closeOfBusiness(calendar, day) : (day) => instantOn(calendar, day, 1440);
}
