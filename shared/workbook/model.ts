import type { Rational } from '../exact/rational.ts';
import type { PlacedFormula } from './placed-formula.ts';

/** A workbook as its reader sees it: values with their places, nothing of how it looks. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row → column → cell, both from 1, ascending; cells without a value are absent. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** What a person says that the sheet is; it holds over its name. */
  readonly called?: string;
  /** A person says that it is not to be read. */
  readonly isLeftOut?: boolean;
  /** An earlier scoring wrote it: it is none of the staff's. */
  readonly isOurs?: boolean;
  /** Row → column → formula of cells that show an empty text, and so are not in `rows`. */
  readonly blankResults?: ReadonlyMap<number, ReadonlyMap<number, string>>;
}
export type Cell = CellValue & {
  /** Its number format shows a per-cent sign; the value is the stored one (0.95). */
  readonly percent?: true;
  /** Its number format shows a day or a time; the value is the stored serial number (45000). */
  readonly date?: true;
  /** Its number format shows so many decimals, and the value has more: 1.5 is seen as 2. */
  readonly places?: number;
  /**
   * The value is the result of this formula, without `=`, as the cell itself would say it: a shared
   * one is moved to its place, an array's stands in its first cell. Empty where the file keeps none
   * (a data table's, one that refers to what is not there).
   */
  readonly formula?: string;
};
export type CellValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/A` and its kin, and a formula without a cached result (`value: ''`). */
  | { readonly kind: 'error'; readonly value: string };
/** Both corners inclusive, from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Of one cell, counted as Excel does, in UTF-16. */
export const MOST_TEXT = 32_767;
export const MOST_FORMULA = 8_192;

/** `cellName(7, 2)` is `B7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

/** `A1:C2` */
export const areaName = ({ top, left, bottom, right }: Area): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

/** Row and column from 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** `B7`, or the first cell of `B7:C9` → row 7, column 2; undefined where it is no cell. */
export function parseCell(reference: string): CellPosition | undefined {
  const match = CELL.exec(reference.split(':')[0] ?? '');
  if (!match) return undefined;
  const [, letters = '', digits] = match;
  return { row: Number(digits), column: columnNumber(letters) };
}

/** 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnName((column - 1 - rest) / 26) + letter : letter;
}

/** `AA` → 27; 0 where there are no letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  // The last five bits of a letter are its place in the alphabet, in either case; a million cells ask.
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column;
}

/** Rows from the first to the last; each may be made when it is asked for, so that nobody holds them all. */
export interface SheetRows extends Iterable<NewRow> {
  readonly length: number;
  /** From 0. */
  at(index: number): NewRow | undefined;
}
/** A sheet to be added: what the spreadsheet program will find, in the order it is written. */
export interface NewSheet<Rows extends Iterable<NewRow> = readonly NewRow[]> {
  readonly name: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: Rows;
  readonly merges?: readonly Area[];
  /** Rows above and columns left of the frozen part. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: Area;
  readonly validations?: readonly ListValidation[];
  readonly highlights?: readonly Highlight[];
  readonly print?: PrintSetup;
  readonly chart?: BarChart;
}
/** A new sheet whose rows are made when they are asked for. */
export type DraftedSheet = NewSheet<SheetRows>;
/** A new sheet whose rows are seen once, from the first to the last. */
export type StreamedSheet = NewSheet<Iterable<NewRow>>;
export interface NewRow {
  /** In points; the program's default where absent. */
  readonly height?: number;
  /** By column from 1; holes are empty cells. */
  readonly cells: readonly (NewCell | undefined)[];
}
/**
 * A formula (classic dialect, English names, no leading `=`) always brings its cached value.
 * Text is written as text whatever it begins with; a Rational as the nearest double.
 */
export interface NewCell {
  readonly value: string | number | Rational | null;
  readonly formula?: string | PlacedFormula;
  readonly shared?: SharedFormula;
  readonly style?: CellStyle;
}
/** The formula is that of other cells of the sheet, as it stands where each of them is. */
export interface SharedFormula {
  /** Which one of the sheet, from 0. */
  readonly index: number;
  /** Of the cell that says it, the first one alone: the column of those that share it. */
  readonly area?: Area;
}
/** The looks that our sheets use; the package writer owns what they are. */
export const CELL_STYLES = [
  'text',
  'wrapped',
  'title',
  'header',
  'section',
  'whole',
  'decimal0',
  'decimal1',
  'decimal2',
  'decimal3',
  'decimal4',
  'decimal6',
  'general',
  'percent',
  'center',
  'strong0',
  'strong1',
  'strong2',
  'strong3',
  'strong4',
  'strong',
  'input',
  'marked',
  'code',
  'quiet',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];
/** A drop-down of allowed texts; `source` is a range reference such as `'联评规则'!$B$4:$B$7`. */
export interface ListValidation {
  readonly area: Area;
  readonly source: string;
}
/** Fill and weight for cells whose formula (relative to the area's top left) is true. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly look: 'best' | 'good' | 'fair' | 'poor' | 'void' | 'warning';
}
export interface PrintSetup {
  readonly landscape: boolean;
  /** What of it is printed; all where absent. */
  readonly area?: Area;
  /** On how many pages it is made to fit; one wide and as many down as it takes where absent. */
  readonly pages?: { readonly wide: number; readonly tall?: number };
  /** Rows and columns repeated on each page, from 1, inclusive. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  readonly header?: string;
  readonly footer?: string;
}
/** A column chart over two ranges of the new sheets. */
export interface BarChart {
  readonly title: string;
  /** Top left and bottom right cells that the chart covers. */
  readonly area: Area;
  readonly labels: string;
  readonly values: string;
  /** Cached, so that viewers that do not calculate still draw it. */
  readonly points: readonly { readonly label: string; readonly value: number }[];
}
