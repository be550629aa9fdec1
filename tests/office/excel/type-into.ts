import { Refusal } from '../wire.ts';
import type { Book, BookCell, BookSheet, FormulaText, Scalar } from './book.ts';

const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);
const NUMBER = /^[+-]?[¥$€]?\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$|^\([\d.]+\)$/i;
const DATE =
  /^\d{1,4}[-/.年]\d{1,2}([-/.月]\d{0,4}日?)?$|^\d{1,2}:\d{2}(:\d{2})?$|^[〇一二三四五六七八九十]+年.*$|^\d{1,2}月(\d{1,2}日)?$/;

/**
 * What a cell holds after somebody typed `told` into it, which is what setting values and formulas
 * does: null leaves it alone, an empty text clears it, an apostrophe makes a text, and what looks like
 * a number, a date, a truth, an error or a formula becomes one.
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values,
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dates, OfficeDev/office-js 6687, 3775
 */
export function typeInto(
  cell: BookCell,
  told: unknown,
  at: { book: Book; sheet: BookSheet },
): void {
  if (told === null || told === undefined) return;
  delete cell.formula;
  delete cell.isError;
  delete cell.isStale;
  delete cell.hasPrefix;
  if (typeof told !== 'string') {
    cell.value = told as Scalar;
    return;
  }
  if (told.startsWith("'")) {
    cell.value = told.slice(1);
    cell.hasPrefix = true;
  } else if (cell.format === '@') cell.value = told;
  else typeText(cell, told, at);
}

function typeText(cell: BookCell, told: string, at: { book: Book; sheet: BookSheet }): void {
  const plain = told.normalize('NFKC').trim();
  if (/^=./s.test(told)) enterFormula(cell, told, at);
  else if (ERRORS.has(plain.toUpperCase())) {
    cell.value = plain.toUpperCase();
    cell.isError = true;
  } else if (/^(true|false)$/i.test(plain)) cell.value = plain.toLowerCase() === 'true';
  else if (NUMBER.test(plain)) cell.value = Number.parseFloat(plain.replace(/[¥$€,()]/g, ''));
  else if (DATE.test(plain)) {
    cell.value = 45_000;
    cell.format = 'yyyy/m/d';
  } else if (/^[+\-@]./.test(told)) enterFormula(cell, `=${told}`, at);
  else cell.value = told;
}

function enterFormula(cell: BookCell, text: string, { book }: { book: Book }): void {
  cell.formula = parseFormula(text, book);
  cell.value = '';
  if (book.calculationMode === 'Manual') cell.isStale = true;
}

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu;

/** A formula that names a sheet which is not there is refused. */
export function parseFormula(text: string, { sheets }: Pick<Book, 'sheets'>): FormulaText {
  if (text.length > 8_193) throw new Refusal('InvalidArgument', 'The formula is too long.');
  const parts: (string | BookSheet)[] = [];
  let read = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('"')) continue;
    const bare = token.startsWith("'")
      ? token.slice(1, -2).replaceAll("''", "'")
      : token.slice(0, -1);
    const sheet = sheets.find(({ name }) => name.toLowerCase() === bare.toLowerCase());
    if (!sheet) throw new Refusal('InvalidArgument', `There is no sheet ${bare}.`);
    parts.push(text.slice(read, index), sheet);
    read = index + token.length;
  }
  return [...parts, text.slice(read)];
}
