import { once } from '../../base/once.ts';
import { round } from '../../exact/round.ts';
import { type CellStyle, cellName, type NewCell, type NewRow } from '../../workbook/model.ts';
import { shareFormulas } from '../../workbook/share-formulas.ts';
import { toExcel } from '../expression/to-excel.ts';
import {
  type Anchor,
  type At,
  type CellNode,
  type Content,
  type Expression,
  FIXED,
  FREE,
  lengthOf,
  type RangeNode,
} from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import { FormulaContent, plainContent } from './content.ts';

/** A sheet while it is written: cells by place, and what refers to them. */
export interface Draft {
  readonly name: string;
  /** Puts a formula (or a plain value) and gives what refers to it, from any sheet. */
  readonly put: (place: At, content: Expression | Plain, style?: CellStyle) => CellNode;
  /** Raises the row to so many points at least. */
  readonly height: (row: number, points: number | undefined) => void;
  /** A range of cells that stand side by side or one below the other, written already or later. */
  readonly range: (first: At, last: At) => RangeNode;
  /** Cells of one row, side by side: what refers to them says the same in every row. */
  readonly across: (row: number, first: number, last: number) => RangeNode;
  /** All that was put, with the values of its formulas. */
  readonly rows: () => NewRow[];
}
/** What is no formula. */
export interface Plain {
  readonly plain: NewCell['value'];
}

export const plain = (value: NewCell['value']): Plain => ({ plain: value });

/** @param anchored whether others refer to its cells as `$C$4`: constants do not move with a row */
export function draftSheet(name: string, { anchored }: { anchored: boolean }): Draft {
  const rows = new Map<number, DraftRow>();
  const readEmpty = new Set<number>();
  const anchor = anchored ? FIXED : FREE;
  const valueAt = (at: At) => {
    const cell = rows.get(at.row)?.cells.get(at.column);
    if (!cell) readEmpty.add(keyOf(at));
    return cell?.holds.value() ?? null;
  };
  const rangeOf = (first: At, last: At, anchored: Anchor): RangeNode => {
    const place = (index: number) => placeIn(first, last, index);
    const line: RangeNode['line'] = {
      at: (index) => valueAt(place(index)),
      decimals: once(() => greatestDecimals(rows, range, place)),
    };
    const range: RangeNode = { kind: 'range', sheet: name, first, last, anchor: anchored, line };
    return range;
  };
  return {
    name,
    put: (at, content, style = 'text') => {
      // Nothing is worked out from a cell that is not there yet.
      if (readEmpty.has(keyOf(at)))
        throw new Error(`${name}!${cellName(at.row, at.column)} was read while empty`);
      const holds = 'plain' in content ? plainContent(content.plain) : new FormulaContent(content);
      const written = 'plain' in content ? content : { formula: toExcel(content, name) };
      rowAt(rows, at.row).cells.set(at.column, { holds, style, ...written });
      return { kind: 'cell', sheet: name, at, anchor, holds };
    },
    height: (row, points = 0) => {
      const draft = rowAt(rows, row);
      if (points > (draft.height ?? 0)) draft.height = points;
    },
    range: (first, last) => rangeOf(first, last, FIXED),
    across: (row, first, last) =>
      rangeOf({ row, column: first }, { row, column: last }, { row: false, column: true }),
    rows: () => shareFormulas(toRows(rows)),
  };
}

function greatestDecimals(
  rows: ReadonlyMap<number, DraftRow>,
  range: RangeNode,
  place: (index: number) => At,
): number | undefined {
  let most: number | undefined;
  for (let index = 0; index < lengthOf(range); index++) {
    const { row, column } = place(index);
    const decimals = rows.get(row)?.cells.get(column)?.holds.decimals();
    if (decimals !== undefined) most = Math.max(most ?? 0, decimals);
  }
  return most;
}

/** No sheet has more columns. */
const MOST_COLUMNS = 16_384;

const keyOf = ({ row, column }: At): number => row * MOST_COLUMNS + column;

/** The rows of a range from left to right, one below the other. */
function placeIn(first: At, last: At, index: number): At {
  const width = last.column - first.column + 1;
  return { row: first.row + Math.floor(index / width), column: first.column + (index % width) };
}

type DraftCell = (Plain | { readonly formula: string }) & {
  readonly holds: Content;
  readonly style: CellStyle;
};
interface DraftRow {
  height?: number;
  readonly cells: Map<number, DraftCell>;
}

function rowAt(rows: Map<number, DraftRow>, row: number): DraftRow {
  const draft = rows.get(row) ?? { cells: new Map() };
  rows.set(row, draft);
  return draft;
}

function newCell(cell: DraftCell): NewCell {
  const { holds, style } = cell;
  if ('plain' in cell) return { value: cell.plain, style };
  return { value: cachedValue(holds, cell.formula), formula: cell.formula, style };
}

function cachedValue(holds: Content, formula: string): NewCell['value'] {
  const exact = holds.value();
  if (typeof exact === 'string') return exact;
  // What refers to a blank alone shows 0.
  if (exact === null) return 0;
  // A bug: no cell of ours shows an error or a truth value.
  if (!isNumber(exact)) throw new Error(`No number and no text: ${formula}`);
  const places = holds.decimals();
  return places === undefined ? exact : round(exact, { places, mode: 'half-up' });
}

function toRows(rows: ReadonlyMap<number, DraftRow>): NewRow[] {
  const last = greatest(rows.keys());
  return Array.from({ length: last }, (_, index) => toRow(rows.get(index + 1)));
}

function toRow(row: DraftRow | undefined): NewRow {
  const width = greatest(row?.cells.keys() ?? []);
  const cells = Array.from({ length: width }, (_, index) => {
    const cell = row?.cells.get(index + 1);
    return cell && newCell(cell);
  });
  return row?.height === undefined ? { cells } : { height: row.height, cells };
}

/** Not by spreading: a sheet has more rows than a call has room for arguments. */
function greatest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
