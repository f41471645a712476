import { harmless } from '../../../domain/spreadsheet.ts';

/** What became of one case of a bulk action: its number, the outcome, and why it is not another. */
export type BulkLine = { number: string; outcome: string; reason: string };

/** The results as a table that spreadsheets open: with a byte order mark, and nothing in it that would calculate. */
export function bulkFile(heads: BulkLine, lines: readonly BulkLine[]): string {
  const rows = [heads, ...lines].map(({ number, outcome, reason }) => [number, outcome, reason].map(quoted).join(','));
  return `\ufeff${rows.join('\r\n')}\r\n`;
}

const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;
