import type { Written } from '../../layout/sheet.ts';
import { type Box, type Drawn, width } from './drawn.ts';

/** What Excel does to a sheet when a hand edits it: merges, hidden parts and the table move along. */

export const put = (drawn: Drawn, row: number, column: number, written: Written): Drawn => ({
  ...drawn,
  lines: padded(drawn.lines, row).map((line, at) =>
    at === row ? wide(line, column).with(column, written) : line,
  ),
});

export const insertRow = (drawn: Drawn, row: number, line: readonly Written[]): Drawn => ({
  ...moved(drawn, { from: row, by: 1, isRow: true }),
  lines: padded(drawn.lines, row - 1).toSpliced(row, 0, line),
});

export const deleteRow = (drawn: Drawn, row: number): Drawn => {
  const rest = drawn.table.rows.filter((one) => one.row !== row);
  const without = { ...drawn, table: { ...drawn.table, rows: rest } };
  return {
    ...moved(without, { from: row + 1, by: -1, isRow: true }),
    lines: drawn.lines.toSpliced(row, 1),
  };
};

/** A new column left of the one that stands there; its cells by row. */
export const insertColumn = (
  drawn: Drawn,
  column: number,
  cells: (row: number) => Written,
): Drawn => ({
  ...moved(drawn, { from: column, by: 1, isRow: false }),
  lines: drawn.lines.map((line, row) => wide(line, column - 1).toSpliced(column, 0, cells(row))),
});

export const deleteColumn = (drawn: Drawn, column: number): Drawn => {
  const columns = drawn.table.columns.filter((one) => one.column !== column);
  const without = { ...drawn, table: { ...drawn.table, columns } };
  return {
    ...moved(without, { from: column + 1, by: -1, isRow: false }),
    lines: drawn.lines.map((line) => line.toSpliced(column, 1)),
  };
};

/** A column with its header and cells changes places with another; merged titles stay. */
export const swapColumns = (drawn: Drawn, one: number, other: number): Drawn => {
  const swap = (column: number) => (column === one ? other : column === other ? one : column);
  const lines = drawn.lines.map((line, row) =>
    row < drawn.table.header[0]
      ? line
      : Array.from({ length: width(drawn) }, (_, column) => line[swap(column)] ?? null),
  );
  const columns = drawn.table.columns.map((own) => ({ ...own, column: swap(own.column) }));
  return { ...drawn, lines, table: { ...drawn.table, columns } };
};

export const merge = (drawn: Drawn, box: Box): Drawn => ({
  ...drawn,
  merges: [...drawn.merges.filter((own) => !overlap(own, box)), box],
});

const overlap = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

interface Move {
  /** The first row or column that moves. */
  readonly from: number;
  readonly by: 1 | -1;
  readonly isRow: boolean;
}

function moved(drawn: Drawn, { from, by, isRow }: Move): Drawn {
  const to = (at: number) => (at >= from ? at + by : at);
  const box = (own: Box): Box =>
    isRow
      ? { ...own, top: to(own.top), bottom: to(own.bottom) }
      : { ...own, left: to(own.left), right: to(own.right) };
  const { table } = drawn;
  return {
    ...drawn,
    merges: drawn.merges.map(box).filter((own) => own.top <= own.bottom && own.left <= own.right),
    hiddenRows: isRow ? drawn.hiddenRows.map(to) : drawn.hiddenRows,
    hiddenColumns: isRow ? drawn.hiddenColumns : drawn.hiddenColumns.map(to),
    table: isRow
      ? {
          ...table,
          header: [to(table.header[0]), to(table.header[1])],
          rows: table.rows.map((own) => ({ ...own, row: to(own.row) })),
        }
      : {
          ...table,
          columns: table.columns.map((own) => ({ ...own, column: to(own.column) })),
        },
  };
}

const padded = (lines: Drawn['lines'], row: number): Drawn['lines'] =>
  row < lines.length
    ? lines
    : [...lines, ...Array.from({ length: row + 1 - lines.length }, () => [])];
const wide = (line: readonly Written[], column: number): Written[] =>
  Array.from({ length: Math.max(line.length, column + 1) }, (_, at) => line[at] ?? null);
