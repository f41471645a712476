/** The six units in which a budget is counted (sla.md "Units and counting"; GB/T 30428 for working and emergency time). */
export const budgetUnits = [
  'emergency_minute',
  'emergency_hour',
  'working_minute',
  'working_hour',
  'working_day',
  'calendar_day',
] as const;

export type BudgetUnit = (typeof budgetUnits)[number];

/** How much time a clock has, in its unit. Minutes and hours may be fractions, days may not. */
export type Budget = { unit: BudgetUnit; budget: number };

/** The length of the units that are counted in time, working or elapsed; days are counted at their closings. */
export const millisecondsOf: Partial<Record<BudgetUnit, number>> = {
  emergency_minute: 60_000,
  emergency_hour: 3_600_000,
  working_minute: 60_000,
  working_hour: 3_600_000,
};

const unitByCode = {
  em: 'emergency_minute',
  eh: 'emergency_hour',
  wm: 'working_minute',
  wh: 'working_hour',
  wd: 'working_day',
  cd: 'calendar_day',
} as const satisfies Record<string, BudgetUnit>;

/** A budget as the SLA matrix writes it: `4wh`, `5wd`, `24eh`. Policies are kept in this form because people compare them with the matrix. */
export type BudgetCode = `${number}${keyof typeof unitByCode}`;

/** The code of a budget, as the SLA matrix writes it. */
export function writeBudget({ unit, budget }: Budget): BudgetCode {
  const found = Object.entries(unitByCode).find(([, known]) => known === unit);
  return `${budget}${found?.[0] as keyof typeof unitByCode}`;
}

/** Reads a matrix code such as `4wh`; anything else is a fault of the policy and is thrown when the policy is published or seeded. */
export function readBudget(code: BudgetCode): Budget {
  const found = /^(\d+(?:\.\d+)?)(em|eh|wm|wh|wd|cd)$/.exec(code);
  if (!found) throw new Error(`not a budget: ${code}`);
  return { unit: unitByCode[found[2] as keyof typeof unitByCode], budget: Number(found[1]) };
}
