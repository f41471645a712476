import { isOpen } from '../../domain/statuses.ts';
import type { PillOf } from '../ui/pill-state.ts';
import type { CaseView, ClockView } from './read-case.ts';

/** The clocks that make up a case's due time (data.md "case.due_at"). */
const whole: readonly ClockView['kind'][] = ['resolve', 'rework'];

/** What the pill of a case is about: the running clock of the whole case that ends first, or how its time ended. */
export function casePill({ clocks, status }: CaseView): PillOf {
  const own = clocks.filter(({ kind }) => whole.includes(kind));
  if (!isOpen(status)) {
    const counted = own.filter(({ state }) => state === 'met' || state === 'missed');
    const kept = counted.length === 0 ? null : counted.every(({ breachedAt }) => breachedAt === null);
    return { dueAt: null, ended: { kept } };
  }
  const going = own.filter(({ stoppedAt, state }) => stoppedAt === null && state !== 'void');
  const [first] = going.toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
  return { dueAt: first?.dueAt ?? null, warnAt: first?.warnAt ?? null, paused: first?.state === 'paused' };
}
