import { isOpen } from '../../domain/statuses.ts';
import type { PillOf } from '../ui/pill-state.ts';
import type { CaseView, ClockView } from './read-case.ts';

/** The clocks that make up a case's due time (data.md "case.due_at"). */
const whole: readonly ClockView['kind'][] = ['resolve', 'mediate', 'rework'];

/** What the pill of a case is about: the running clock of the whole case that ends first, or how its time ended. */
export function casePill({ clocks, status }: CaseView): PillOf {
  if (!isOpen(status)) {
    // As the lists say it (domain/promise.ts): of the last total time.
    const total = clocks.findLast(({ kind }) => kind === 'resolve')?.state;
    return { dueAt: null, ended: { kept: total === 'met' ? true : total === 'missed' ? false : null } };
  }
  const going = clocks.filter(
    ({ kind, stoppedAt, state }) => whole.includes(kind) && stoppedAt === null && state !== 'void',
  );
  const [first] = going.toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
  const pausedLeft = first?.state === 'paused' ? first.remaining : null;
  return { dueAt: first?.dueAt ?? null, warnAt: first?.warnAt ?? null, pausedLeft };
}
