import type { CaseState } from './case.ts';
import { familyOf, isRunning, isUnstopped, type Clock, type ClockFamily, type ClockKind } from './clock.ts';
import { isOpen } from './statuses.ts';

/** The clocks whose end is the promise that a board sorts by. */
export const promises: readonly ClockKind[] = ['resolve', 'mediate', 'rework'];

/** What an agreement promised runs on after the case is closed (L2 31, 33). */
export const outliving: readonly ClockFamily[] = ['performance', 'followup', 'confirm'];

/** The running clock of the whole case that is due first (data.md "case.due_at"); null where none runs or all are paused. */
export function promisedClock({ clocks }: Pick<CaseState, 'clocks'>): Clock | null {
  return firstDue(clocks.filter(({ kind }) => promises.includes(kind)));
}

/** What of an agreement is still to be done and is due first: a performance, a follow-up, the application for confirmation while its window is open; null where nothing is. */
export function outlivingClock({ clocks }: Pick<CaseState, 'clocks'>): Clock | null {
  return firstDue(
    clocks.filter(
      ({ kind, state }) => outliving.includes(familyOf(kind)) && !(kind === 'confirm' && state === 'missed'),
    ),
  );
}

function firstDue(clocks: readonly Clock[]): Clock | null {
  const due = clocks.filter((clock) => isRunning(clock) && clock.dueAt !== null);
  return due.reduce<Clock | null>(
    (first, clock) => (first && (first.dueAt ?? 0) <= (clock.dueAt ?? 0) ? first : clock),
    null,
  );
}

/** The clock of the whole case that stands still, where none of them runs; null while one does. */
export function pausedClock(state: Pick<CaseState, 'clocks'>): Clock | null {
  if (promisedClock(state)) return null;
  return state.clocks.find((clock) => promises.includes(clock.kind) && isUnstopped(clock) && !isRunning(clock)) ?? null;
}

type Ended = Pick<CaseState, 'status'> & { clocks: readonly Pick<Clock, 'kind' | 'state'>[] };

/** Whether a case that has ended kept its total time, the last one where it was reopened (sla.md "Deadline words"); null while it is open and where that time lapsed without a verdict. */
export function promiseKept({ status, clocks }: Ended): boolean | null {
  const total = clocks.findLast(({ kind }) => kind === 'resolve');
  if (isOpen(status) || total === undefined) return null;
  return total.state === 'met' ? true : total.state === 'missed' ? false : null;
}
