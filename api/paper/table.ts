import { stringify } from 'csv-stringify/sync';

/** A table to take away: a line of heads and lines of cells. */
export type Table = { name: string; heads: readonly string[]; rows: readonly (readonly string[])[] };

/** A table as spreadsheets open it rightly: with a byte order mark, and nothing in it that would calculate. */
export function writeCsv({ heads, rows }: Table): string {
  return stringify([[...heads], ...rows.map((row) => row.map(harmless))], { bom: true, record_delimiter: 'windows' });
}

/** A cell that a spreadsheet would take for a formula gets the mark of plain text before it. */
export function harmless(cell: string): string {
  return /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}
