import { UNWATCHED } from '../../addin/hosts/host.ts';
import { temporaryName } from '../../addin/hosts/office/write/survey.ts';
import { toCellNumber } from '../../shared/exact/cell-number.ts';
import type { NewSheet } from '../../shared/workbook/model.ts';
import type { OpenedHost } from '../hosts/contract.ts';
import type { Evaluate } from './excel/book.ts';
import { loadBook } from './load-books.ts';
import { openExcel } from './open-excel.ts';
import type { Profile } from './profiles.ts';

/** Of the new sheets' formulas, what they should come to: the double cannot calculate. */
export function evaluating(sheets: readonly NewSheet[]): Evaluate {
  const known = new Map(
    sheets.flatMap(({ name, rows }, index) => {
      const cells = [...rows].map((row) => row.cells);
      return [[name, cells] as const, [temporaryName(index), cells] as const];
    }),
  );
  return ({ sheet, row, column }) => {
    const value = known.get(sheet)?.[row - 1]?.[column - 1]?.value ?? 0;
    return typeof value === 'object' ? toCellNumber(value) : value;
  };
}

/** A file in the double, in a program of that profile. */
export function openIn(profile: Profile, path: string, sheets: readonly NewSheet[]): OpenedHost {
  const book = loadBook(path);
  book.evaluate = evaluating(sheets);
  const { host } = openExcel(book, profile);
  const shown = async () => {
    const read = await host.read(UNWATCHED);
    if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
    return read.value;
  };
  return { host, shown };
}
