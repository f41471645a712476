import { readBudget } from '../budget.ts';
import type { BudgetCode, BudgetUnit } from '../budget.ts';

/** How many minutes of the clock one minute of rehearsal stands for: a tenth of a working day of eight hours. */
const rehearsalScale = 48;

const minutesOf: Record<BudgetUnit, number> = {
  emergency_minute: 1,
  emergency_hour: 60,
  working_minute: 1,
  working_hour: 60,
  working_day: 8 * 60,
  calendar_day: 24 * 60,
};

/**
 * The budget in emergency minutes of rehearsal (sla-matrix.md, profile `rehearsal`): a working day is ten minutes, a working or emergency
 * hour a minute and a quarter, a calendar day thirty minutes, a minute a second and a quarter. Throws for what is no budget.
 */
export function rehearsedBudget(code: BudgetCode): BudgetCode {
  const { unit, budget } = readBudget(code);
  const minutes = (budget * minutesOf[unit]) / rehearsalScale;
  // A millisecond is the sixty-thousandth part of a minute: six decimals lose none, and no exponent is ever written.
  return `${Number(minutes.toFixed(6))}em`;
}
