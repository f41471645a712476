import { promiseKept, promises } from '../../domain/promise.ts';
import { isOpen } from '../../domain/statuses.ts';
import type { PillOf } from '../ui/pill-state.ts';
import type { CaseView } from './read-case.ts';

/** What the pill of a case is about: the running clock of the whole case that ends first, or how its time ended. */
export function casePill({ clocks, status }: CaseView): PillOf {
  if (!isOpen(status)) return { dueAt: null, ended: { kept: promiseKept({ status, clocks }) } };
  const going = clocks.filter(
    ({ kind, stoppedAt, state }) => promises.includes(kind) && stoppedAt === null && state !== 'void',
  );
  const [first] = going.toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
  const pausedLeft = first?.state === 'paused' ? first.remaining : null;
  return { dueAt: first?.dueAt ?? null, warnAt: first?.warnAt ?? null, pausedLeft };
}
