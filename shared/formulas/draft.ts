import { round } from '../exact/round.ts';
import {
  type CellStyle,
  cellName,
  columnName,
  type NewCell,
  type NewRow,
} from '../workbook/model.ts';
import {
  type Expression,
  isNumber,
  type Range,
  cell as reference,
  type Value,
} from './expression.ts';

/** A sheet while it is written: cells by place, and expressions that refer to them. */
export interface Draft {
  readonly name: string;
  /** Puts a formula (or a plain value) and gives what refers to it, from any sheet. */
  readonly put: (place: At, content: Expression | Plain, style?: CellStyle) => Expression;
  readonly height: (row: number, points: number) => void;
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
  const formulaCell = (content: Expression, style: CellStyle): NewCell => ({
    value: cachedValue(content),
    formula: withoutSheet(content.text, own),
    style,
  });
  const rows = new Map<number, { height?: number; cells: Map<number, NewCell> }>();
  const rowAt = (row: number) => {
    const known = rows.get(row) ?? { cells: new Map<number, NewCell>() };
    rows.set(row, known);
    return known;
  };
  return {
    name,
    put: ({ row, column }, content, style = 'text') => {
      rowAt(row).cells.set(
        column,
        'plain' in content ? { value: content.plain, style } : formulaCell(content, style),
      );
      const address = `${own}${anchored ? absolute({ row, column }) : cellName(row, column)}`;
      if ('plain' in content) return reference(address, plainValue(content.plain));
      return { ...reference(address, content.value()), ...shownAs(content) };
    },
    height: (row, points) => {
      rowAt(row).height = points;
    },
    range: (first, last, cells) => ({
      text: `${own}${absolute(first)}:${absolute(last)}`,
      cells,
    }),
    rows: () => {
      const last = Math.max(0, ...rows.keys());
      return Array.from({ length: last }, (_, index) => toRow(rows.get(index + 1)));
    },
  };
}

function cachedValue({ text, value, shown }: Expression): Exclude<Value, boolean> {
  const exact = value();
  if (typeof exact === 'boolean') throw new Error(`A cell of ours holds no truth value: ${text}`);
  const places = shown?.();
  if (places === undefined || !isNumber(exact)) return exact;
  return round(exact, { places, mode: 'half-up' });
}

/** What only repeats the cell shows as many decimals. */
const shownAs = ({ shown }: Expression) => (shown ? { shown } : {});

const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/g;

/** A formula names a sheet only where it is another one: staff read `H30`, not `'联评计算'!H30`. */
const withoutSheet = (formula: string, own: string): string =>
  formula.replace(TEXT_OR_SHEET, (token) => (token === own ? '' : token));

function toRow(row: { height?: number; cells: Map<number, NewCell> } | undefined): NewRow {
  const width = Math.max(0, ...(row?.cells.keys() ?? []));
  const cells = Array.from({ length: width }, (_, index) => row?.cells.get(index + 1));
  return row?.height === undefined ? { cells } : { height: row.height, cells };
}

function plainValue(value: NewCell['value']): Value {
  if (value === null) return '';
  return typeof value === 'number' ? { num: BigInt(value), den: 1n } : value;
}

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export const absolute = ({ row, column }: At): string => `$${columnName(column)}$${row}`;
