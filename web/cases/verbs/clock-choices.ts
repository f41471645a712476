import { familyOf } from '../../../domain/clock.ts';
import type { CaseView, ClockView } from '../read-case.ts';

/** A clock that can be chosen: what is sent for it, and its kind, which has a word. */
export type ClockChoice = { value: string; kind: string };

/** The milestones that a case waits for, the one that is due first before the others. */
export function milestoneChoices({ clocks }: Pick<CaseView, 'clocks'>): ClockChoice[] {
  const waiting = clocks.filter(({ kind, stoppedAt }) => familyOf(kind) === 'milestone' && stoppedAt === null);
  return firstDueFirst(waiting).map(({ kind }) => ({ value: kind.slice('milestone:'.length), kind }));
}

/** The clocks that more days can be asked for while they last: the total time, and milestones. */
export function extendableChoices({ clocks }: Pick<CaseView, 'clocks'>): ClockChoice[] {
  const lasting = clocks.filter(({ stoppedAt, breachedAt }) => stoppedAt === null && breachedAt === null);
  const total = lasting.filter(({ kind }) => kind === 'resolve');
  const milestones = lasting.filter(({ kind }) => familyOf(kind) === 'milestone');
  return [...total, ...firstDueFirst(milestones)].map(({ id, kind }) => ({ value: id, kind }));
}

const firstDueFirst = (clocks: readonly ClockView[]) =>
  clocks.toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
