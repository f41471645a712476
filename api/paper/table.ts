import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../domain/spreadsheet.ts';

/** A table to take away: a line of heads and lines of cells, and nothing that a program would take for one more line. */
export type Table = { name: string; heads: readonly string[]; rows: readonly (readonly string[])[] };

/** A table as spreadsheets open it rightly: with a byte order mark, and nothing in it that would calculate. */
export function writeCsv({ heads, rows }: Table): string {
  return stringify([[...heads], ...rows.map((row) => row.map(harmless))], {
    bom: true,
    record_delimiter: 'windows',
  });
}
