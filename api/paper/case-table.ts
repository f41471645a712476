import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readCursor, type Cursor, type Sort } from '../../database/board-order.ts';
import { readBoard } from '../../database/case-board.ts';
import type { CaseFilters } from '../../database/case-filters.ts';
import type { CaseLine } from '../../database/case-row.ts';
import type { Reader } from '../../database/case-views.ts';
import { readCatalogue } from '../../database/catalogue.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { viewLine } from '../lists/line-view.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { topicWord } from '../texts/topic-word.ts';
import type { Table } from './table.ts';
import { momentWords, paperWords } from './words.ts';

/** Most cases of one export; a filter that finds more has to be narrowed. */
export const mostCases = 10_000;
const batchSize = 1_000;

/** A list of cases as a table, in the order of the list; `more` when the filter finds more than an export may hold. */
export async function caseTable(
  em: SqlEntityManager,
  reader: Reader,
  filters: CaseFilters,
  sort: Sort,
  language: Language,
  now: number,
): Promise<{ table: Table; more: boolean }> {
  const words = paperWords(language);
  const catalogue = await readCatalogue(em);
  const rows: string[][] = [];
  let cursor: Cursor | undefined;
  do {
    const board = await readBoard(em, reader, filters, { sort, limit: batchSize, cursor }, now);
    rows.push(...board.items.map((line) => cellsOf(line, viewLine(line, board.names, now), catalogue, language)));
    cursor = (board.nextCursor === null ? null : readCursor(board.nextCursor, sort)) ?? undefined;
  } while (cursor && rows.length < mostCases);
  return { table: { name: words.caseSheet, heads: words.cases.split(','), rows }, more: cursor !== undefined };
}

function cellsOf(
  { address, registeredAt }: CaseLine,
  line: ReturnType<typeof viewLine>,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const { nouns } = textsIn(language);
  const words = paperWords(language);
  return [
    line.number,
    nouns.kinds[line.kind],
    topicWord(catalogue, line, registeredAt, language),
    line.title,
    address,
    nouns.statuses[line.status],
    nouns.levels[line.level],
    line.holder.unit.name,
    line.holder.person?.name ?? '',
    momentWords(line.registeredAt),
    momentWords(line.dueAt),
    line.overdue ? words.yes : words.no,
    momentWords(line.closedAt),
  ];
}
