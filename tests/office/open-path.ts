import type { OpenedHost } from '../../addin/hosts/contract/cases.ts';
import { UNWATCHED } from '../../addin/hosts/host.ts';
import { temporaryName } from '../../addin/hosts/live/names-meanwhile.ts';
import { bareSheetName } from '../../addin/hosts/live/sheet-names-in-formula.ts';
import { toCellNumber } from '../../shared/exact/cell-number.ts';
import type { NewSheet } from '../../shared/workbook/model.ts';
import type { Book, Evaluate } from './excel/book.ts';
import { loadBook } from './load-books.ts';
import { openExcel } from './open-excel.ts';
import { type Profile, supporting } from './profiles.ts';

/** Of the new sheets' formulas, what they should come to: the double cannot calculate. */
export function evaluating(sheets: readonly NewSheet[], book: Book): Evaluate {
  const known = new Map(
    sheets.flatMap(({ name, rows }, index) => {
      const cells = [...rows].map((row) => row.cells);
      return [[name, cells] as const, [temporaryName(index), cells] as const];
    }),
  );
  return ({ sheet, row, column, formula }) => {
    const named = SAYS_NAME.exec(formula)?.[1];
    if (named !== undefined) return `${firstCell(book, named)}!,`;
    const value = known.get(sheet)?.[row - 1]?.[column - 1]?.value ?? 0;
    return typeof value === 'object' ? toCellNumber(value) : value;
  };
}

/** A formula of the contract's: what stands first in a sheet, and two signs. */
const SAYS_NAME = /^=(.*)!\$A\$1&"!,"$/;

function firstCell({ sheets }: Book, quoted: string): string {
  const name = bareSheetName(quoted);
  return `${
    sheets
      .find((sheet) => sheet.name === name)
      ?.cells.get(1)
      ?.get(1)?.value
  }`;
}

/** A file in the double, in a program of that profile. */
export function openIn(profile: Profile, path: string, sheets: readonly NewSheet[]): OpenedHost {
  const book = loadBook(path);
  book.evaluate = evaluating(sheets, book);
  const { host, change } = openExcel(book, profile);
  const shown = async () => {
    const read = await host.read(UNWATCHED);
    if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
    return read.value;
  };
  // Before that version no program tells anything.
  const tells = supporting(profile)('1.7');
  return { host, shown, ...(tells && { change: async (sheet: string) => change(sheet) }) };
}
