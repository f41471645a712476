import { isOpen } from '../../domain/statuses.ts';
import type { PillOf } from '../ui/pill-state.ts';
import type { CaseLine } from './list-cases.ts';

/** What the pill of a line of a list is about. */
export function linePill({
  dueAt,
  warnAt,
  pausedLeft,
  status,
  kept,
}: Pick<CaseLine, 'dueAt' | 'warnAt' | 'pausedLeft' | 'status' | 'kept'>): PillOf {
  if (!isOpen(status)) return { dueAt: null, ended: { kept } };
  return { dueAt, warnAt, pausedLeft };
}
