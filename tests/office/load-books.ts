import { execFileSync } from 'node:child_process';
import { WORKBOOKS } from '../hosts/samples.ts';
import {
  type Book,
  type BookSheet,
  cellFor,
  createBook,
  createSheet,
  type Scalar,
} from './excel/book.ts';
import { parseFormula } from './excel/type-into.ts';

interface DumpedSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Row, column, value, whether it is an error, formula, number format. */
  readonly cells: readonly (readonly [
    number,
    number,
    Scalar | null,
    boolean,
    string | null,
    string,
  ])[];
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

let dumped: ReadonlyMap<string, readonly DumpedSheet[]> | undefined;

/** A file as a spreadsheet program holds it, read by openpyxl and not by our reader. */
export function loadBook(path: string): Book {
  dumped ??= dumpAll(WORKBOOKS);
  const sheets = dumped.get(path) ?? dumpAll([path]).get(path);
  if (!sheets) throw new Error(`${path} is none of the workbooks`);
  return bookOf(sheets);
}

/** All in one go: starting Python takes longer than reading. */
function dumpAll(paths: readonly string[]): ReadonlyMap<string, readonly DumpedSheet[]> {
  const told = execFileSync('/usr/bin/python3', ['tests/office/dump_workbook.py', ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const books = JSON.parse(told) as DumpedSheet[][];
  return new Map(books.map((sheets, index) => [paths[index] ?? '', sheets]));
}

const STATES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function bookOf(dumped: readonly DumpedSheet[]): Book {
  const book = createBook();
  book.sheets = dumped.map(({ name }) => createSheet(name));
  dumped.forEach((told, index) => {
    const sheet = book.sheets[index];
    if (sheet) fill(book, sheet, told);
  });
  book.active = book.sheets[0];
  return book;
}

function fill(book: Book, sheet: BookSheet, told: DumpedSheet): void {
  sheet.visibility = STATES[told.state];
  for (const [row, column, value, isError, formula, format] of told.cells) {
    const cell = cellFor(sheet, row, column);
    cell.value = value ?? '';
    cell.format = format;
    if (isError) cell.isError = true;
    if (formula !== null) cell.formula = parseFormula(formula, book);
  }
  sheet.merges = told.merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right }));
  for (const row of told.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of told.hiddenColumns) sheet.hiddenColumns.add(column);
}
