import { cellName, type Sheet, type Workbook } from '../../../shared/workbook/model.ts';
import { sheet, type Written } from '../../layout/sheet.ts';

/** A sheet as somebody made it; rows and columns from 0. */
export interface Drawn {
  readonly name: string;
  readonly hidden: boolean;
  readonly lines: readonly (readonly Written[])[];
  readonly merges: readonly Box[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly table: Table;
}
/** Both corners inclusive. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
/** Where the data stand, for whoever disturbs them. */
export interface Table {
  readonly of:
    | 'tally'
    | 'wide'
    | 'long'
    | 'ballots'
    | 'ticks'
    | 'checklist'
    | 'measures'
    | 'facts'
    /** A form a person: items down, points beside them. */
    | 'form'
    /** Levels down, and votes beside them. */
    | 'tally-form'
    /** Indicators down, and raters side by side. */
    | 'marks-form'
    /** A row an answer sheet, a column a person. */
    | 'questionnaire'
    | 'roster';
  /** First and last header row. */
  readonly header: readonly [number, number];
  readonly rows: readonly (Held & { readonly row: number })[];
  readonly columns: readonly Column[];
}
/** What a row holds of the review: which of a person's ballots, answers or entries. */
export interface Held {
  readonly person: number;
  readonly group?: number;
  readonly ballot?: number;
  readonly leaf?: number;
  readonly entry?: number;
}
export interface Column {
  readonly is: ColumnIs;
  readonly column: number;
  /** From the top. */
  readonly label: readonly string[];
}
/** `value`: it bears on a score; `other`: it does not. */
export type ColumnIs =
  | 'serial'
  | 'name'
  | 'unit'
  | 'category'
  | 'rater'
  | 'group'
  | 'leaf'
  | 'value'
  | 'other';

/** A form a person, of whatever kind. */
export const isForm = ({ of }: Table): boolean => ['form', 'tally-form', 'marks-form'].includes(of);

export const columnOf = ({ table }: Drawn, is: ColumnIs): number | undefined =>
  table.columns.find((column) => column.is === is)?.column;
export const columnsOf = ({ table }: Drawn, is: ColumnIs): number[] =>
  table.columns.filter((column) => column.is === is).map(({ column }) => column);
export const at = ({ lines }: Drawn, row: number, column: number): Written =>
  lines[row]?.[column] ?? null;
export const nameAt = (row: number, column: number): string => cellName(row + 1, column + 1);
export const width = ({ lines }: Drawn): number => Math.max(...lines.map((line) => line.length));

export const workbookOf = (sheets: readonly Drawn[]): Workbook => ({ sheets: sheets.map(sheetOf) });

function sheetOf(drawn: Drawn): Sheet {
  const merges = drawn.merges
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
    .map(({ top, left, bottom, right }) => `${nameAt(top, left)}:${nameAt(bottom, right)}`);
  return sheet(drawn.name, drawn.lines.map(uncovered(drawn)), {
    merges,
    hidden: drawn.hidden,
    hiddenRows: drawn.hiddenRows.map((row) => row + 1),
    hiddenColumns: drawn.hiddenColumns.map((column) => column + 1),
  });
}

/** As Excel merges: only the upper left cell keeps what it held. */
const uncovered =
  ({ merges }: Drawn) =>
  (line: readonly Written[], row: number): readonly Written[] =>
    line.map((written, column) => (merges.some(covers(row, column)) ? null : written));

const covers =
  (row: number, column: number) =>
  ({ top, left, bottom, right }: Box): boolean =>
    row >= top &&
    row <= bottom &&
    column >= left &&
    column <= right &&
    (row > top || column > left);
