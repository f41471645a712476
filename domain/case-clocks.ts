import { readBudget, type BudgetCode } from './budget.ts';
import type { CaseState } from './case.ts';
import type { CaseRules } from './case-events.ts';
import { isRunning, type Clock, type ClockChange, type ClockKind } from './clock.ts';
import type { Level } from './levels.ts';
import type { BoundRow } from './policy.ts';

/** The running clock of a kind, if there is one; of one kind at most one runs at a time. */
export function runningClock(state: CaseState, kind: ClockKind): Clock | undefined {
  return state.clocks.find((clock) => clock.kind === kind && isRunning(clock));
}

/** Stops the running clocks of these kinds; each is then met or missed. */
export function stop(state: CaseState, ...kinds: ClockKind[]): ClockChange[] {
  return running(state, kinds).map(({ id }) => ({ do: 'stop', id }));
}

/** Ends the running clocks of these kinds without a verdict; what was missed stays missed. */
export function lapse(state: CaseState, ...kinds: ClockKind[]): ClockChange[] {
  return running(state, kinds).map(({ id }) => ({ do: 'void', id }));
}

/** Ends every running clock without a verdict: the case is over for them. */
export function lapseAll(state: CaseState): ClockChange[] {
  return state.clocks.filter(isRunning).map(({ id }) => ({ do: 'void', id }));
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

/** The clocks with which a case begins: total time, first contact, and those of the queue that it lies in. */
export function openingClocks(rules: CaseRules, reporter: boolean, queue: 'desk' | Level): ClockChange[] {
  const { row } = rules;
  const begin = (kind: ClockKind, code: BudgetCode, level?: Level) => startNumbered([], rules, kind, code, level);
  const total = [begin('resolve', row.resolve), ...(reporter && row.contact ? [begin('contact', row.contact)] : [])];
  if (queue === 'desk') return [...total, begin('dispatch', row.fixed.dispatch)];
  const held = holdingBudget(row, queue);
  return [...total, begin('accept', row.accept, queue), ...(held ? [begin('holding', held, queue)] : [])];
}

/** The time that a level may hold a case, or null: the street has none, nor has a row without a ladder. */
export function holdingBudget(row: BoundRow, level: Level): BudgetCode | null {
  return level === 'street' ? null : (row.holding?.[level] ?? null);
}

function running(state: CaseState, kinds: readonly ClockKind[]): Clock[] {
  return state.clocks.filter((clock) => kinds.includes(clock.kind) && isRunning(clock));
}

function startNumbered(
  clocks: readonly Clock[],
  { row }: CaseRules,
  kind: ClockKind,
  code: BudgetCode,
  level?: Level,
): ClockChange & { do: 'start' } {
  const before = clocks.filter((clock) => clock.kind === kind).length;
  const id = before === 0 && (kind === 'resolve' || kind === 'contact') ? kind : `${kind}-${before + 1}`;
  return { do: 'start', id, kind, ...(level && { level }), ...readBudget(code), policy: `${row.policy}/${row.id}` };
}
