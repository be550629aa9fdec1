import { functionProblem } from '../../shared/messages/addin/function.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';
import {
  type Cell,
  type CellPosition,
  columnNumber,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
  type Workbook,
} from '../../shared/workbook/model.ts';

/** What stands in a range, as a spreadsheet program hands it to a function: empty cells are '' or null. */
export type Values = readonly (readonly unknown[])[];

/** A range that a formula names. */
export interface Table {
  /** Of its first cell or the whole range, with its sheet: `'上级评议'!A1:H30`. */
  readonly address: string;
  readonly values: Values;
}

/** The ranges as a workbook: each sheet holds what was named of it, at its own place. */
export function workbookOf(tables: readonly Table[]): Result<Workbook> {
  const sheets = new Map<string, Map<number, Map<number, Cell>>>();
  for (const { address, values } of tables) {
    const at = parseAddress(address);
    if (!at) return stopped(functionProblem('function-address', { address }));
    const rows = sheets.get(at.sheet) ?? new Map<number, Map<number, Cell>>();
    sheets.set(at.sheet, rows);
    fill(rows, at, values);
  }
  return done({ sheets: [...sheets].map(([name, rows]) => sheetOf(name, rows)) });
}

function fill(rows: Map<number, Map<number, Cell>>, from: CellPosition, values: Values): void {
  values.forEach((line, down) => {
    const row = rows.get(from.row + down) ?? new Map<number, Cell>();
    line.forEach((value, across) => {
      const cell = cellOf(value);
      if (cell) row.set(from.column + across, cell);
    });
    if (row.size > 0) rows.set(from.row + down, row);
  });
}

function cellOf(value: unknown): Cell | undefined {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return value === '' ? undefined : { kind: 'text', value };
    default:
      return undefined;
  }
}

/** Ranges of one sheet may come in any order; rows and cells ascend. */
function sheetOf(name: string, rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Sheet {
  const ascending = <T>(map: ReadonlyMap<number, T>): [number, T][] =>
    [...map].sort(([one], [other]) => one - other);
  return {
    name,
    hidden: false,
    rows: new Map(ascending(rows).map(([row, cells]) => [row, new Map(ascending(cells))])),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** `[Book.xlsx]Sheet!A1:B2` → what is before the last `!`, and its first cell. */
const ADDRESS = /^(.*)!\$?([A-Z]{0,3})\$?(\d{0,7})(?::.*)?$/is;

/** The sheet's name without its quotes; a whole column begins in row 1, a whole row in column A. */
function parseAddress(address: string): (CellPosition & { readonly sheet: string }) | undefined {
  const [, before = '', letters = '', digits = ''] = ADDRESS.exec(address) ?? [];
  const quoted = /^'(.*)'$/s.exec(before)?.[1];
  const sheet = (quoted?.replaceAll("''", "'") ?? before).replace(/^\[[^\]]*\]/, '');
  const row = digits === '' ? 1 : Number(digits);
  const column = letters === '' ? 1 : columnNumber(letters);
  const isPlace = letters !== '' || digits !== '';
  const isInside = row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS;
  return sheet !== '' && isPlace && isInside ? { sheet, row, column } : undefined;
}
