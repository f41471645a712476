import type { Budget, BudgetUnit } from './budget.ts';
import type { Ledger } from './ledger.ts';
import type { Level } from './levels.ts';

/** What kinds of clocks a case can carry (sla.md "Clocks of a case"). Of milestones, performances and tasks there are several, each with a name of its own. */
export const clockFamilies = [
  'dispatch',
  'accept',
  'contact',
  'holding',
  'milestone',
  'resolve',
  'verify',
  'callback',
  'rework',
  'info',
  'review',
  'extension',
  'objection',
  'mediate',
  'performance',
  'followup',
  'confirm',
  'arrival',
  'finish',
] as const;

export type ClockFamily = (typeof clockFamilies)[number];
type NamedFamily = 'milestone' | 'performance' | 'arrival' | 'finish';

/** The kind of a clock: its family, and the name after a colon where a family has several (`milestone:fence`). */
export type ClockKind = Exclude<ClockFamily, NamedFamily> | `${NamedFamily}:${string}`;

export const clockStates = ['running', 'paused', 'met', 'missed', 'void'] as const;

export type ClockState = (typeof clockStates)[number];

/** A rung that has not fired, and the instant from which it counts as passed (epoch ms). */
export type PendingRung = { rung: string; at: number };

/** One promise with a budget. `dueAt` and `pending` are only projections of ledger, budget, rules and calendar; a missed clock stays missed for ever. */
export type Clock = {
  id: string;
  kind: ClockKind;
  level?: Level;
  unit: BudgetUnit;
  budget: number;
  /** Days that were granted on top and are part of `budget` (sla-matrix.md §3 "extension"). */
  extendedDays?: number;
  /** An earlier promise that binds it too: that of a merged case, or of an outside order (epoch ms). */
  limit?: number;
  policy: string;
  calendar: string;
  startedAt: number;
  ledger: Ledger;
  state: ClockState;
  dueAt: number | null;
  provisional: boolean;
  stoppedAt?: number;
  breachedAt?: number;
  firedRungs: readonly string[];
  /** Rungs besides the due time, which every running clock has. */
  pending?: readonly PendingRung[];
  generation: number;
};

/** What an event says about a clock. Changes ride inside events, so that a fold needs nothing else. */
export type ClockChange =
  | {
      do: 'start';
      id: string;
      kind: ClockKind;
      level?: Level;
      unit: BudgetUnit;
      budget: number;
      policy: string;
      spent?: Ledger;
    }
  | { do: 'stop' | 'void' | 'miss' | 'run_on' | 'pause' | 'resume'; id: string }
  | { do: 'fire'; id: string; rung: string }
  | { do: 'extend'; id: string; days: number }
  | { do: 'limit'; id: string; dueAt: number }
  | { do: 'reread'; id: string; unit: BudgetUnit; budget: number; policy: string };

/** The family of a kind: what rungs and reports go by. */
export function familyOf(kind: ClockKind): ClockFamily {
  return kind.split(':')[0] as ClockFamily;
}

/** A clock still counts time: it was neither stopped nor paused. A missed clock that nobody stopped goes on counting. */
export function isRunning(clock: Clock): boolean {
  return isUnstopped(clock) && clock.state !== 'paused';
}

/** A clock that has not come to its end, whether it runs or is paused. */
export function isUnstopped(clock: Clock): boolean {
  return clock.stoppedAt === undefined && clock.state !== 'void';
}

/** The clock's budget with its unit. */
export function budgetOf({ unit, budget }: Budget): Budget {
  return { unit, budget };
}
