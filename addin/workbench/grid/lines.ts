import type { Area, CellPosition } from '../../../shared/workbook/model.ts';
import { cellKey, type Merges, type Span } from './merges.ts';

/** A row as it is drawn. */
export interface Line {
  readonly row: number;
  /** Ascending; cells under a merged area are not among them. */
  readonly columns: readonly number[];
  /** By column, where a merged area begins. */
  readonly spans: ReadonlyMap<number, Span>;
}

/**
 * The rows of the part that is drawn, and beside them the top left cell of what reaches into it.
 * @param merges those of the part
 */
export function linesIn(part: Area, { spans, covered }: Merges): Line[] {
  const columns = new Map<number, number[]>();
  const own = new Map<number, Map<number, Span>>();
  for (const span of spans.values()) {
    const { top, left } = span.whole;
    own.set(top, (own.get(top) ?? new Map()).set(left, span));
    if (top < part.top || left < part.left) put(columns, top, left);
  }
  for (let row = part.top; row <= part.bottom; row++) {
    if (!columns.has(row)) columns.set(row, []);
    for (let column = part.left; column <= part.right; column++)
      if (!covered.has(cellKey(row, column))) put(columns, row, column);
  }
  const lines = [...columns].map(([row, those]) => ({
    row,
    columns: those.toSorted(ascending),
    spans: own.get(row) ?? NO_SPANS,
  }));
  return lines.toSorted((a, b) => a.row - b.row);
}

const NO_SPANS: Line['spans'] = new Map();
const ascending = (a: number, b: number): number => a - b;

function put(lines: Map<number, number[]>, row: number, column: number): void {
  const columns = lines.get(row);
  if (columns) columns.push(column);
  else lines.set(row, [column]);
}

/** The same with a cell among them: the selected one is there wherever the sheet is scrolled to. */
export function withCell(lines: readonly Line[], { row, column }: CellPosition): Line[] {
  const own = lines.find((line) => line.row === row) ?? { row, columns: [], spans: NO_SPANS };
  const columns = [...new Set([...own.columns, column])].toSorted(ascending);
  const others = lines.filter((line) => line !== own);
  return [...others, { ...own, columns }].toSorted((a, b) => a.row - b.row);
}
