import type { Area, Cell } from '../../../../shared/workbook/model.ts';
import { putCell } from '../../live/put-cell.ts';
import { cellOf, formulaOf } from '../../live/told-cell.ts';
import { told } from '../asking.ts';
import type { EtWorksheet } from '../et-application.ts';
import { rangeOf } from '../sheets.ts';
import { errorName } from './error-values.ts';
import { gridOf } from './grid.ts';
import { uniformParts } from './uniform.ts';

/** What stands in a part of a sheet, by row and column of the part. */
export interface ToldPart {
  readonly area: Area;
  /** An empty text where nothing stands; of errors their names. */
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly isError: (row: number, column: number) => boolean;
}

/** The cells of one sheet, as far as they were read. */
export interface SheetCells {
  readonly rows: Map<number, Map<number, Cell>>;
  readonly blankResults: Map<number, Map<number, string>>;
}

/** All values and formulas of an area in two questions, and one more for each that may be an error. */
export function readPart(sheet: EtWorksheet, area: Area): ToldPart {
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const range = rangeOf(sheet, area);
  const held = gridOf(told(range, 'Value2'), rows, columns);
  const formulas = gridOf(told(range, 'Formula'), rows, columns);
  const errors = new Set<number>();
  const values = held.map((line, row) =>
    line.map((value, column) => {
      const cell = { row: area.top + row, column: area.left + column };
      const error = errorName(value);
      if (error === undefined || !showsError(sheet, cell)) return value ?? '';
      errors.add(row * columns + column);
      return error;
    }),
  );
  return { area, values, formulas, isError: (row, column) => errors.has(row * columns + column) };
}

/** A number may be the same as an error's; only in a cell too narrow for it could it be taken for one. */
function showsError(
  sheet: EtWorksheet,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const cell = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
  return `${told(cell, 'Text')}`.startsWith('#');
}

/** Keeps the cells of a part, with what their number formats show of them. */
export function keepPart(sheet: EtWorksheet, part: ToldPart, { rows, blankResults }: SheetCells) {
  const formats = formatsOf(sheet, part);
  part.values.forEach((line, row) => {
    line.forEach((value, column) => {
      const formula = part.formulas[row]?.[column];
      const type = part.isError(row, column) ? 'Error' : typeof value;
      const format = formats[row]?.[column] ?? GENERAL;
      const place = { row: part.area.top + row, column: part.area.left + column };
      const cell = cellOf({ value, type, formula, format });
      const calculated = formulaOf({ formula, value });
      if (cell) putCell(rows, place, cell);
      else if (calculated !== undefined) putCell(blankResults, place, calculated);
    });
  });
}

const GENERAL = 'General';

/** Only of numbers it matters, so only where numbers stand it is asked. */
function formatsOf(sheet: EtWorksheet, { area, values }: ToldPart): string[][] {
  const { top, left } = area;
  const hasNumber = (part: Area) =>
    values
      .slice(part.top - top, part.bottom - top + 1)
      .some((line) =>
        line.slice(part.left - left, part.right - left + 1).some((one) => typeof one === 'number'),
      );
  const ask = (part: Area) =>
    hasNumber(part) ? told(rangeOf(sheet, part), 'NumberFormat') : GENERAL;
  const formats = values.map((): string[] => []);
  for (const { area: part, value } of uniformParts(area, ask)) {
    for (let row = part.top; row <= part.bottom; row++) {
      const line = formats[row - top];
      for (let column = part.left; line && column <= part.right; column++)
        line[column - left] = value;
    }
  }
  return formats;
}
