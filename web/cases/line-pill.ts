import { isOpen } from '../../domain/statuses.ts';
import type { PillOf } from '../ui/pill-state.ts';
import type { CaseLine } from './list-cases.ts';

/** What the pill of a line of a list is about. */
export function linePill({ dueAt, status }: CaseLine): PillOf {
  // A list does not tell whether the time of a case that has ended was kept; the case itself does.
  if (!isOpen(status)) return { dueAt: null, ended: { kept: null } };
  return { dueAt, paused: status === 'listed' };
}
