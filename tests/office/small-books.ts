import type { NewCell, NewSheet } from '../../shared/workbook/model.ts';
import {
  type Book,
  cellFor,
  createBook,
  createSheet,
  formulaText,
  type Scalar,
} from './excel/book.ts';
import { typeInto } from './excel/type-into.ts';

/** A workbook in which somebody typed these rows. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly Scalar[])[]>>): Book {
  const book = createBook();
  book.sheets = Object.keys(sheets).map(createSheet);
  for (const sheet of book.sheets)
    for (const [row, line] of (sheets[sheet.name] ?? []).entries())
      for (const [column, told] of line.entries()) {
        typeInto(cellFor(sheet, row + 1, column + 1), told, { book, sheet });
      }
  book.active = book.sheets[0];
  return book;
}

/** A sheet to be written. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly (NewCell['value'] | NewCell)[])[],
): NewSheet => ({
  name,
  widths: [],
  rows: rows.map((cells) => ({
    cells: cells.map((cell) =>
      typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell },
    ),
  })),
});

/** All that a workbook holds, to compare before with after. */
export const snapshot = (book: Book): readonly unknown[] =>
  book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: [...sheet.cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) => [
        `${row} ${column} ${JSON.stringify(cell.value)} ${cell.isError ?? ''} ${cell.format} ${cell.formula ? formulaText(book, cell.formula) : ''} ${[...cell.look].join()}`,
      ]),
    ),
    merges: sheet.merges,
    furniture: [...sheet.furniture.keys()],
  }));

/** Of one sheet, row by row, what its cells hold. */
export function heldIn(book: Book, name: string): unknown {
  const sheet = book.sheets.find((one) => one.name === name);
  return sheet && [...sheet.cells].map(([, line]) => [...line].map(([, { value }]) => value));
}
