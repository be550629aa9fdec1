import type { TableReader } from '../../layout/people/table-reader.ts';
import type { At } from '../expression/tree.ts';

export type Span = readonly [first: At, last: At];
export interface Unheaded {
  readonly span: Span;
  /** Of the table's own block; beyond it another table may begin. */
  readonly isWithin: boolean;
  /** What somebody wrote there. */
  readonly remarks: readonly At[];
}

/** Rows beyond the last one in which somebody may be added. */
export const SPARE_ROWS = 500;

/**
 * The columns next to those of a table, and between them, over which no heading stands: a number
 * that is moved there is nobody's, and the core asks whose it is.
 */
export function unheadedColumns({ sheet, table, rows, long }: TableReader): Unheaded[] {
  const { area, turned } = sheet.block;
  const [first, last] = [rows[0]?.row, (long?.rows ?? rows.map(({ row }) => row)).at(-1)];
  if (table.role.kind === 'roster' || first === undefined || last === undefined) return [];
  const [leftmost, rightmost, lowest] = turned
    ? [area?.top, area?.bottom, area?.right]
    : [area?.left, area?.right, area?.bottom];
  const own = new Set(table.columns.map(({ column }) => column));
  const [from, to] = [Math.min(...own) - 1, Math.max(...own) + 1];
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const bottom = Math.min(last + SPARE_ROWS, lowest ?? last + SPARE_ROWS);
  const cell = (row: number, column: number): At =>
    turned ? { row: column, column: row } : { row, column };
  const beside = columns
    .filter((column) => column > 0 && !own.has(column) && !isHeaded(sheet, table, column))
    .map(
      (column): Unheaded => ({
        span: [cell(first, column), cell(bottom, column)],
        isWithin: column >= (leftmost ?? 1) && column <= (rightmost ?? column),
        remarks: remarkRows(sheet, column, first).map((row) => cell(row, column)),
      }),
    );
  return area && !turned ? [...beside, ...besideTitles(table)] : beside;
}

/** A number beside the title of a block makes somebody of it. */
function besideTitles({ titles, columns }: TableReader['table']): Unheaded[] {
  const own = columns.map(({ column }) => column);
  const [left, right] = [Math.min(...own), Math.max(...own)];
  return titles.map(
    ({ row }): Unheaded => ({
      span: [
        { row, column: left },
        { row, column: right },
      ],
      isWithin: true,
      remarks: [],
    }),
  );
}

/** What is worked out there may change with what it is worked out from. */
const remarkRows = ({ rows }: TableReader['sheet'], column: number, first: number): number[] =>
  [...rows].flatMap(([row, cells]) => {
    const cell = row >= first ? cells.get(column) : undefined;
    return cell && cell.formula === undefined ? [row] : [];
  });

function isHeaded(
  { rows }: TableReader['sheet'],
  { header: [first, last] }: TableReader['table'],
  column: number,
): boolean {
  for (let row = first; row <= last; row++) if (rows.get(row)?.has(column)) return true;
  return false;
}
