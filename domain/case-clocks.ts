import { readBudget, type Budget, type BudgetCode } from './budget.ts';
import type { CaseState } from './case.ts';
import type { CaseRules } from './case-events.ts';
import {
  familyOf,
  isRunning,
  isUnstopped,
  type Clock,
  type ClockChange,
  type ClockFamily,
  type ClockKind,
} from './clock.ts';
import type { Level } from './levels.ts';
import type { BoundRow } from './policy.ts';

/** The running clock of a kind, if there is one; of one kind at most one runs at a time. */
export function runningClock(state: CaseState, kind: ClockKind): Clock | undefined {
  return state.clocks.find((clock) => clock.kind === kind && isRunning(clock));
}

/** The clock of a kind that has not ended, running or paused. */
export function unstoppedClock(state: CaseState, kind: ClockKind): Clock | undefined {
  return state.clocks.find((clock) => clock.kind === kind && isUnstopped(clock));
}

/** A rework that changes hands is still a rework once it is accepted again. */
export function isReworking(state: CaseState): boolean {
  return state.clocks.some((clock) => clock.kind === 'rework' && isRunning(clock));
}

/** Stops the clocks of these families that have not ended; each is then met or missed. */
export function stop(state: CaseState, ...families: ClockFamily[]): ClockChange[] {
  return unstopped(state, families).map(({ id }) => ({ do: 'stop', id }));
}

/** Ends the clocks of these families without a verdict; what was missed stays missed. */
export function lapse(state: CaseState, ...families: ClockFamily[]): ClockChange[] {
  return unstopped(state, families).map(({ id }) => ({ do: 'void', id }));
}

/** Ends every clock, paused ones too, without a verdict: the case is over for them. */
export function lapseAll(state: CaseState): ClockChange[] {
  return state.clocks.filter(isUnstopped).map(({ id }) => ({ do: 'void', id }));
}

/** Starts a clock with its budget from the row; the id counts the clocks of its kind over the life of the case. */
export function start(
  state: CaseState,
  kind: ClockKind,
  code: BudgetCode,
  level?: Level,
): ClockChange & { do: 'start' } {
  return startNumbered(state.clocks, state.rules, kind, code, level);
}

/** As `start`, with a budget that no row says but people did. */
export function startFor(state: CaseState, kind: ClockKind, budget: Budget): ClockChange & { do: 'start' } {
  const { row } = state.rules;
  return { do: 'start', id: nextId(state.clocks, kind), kind, ...budget, policy: `${row.policy}/${row.id}` };
}

/** Several clocks of one kind at once, numbered in their order. */
export function startEach(state: CaseState, kind: ClockKind, codes: readonly BudgetCode[]): ClockChange[] {
  return codes.map((code, n) => startNumbered(state.clocks, state.rules, kind, code, undefined, n));
}

/** The clocks with which a case begins: total time, first contact, and those of the queue that it lies in. */
export function openingClocks(rules: CaseRules, reporter: boolean, queue: 'desk' | Level): ClockChange[] {
  const { row } = rules;
  const begin = (kind: ClockKind, code: BudgetCode, level?: Level) => startNumbered([], rules, kind, code, level);
  const total = [
    begin('resolve', row.resolve),
    ...(reporter && row.contact ? [begin('contact', row.contact)] : []),
    ...milestonesAfter(row, undefined).map(({ name, budget }) => begin(`milestone:${name}`, budget)),
  ];
  if (queue === 'desk') return [...total, begin('dispatch', row.fixed.dispatch)];
  const held = holdingBudget(row, queue);
  return [...total, begin('accept', row.accept, queue), ...(held ? [begin('holding', held, queue)] : [])];
}

/** The time that a level may hold a case, or null: the street has none, nor has a row without a ladder. */
export function holdingBudget(row: BoundRow, level: Level): BudgetCode | null {
  return level === 'street' ? null : (row.holding?.[level] ?? null);
}

/** The milestones whose time begins when another one is reported, or at registration (undefined). */
export function milestonesAfter({ milestones = [] }: BoundRow, name: string | undefined) {
  return milestones.filter(({ after }) => after === name);
}

function unstopped(state: CaseState, families: readonly ClockFamily[]): Clock[] {
  return state.clocks.filter((clock) => families.includes(familyOf(clock.kind)) && isUnstopped(clock));
}

function startNumbered(
  clocks: readonly Clock[],
  { row }: CaseRules,
  kind: ClockKind,
  code: BudgetCode,
  level?: Level,
  ahead = 0,
): ClockChange & { do: 'start' } {
  return {
    do: 'start',
    id: nextId(clocks, kind, ahead),
    kind,
    ...(level && { level }),
    ...readBudget(code),
    policy: `${row.policy}/${row.id}`,
  };
}

function nextId(clocks: readonly Clock[], kind: ClockKind, ahead = 0): string {
  const before = clocks.filter((clock) => clock.kind === kind).length + ahead;
  const isSingle = kind === 'resolve' || kind === 'contact' || kind.includes(':');
  return before === 0 && isSingle ? kind : `${kind}-${before + 1}`;
}
