import exceljs from 'exceljs';
import { harmless } from '../../domain/spreadsheet.ts';
import type { Table } from './table.ts';

/** Longest text of a cell in Excel's format, in characters. */
const longestCell = 32_767;
// XML cannot say these, escaped or not.
// oxlint-disable-next-line no-control-regex -- these are what must not come through
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** The underline of what Excel's format would read as the code of a character: it is written as a code itself. */
const underlineOfCode = /_(?=x[\da-f]{4}_)/gi;

/** A table as an Excel file: every cell is text, so that nothing in it calculates. */
export async function writeWorkbook({ name, heads, rows }: Table): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...heads]).font = { bold: true };
  for (const row of rows)
    sheet.addRow(
      row.map((cell) =>
        harmless(cell).toWellFormed().replace(unsayable, '').slice(0, longestCell).replace(underlineOfCode, '_x005F_'),
      ),
    );
  sheet.columns.forEach((column, index) => {
    const longest = Math.max(...[heads, ...rows.slice(0, 200)].map((row) => widthOf(row[index] ?? '')));
    Object.assign(column, { width: Math.min(60, longest + 2), numFmt: '@' });
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
