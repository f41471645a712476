import type { Static } from 'typebox';
import type { CaseLine } from '../../database/case-row.ts';
import type { NameBook } from '../../database/names.ts';
import { isOpen } from '../../domain/statuses.ts';
import { viewHead } from '../cases/case-view.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import { namesFrom } from '../cases/names.ts';
import type { CaseListItem } from './schema.ts';

/** A case as one line of a list at `now` (epoch ms). */
export function viewLine(line: CaseLine, names: NameBook, now: number): Static<typeof CaseListItem> {
  const dueAt = line.dueAt ?? null;
  return {
    ...viewHead(line, namesFrom(names)),
    dueAt: instantOrNull(dueAt),
    overdue: isOpen(line.status) && dueAt !== null && dueAt < now,
    updatedAt: instantText(line.updatedAt),
  };
}
