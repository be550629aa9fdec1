import { round } from '../../exact/round.ts';
import {
  type CellStyle,
  cellName,
  columnName,
  type NewCell,
  type NewRow,
} from '../../workbook/model.ts';
import {
  type Expression,
  isNumber,
  cell as reference,
  type Value,
} from '../expression/expression.ts';
import type { Range } from '../expression/ranges.ts';

/** A sheet while it is written: cells by place, and expressions that refer to them. */
export interface Draft {
  readonly name: string;
  /** Puts a formula (or a plain value) and gives what refers to it, from any sheet. */
  readonly put: (place: At, content: Expression | Plain, style?: CellStyle) => Expression;
  /** Raises the row to so many points at least. */
  readonly height: (row: number, points: number | undefined) => void;
  /** A range of cells that stand side by side or one below the other. */
  readonly range: (first: At, last: At, cells: readonly Expression[]) => Range;
  readonly rows: () => NewRow[];
}
export interface At {
  readonly row: number;
  readonly column: number;
}
/** What is no formula. */
export interface Plain {
  readonly plain: NewCell['value'];
}

export const plain = (value: NewCell['value']): Plain => ({ plain: value });

/** @param anchored whether others refer to its cells as `$C$4`: constants do not move with a row */
export function draftSheet(name: string, { anchored }: { anchored: boolean }): Draft {
  const own = `${quoteSheet(name)}!`;
  const rows = new Map<number, DraftRow>();
  const rowAt = (row: number): DraftRow => {
    const known = rows.get(row) ?? { cells: new Map() };
    rows.set(row, known);
    return known;
  };
  return {
    name,
    put: (place, content, style = 'text') => {
      rowAt(place.row).cells.set(place.column, newCell(content, style, own));
      const address = anchored ? absolute(place) : cellName(place.row, place.column);
      return referenceTo(`${own}${address}`, content);
    },
    height: (row, points = 0) => {
      const one = rowAt(row);
      if (points > (one.height ?? 0)) one.height = points;
    },
    range: (first, last, cells) => ({ text: `${own}${absolute(first)}:${absolute(last)}`, cells }),
    rows: () => toRows(rows),
  };
}

interface DraftRow {
  height?: number;
  readonly cells: Map<number, NewCell>;
}

const newCell = (content: Expression | Plain, style: CellStyle, own: string): NewCell =>
  'plain' in content
    ? { value: content.plain, style }
    : { value: cachedValue(content), formula: withoutSheet(content.text, own), style };

/** Keeps the value alone: the formula behind it would keep every formula that it is made of. */
function referenceTo(address: string, content: Expression | Plain): Expression {
  if ('plain' in content) return reference(address, plainValue(content.plain));
  const places = content.shown?.();
  const own = reference(address, content.value());
  // What only repeats the cell shows as many decimals.
  return places === undefined ? own : { ...own, shown: () => places };
}

function cachedValue({ text, value, shown }: Expression): Exclude<Value, boolean> {
  const exact = value();
  if (typeof exact === 'boolean') throw new Error(`A cell of ours holds no truth value: ${text}`);
  const places = shown?.();
  if (places === undefined || !isNumber(exact)) return exact;
  return round(exact, { places, mode: 'half-up' });
}

const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/g;

/** A formula names a sheet only where it is another one: staff read `H30`, not `'联评计算'!H30`. */
const withoutSheet = (formula: string, own: string): string =>
  formula.replace(TEXT_OR_SHEET, (token) => (token === own ? '' : token));

function toRows(rows: ReadonlyMap<number, DraftRow>): NewRow[] {
  const last = greatest(rows.keys());
  return Array.from({ length: last }, (_, index) => toRow(rows.get(index + 1)));
}

function toRow(row: DraftRow | undefined): NewRow {
  const width = greatest(row?.cells.keys() ?? []);
  const cells = Array.from({ length: width }, (_, index) => row?.cells.get(index + 1));
  return row?.height === undefined ? { cells } : { height: row.height, cells };
}

/** Not by spreading: a sheet has more rows than a call has room for arguments. */
function greatest(numbers: Iterable<number>): number {
  let most = 0;
  for (const one of numbers) most = Math.max(most, one);
  return most;
}

function plainValue(value: NewCell['value']): Value {
  if (value === null) return '';
  return typeof value === 'number' ? { num: BigInt(value), den: 1n } : value;
}

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export const absolute = ({ row, column }: At): string => `$${columnName(column)}$${row}`;
