import { type Area, areaName, parseCell } from '../../../shared/workbook/model.ts';
import { type HostObject, Refusal } from '../wire.ts';
import {
  type Book,
  type BookCell,
  type BookSheet,
  cellAt,
  cellFor,
  formulaText,
  holdsValue,
  type Scalar,
  shownValue,
  usedArea,
} from './book.ts';
import { conditionalFormats, dataValidation, rangeFormat } from './format.ts';
import { typeInto } from './type-into.ts';

/** Ways in which a program can be wrong, one at a time: what the tests must notice. */
export interface Quirks {
  /** Null clears a cell instead of leaving it alone. */
  readonly clearsOnNull?: true;
  readonly transposes?: true;
  /** What is written to a sheet is lost, and nothing is said. */
  readonly writesNothing?: true;
  readonly losesEvents?: true;
  /** So many cells at most are answered, more are null without a word. */
  readonly mostCells?: number;
}

export interface Holder {
  readonly book: Book;
  readonly quirks: Quirks;
  readonly worksheet: (sheet: BookSheet) => HostObject;
  /** Told of each sheet that something was written to. */
  readonly written?: ((sheet: BookSheet) => void) | undefined;
}

/** A part of a sheet, from the wire's names to the book. */
export function rangeObject(holder: Holder, sheet: BookSheet, area: Area): HostObject {
  const { book } = holder;
  const at = (part: Area) => rangeObject(holder, sheet, within(part));
  const cells = () => cellsOf(sheet, area);
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  return {
    isKept: true,
    get: {
      ...readers(holder, sheet, area),
      Address: () => `${addressName(sheet.name)}!${areaName(area)}`,
      RowIndex: () => area.top - 1,
      ColumnIndex: () => area.left - 1,
      RowCount: () => rows,
      ColumnCount: () => columns,
      CellCount: () => rows * columns,
    },
    set: {
      Values: (told) => write(holder, sheet, { area, told }),
      Formulas: (told) => write(holder, sheet, { area, told }),
      NumberFormat: (told) => {
        each(area, told, (row, column, code) => {
          if (code !== null) cellFor(sheet, row, column).format = `${code}`;
        });
      },
    },
    child: {
      Format: () => rangeFormat(sheet, area, cells),
      DataValidation: () => dataValidation(book, sheet, area),
      ConditionalFormats: () => conditionalFormats(book, sheet, area),
      Worksheet: () => holder.worksheet(sheet),
    },
    call: {
      GetCell: (row, column) => {
        const [top, left] = [area.top + Number(row), area.left + Number(column)];
        return at({ top, left, bottom: top, right: left });
      },
      GetResizedRange: (down, right) =>
        at({ ...area, bottom: area.bottom + Number(down), right: area.right + Number(right) }),
      // The library sets large arrays in parts of 1,500 cells, with these three.
      _ValidateArraySize: (high, wide) => {
        if (high !== rows || wide !== columns) {
          throw new Refusal('InvalidArgument', 'The size of the array is not that of the range.');
        }
      },
      GetRow: (row) => {
        const top = area.top + Number(row);
        return at({ ...area, top, bottom: top });
      },
      GetBoundingRect: (other) => at(bounding(area, other as HostObject)),
      GetEntireRow: () => at({ ...area, left: 1, right: 16_384 }),
      GetRowProperties: () =>
        lines(area.top, area.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
      GetColumnProperties: () =>
        lines(area.left, area.right).map((column) => ({
          columnHidden: sheet.hiddenColumns.has(column),
        })),
      GetMergedAreasOrNullObject: () => mergedAreas(holder, sheet, area),
      Merge: () => {
        sheet.merges.push(area);
      },
      Clear: () => {
        for (const row of lines(area.top, area.bottom))
          for (const column of lines(area.left, area.right)) sheet.cells.get(row)?.delete(column);
        holder.written?.(sheet);
      },
      Select: () => {
        if (book.active !== sheet)
          throw new Refusal('InvalidOperation', 'The sheet is not active.');
        book.selected = { sheet, area };
      },
    },
  };
}

function bounding(area: Area, other: HostObject): Area {
  const [top, left, rows, columns] = ['RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount'].map(
    (name) => Number(other.get?.[name]?.()),
  ) as [number, number, number, number];
  return {
    top: Math.min(area.top, top + 1),
    left: Math.min(area.left, left + 1),
    bottom: Math.max(area.bottom, top + rows),
    right: Math.max(area.right, left + columns),
  };
}

const addressName = (name: string): string =>
  /^[\p{L}_]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** A range that leaves the sheet is refused. */
function within(area: Area): Area {
  const { top, left, bottom, right } = area;
  if (top < 1 || left < 1 || bottom > 1_048_576 || right > 16_384 || bottom < top || right < left) {
    throw new Refusal('InvalidArgument', `${top} ${left} ${bottom} ${right}`);
  }
  return area;
}

export function areaNamed(address: string): Area {
  const [first = '', last = first] = address.split(':');
  const [from, to] = [parseCell(first), parseCell(last)];
  if (!from || !to) throw new Refusal('InvalidArgument', `no address ${address}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

const lines = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const cellsOf = (sheet: BookSheet, { top, left, bottom, right }: Area): BookCell[] =>
  lines(top, bottom).flatMap((row) =>
    lines(left, right).map((column) => cellFor(sheet, row, column)),
  );

function readers(
  { book, quirks }: Holder,
  sheet: BookSheet,
  area: Area,
): Record<string, () => unknown> {
  const { top, left, bottom, right } = area;
  const size = (bottom - top + 1) * (right - left + 1);
  const grid = (read: (row: number, column: number) => unknown) => () => {
    // OfficeDev/office-js 6781, 4783: above five million cells, null and no error.
    if (size > (quirks.mostCells ?? 5_000_000)) return null;
    return lines(top, bottom).map((row) => lines(left, right).map((column) => read(row, column)));
  };
  const shown = (row: number, column: number) => shownValue(book, { sheet, row, column });
  const flags = (hidden: ReadonlySet<number>, from: number, to: number) => () =>
    uniform(lines(from, to).map((line) => hidden.has(line)));
  return {
    Values: grid(shown),
    Text: grid((row, column) => `${shown(row, column)}`),
    Formulas: grid((row, column) => {
      const cell = cellAt(sheet, row, column);
      // 6687: without the apostrophe.
      return cell?.formula ? formulaText(book, cell.formula) : shown(row, column);
    }),
    ValueTypes: grid((row, column) => typeOf(cellAt(sheet, row, column), shown(row, column))),
    NumberFormat: grid((row, column) => cellAt(sheet, row, column)?.format ?? 'General'),
    RowHidden: flags(sheet.hiddenRows, top, bottom),
    ColumnHidden: flags(sheet.hiddenColumns, left, right),
  };
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values: null where they differ. */
export const uniform = (flags: readonly boolean[]): boolean | null =>
  flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null;

function typeOf(cell: BookCell | undefined, value: Scalar): string {
  if (!cell || !holdsValue(cell)) return 'Empty';
  if (cell.isError) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Double';
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values: an array of the range's size, or one value for all cells. */
function each(
  area: Area,
  told: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  const [rows, columns] = [lines(area.top, area.bottom), lines(area.left, area.right)];
  if (!Array.isArray(told)) {
    for (const row of rows) for (const column of columns) put(row, column, told);
    return;
  }
  if (
    told.length !== rows.length ||
    told.some((line) => !Array.isArray(line) || line.length !== columns.length)
  ) {
    throw new Refusal('InvalidArgument', 'The size of the array is not that of the range.');
  }
  for (const [index, row] of rows.entries())
    for (const [at, column] of columns.entries()) put(row, column, told[index][at]);
}

function write(
  { book, quirks, written }: Holder,
  sheet: BookSheet,
  { area, told }: { readonly area: Area; readonly told: unknown },
): void {
  if (sheet.isProtected) throw new Refusal('AccessDenied', `${sheet.name} is protected.`);
  if (quirks.writesNothing) return;
  const turned = quirks.transposes && Array.isArray(told) ? transposed(told) : told;
  const shape = quirks.transposes
    ? {
        ...area,
        bottom: area.top + area.right - area.left,
        right: area.left + area.bottom - area.top,
      }
    : area;
  each(shape, turned, (row, column, value) => {
    const isCleared = quirks.clearsOnNull && value === null;
    if (value !== null || isCleared)
      typeInto(cellFor(sheet, row, column), isCleared ? 0 : value, { book, sheet });
  });
  written?.(sheet);
}

export const transposed = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));

/** 1590, 3611: only those whose first cell lies in the range; null where there are none. */
function mergedAreas(
  holder: Holder,
  sheet: BookSheet,
  { top, left, bottom, right }: Area,
): HostObject | null {
  const found = sheet.merges.filter(
    (merge) => merge.top >= top && merge.top <= bottom && merge.left >= left && merge.left <= right,
  );
  if (found.length === 0) return null;
  const items = found.map((merge) => rangeObject(holder, sheet, merge));
  return { isKept: true, child: { Areas: () => ({ items: () => items }) }, get: {} };
}

/** calipers `range_used`: null for a sheet that holds nothing. */
export function usedRange(
  holder: Holder,
  sheet: BookSheet,
  isFormatted: boolean,
): HostObject | null {
  const area = usedArea(sheet, isFormatted);
  return area ? rangeObject(holder, sheet, area) : null;
}
