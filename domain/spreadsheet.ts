/** A cell of a table to take away: one that a spreadsheet would take for a formula gets the mark of plain text before it (reliability.md). */
export function harmless(cell: string): string {
  return /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}
