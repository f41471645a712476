import type { ActionCost, CaseCost } from './counts.ts';
import type { Machine } from './machine.ts';
import type { Ratio } from './throughput.ts';

export type Figures = { P1?: CaseCost; P2?: ActionCost; P3?: Ratio };
export type Measure = keyof Figures;

export const measures: readonly Measure[] = ['P1', 'P2', 'P3'];

type Row = [measure: string, what: string, found: number, budget: string, kept: boolean];

/** The budgets of performance.md. */
const caseBudget: CaseCost = { events: 28, transitions: 8, historyBytes: 8 * 1024, commits: 5 };
const actionBudget: ActionCost = { events: 8, transitions: 1, commits: 1, statements: 4 };
const ratioBudget = 0.35;

/** One table of what was found beside its budget, and what it ran on. */
export function renderReport(machine: Machine, { P1, P2, P3 }: Figures): string {
  const rows: Row[] = [
    ...(P1 ? countRows('P1 one canonical case', P1, caseBudget) : []),
    ...(P2 ? countRows('P2 one further action', P2, actionBudget) : []),
    ...(P3 ? [ratioRow(P3)] : []),
  ];
  const lines = rows.map(([measure, what, found, budget, kept]) =>
    [kept ? '✓' : '✗', measure.padEnd(24), what.padEnd(24), String(found).padStart(8), `  ${budget}`].join(' '),
  );
  return [describe(machine), ...lines].join('\n');
}

function countRows<T extends Record<string, number>>(measure: string, found: T, budget: T): Row[] {
  return Object.entries(budget).map(([what, limit]) => {
    const count = found[what] ?? Number.NaN;
    return [measure, what, count, `≤ ${limit}`, count <= limit];
  });
}

function ratioRow({ ratio, low, high }: Ratio): Row {
  return ['P3 cases ÷ empty', `97 %: ${low} to ${high}`, ratio, `≥ ${ratioBudget}`, ratio >= ratioBudget];
}

function describe({ cpu, cores, memoryGiB, node, temporalCli }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB · Node ${node} · Temporal CLI ${temporalCli}`;
}
