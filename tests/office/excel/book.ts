import type { Area } from '../../../shared/workbook/model.ts';

/** A workbook as a spreadsheet program holds it, as far as add-ins can see. */
export interface Book {
  sheets: BookSheet[];
  isStructureProtected: boolean;
  /** Its days count from 1904. */
  isFrom1904: boolean;
  calculationMode: 'Automatic' | 'Manual';
  readonly settings: Map<string, unknown>;
  selected: { sheet: BookSheet; area: Area } | undefined;
  active: BookSheet | undefined;
  /** What the program would calculate; the double does not. */
  evaluate: Evaluate;
}
export type Evaluate = (place: FormulaPlace) => Scalar;
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}
export type Scalar = string | number | boolean;

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export interface BookSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  isProtected: boolean;
  /** Row → column → cell, from 1. */
  readonly cells: Map<number, Map<number, BookCell>>;
  merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** By what was set: gridlines, panes, validations, highlights, page, charts. */
  readonly furniture: Map<string, unknown>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
}
export interface BookCell {
  value: Scalar;
  isError?: boolean;
  formula?: FormulaText;
  /** The formula waits to be calculated. */
  isStale?: boolean;
  format: string;
  /** An apostrophe that is not shown. */
  hasPrefix?: boolean;
  readonly look: Map<string, unknown>;
}
/** Sheets in it are sheets, not names: it follows them when they are renamed. */
export type FormulaText = readonly (string | BookSheet)[];

export function createBook(): Book {
  return {
    sheets: [],
    isStructureProtected: false,
    isFrom1904: false,
    calculationMode: 'Automatic',
    settings: new Map(),
    selected: undefined,
    active: undefined,
    evaluate: () => 0,
  };
}

let ids = 0;

/** Ids are as Excel's: a GUID in braces, never told twice. */
export function createSheet(name: string): BookSheet {
  ids++;
  return {
    id: `{00000000-0000-0000-0000-${`${ids}`.padStart(12, '0')}}`,
    name,
    visibility: 'Visible',
    isProtected: false,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    furniture: new Map(),
    widths: new Map(),
    heights: new Map(),
  };
}

export const cellAt = (sheet: BookSheet, row: number, column: number): BookCell | undefined =>
  sheet.cells.get(row)?.get(column);

export function cellFor(sheet: BookSheet, row: number, column: number): BookCell {
  const line = sheet.cells.get(row) ?? new Map<number, BookCell>();
  sheet.cells.set(row, line);
  const cell = line.get(column) ?? { value: '', format: 'General', look: new Map() };
  line.set(column, cell);
  return cell;
}

export const holdsValue = ({ value, formula }: BookCell): boolean =>
  value !== '' || formula !== undefined;

/** Where its values are, or, with `isFormatted`, its formats too. */
export function usedArea(sheet: BookSheet, isFormatted: boolean): Area | undefined {
  let area: Area | undefined;
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      if (!isFormatted && !holdsValue(cell)) continue;
      const { top, left, bottom, right } = area ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      };
      area = {
        top: Math.min(top, row),
        left: Math.min(left, column),
        bottom: Math.max(bottom, row),
        right: Math.max(right, column),
      };
    }
  return area;
}

/** The formula with the names that its sheets have now. */
export const formulaText = (book: Book, formula: FormulaText): string =>
  formula
    .map((part) => {
      if (typeof part === 'string') return part;
      return book.sheets.includes(part) ? `${quoted(part.name)}!` : '#REF!';
    })
    .join('');

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export interface Place {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
}

/** What a cell shows: of a formula what it comes to, unless it waits to be calculated. */
export function shownValue(book: Book, { sheet, row, column }: Place): Scalar {
  const cell = cellAt(sheet, row, column);
  if (!cell) return '';
  if (!cell.formula) return cell.value;
  if (cell.isStale) return 0;
  if (cell.value !== '' || cell.isError) return cell.value;
  return book.evaluate({
    sheet: sheet.name,
    row,
    column,
    formula: formulaText(book, cell.formula),
  });
}
