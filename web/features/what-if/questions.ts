import type { BudgetUnit } from '../../../domain/budget.ts';
import type { CaseKind, Track } from '../../../domain/kinds.ts';

export type CaseQuestion = { kind: CaseKind; topic?: string; track: Track; start: string };
export type BudgetQuestion = {
  unit: BudgetUnit;
  budget: number;
  start: string;
  pauses: { from: string; to: string }[];
};
export type Question = CaseQuestion | BudgetQuestion;
