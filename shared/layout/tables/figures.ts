import type { Cell } from '../../workbook/model.ts';
import type { View } from '../cells/view.ts';

/** The numbers of some rows, by column. */
export interface Figures {
  readonly rows: number;
  readonly of: ReadonlyMap<number, Figure>;
}
interface Figure {
  readonly count: number;
  readonly sum: number;
  readonly most: number;
  readonly least: number;
}

interface Between {
  readonly columns: readonly number[];
  /** The first row below the header. */
  readonly first: number;
  /** Rows that are about nobody, ascending. */
  readonly stops: readonly number[];
}

/** Of the rows before the first that is about nobody, then up to the next one, at last behind them all. */
export function figuresBetween({ rows }: View, { columns, first, stops }: Between): Figures[] {
  const parts = Array.from({ length: stops.length + 1 }, () => ({
    rows: 0,
    of: new Map<number, Figure>(),
  }));
  let at = 0;
  for (const [row, cells] of rows) {
    if (row < first) continue;
    while ((stops[at] ?? Infinity) < row) at += 1;
    const part = parts[at];
    if (stops[at] === row || !part) continue;
    const numbers = columns.flatMap((column): [number, number][] => {
      const cell = cells.get(column);
      return cell?.kind === 'number' ? [[column, cell.value]] : [];
    });
    if (numbers.length > 0) part.rows += 1;
    for (const [column, value] of numbers)
      part.of.set(
        column,
        together(part.of.get(column), { count: 1, sum: value, most: value, least: value }),
      );
  }
  return parts;
}

const together = (one: Figure | undefined, other: Figure): Figure =>
  one
    ? {
        count: one.count + other.count,
        sum: one.sum + other.sum,
        most: Math.max(one.most, other.most),
        least: Math.min(one.least, other.least),
      }
    : other;

/** Of each part together with all before it. */
export function figuresUpTo(parts: readonly Figures[]): Figures[] {
  const all = new Map<number, Figure>();
  let rows = 0;
  return parts.map((part) => {
    for (const [column, figure] of part.of) all.set(column, together(all.get(column), figure));
    rows += part.rows;
    return { rows, of: new Map(all) };
  });
}

/** What a row's word says of the numbers in each column; what is unknown nobody can check. */
export type Says = 'sum' | 'mean' | 'most' | 'least' | 'full' | 'unknown';

/** Whether each cell is what the word says of the numbers in its column, or is reckoned by a formula. */
export function bearsOut(
  says: Says,
  cells: readonly (readonly [column: number, cell: Cell])[],
  figures: Figures,
): boolean {
  return cells.every(([column, cell]) => {
    if (cell.formula !== undefined) return true;
    const figure = figures.of.get(column);
    if (cell.kind !== 'number') return false;
    return figure ? isWhat(says, cell.value, figure) : cell.value === 0;
  });
}

function isWhat(says: Says, value: number, { count, sum, most, least }: Figure): boolean {
  switch (says) {
    case 'sum':
      return agrees(value, sum);
    case 'mean':
      return agrees(value, sum / count);
    case 'most':
      return value === most;
    case 'least':
      return value === least;
    case 'full':
      return value >= most;
    case 'unknown':
      return false;
  }
}

/** At the digits that the number has; doubles that are added up go astray by less. */
function agrees(value: number, exact: number): boolean {
  const digits = /\.(\d+)$/.exec(String(Number(value.toPrecision(MOST_DIGITS))))?.[1]?.length ?? 0;
  return Math.abs(value - exact) <= 0.5 * 10 ** -digits + ASTRAY;
}
const MOST_DIGITS = 12;
const ASTRAY = 1e-9;
