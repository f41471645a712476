import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../domain/spreadsheet.ts';

/** A table to take away: a line of heads, lines of cells, and what is said beneath them all. */
export type Table = { name: string; heads: readonly string[]; rows: readonly (readonly string[])[]; foot?: string };

/** A table as spreadsheets open it rightly: with a byte order mark, and nothing in it that would calculate. */
export function writeCsv({ heads, rows, foot }: Table): string {
  // As many cells as any other line has, because some readers stop at one that has fewer.
  const last = foot === undefined ? [] : [heads.map((_, index) => (index === 0 ? foot : ''))];
  return stringify([[...heads], ...[...rows, ...last].map((row) => row.map(harmless))], {
    bom: true,
    record_delimiter: 'windows',
  });
}
