import { is, literal, plus, times, total } from '../expression/expression.ts';
import { call } from '../expression/functions.ts';
import type { At, Expression } from '../expression/tree.ts';
import type { GuardedRow, GuardedTable } from './guarded-table.ts';
import { type HeldWriter, holdAll, putLine } from './held-lines.ts';

/** A formula of more of them could not be read. */
const MOST_CELLS = 6;

/** Whether all numbers apart from their names are in line with their names, and those of later rows below the first row's. */
export function putNumbersInLine(writer: HeldWriter, table: GuardedTable): Expression {
  const [first] = table.rows;
  const lines = table.rows.flatMap((row) =>
    parts(row.apart.length).map((some) => putInLine(writer, table, { row, first, some })),
  );
  return holdAll(writer, lines);
}

const parts = (length: number): (readonly [from: number, to: number])[] =>
  Array.from({ length: Math.ceil(length / MOST_CELLS) }, (_, part) => [
    part * MOST_CELLS,
    Math.min(length, (part + 1) * MOST_CELLS),
  ]);

interface Part {
  readonly row: GuardedRow;
  readonly first: GuardedRow | undefined;
  readonly some: readonly [from: number, to: number];
}

function putInLine(
  writer: HeldWriter,
  { sheet, turned }: GuardedTable,
  { row, first, some }: Part,
): number {
  const { labels } = writer;
  const [along, across] = turned ? (['COLUMN', 'ROW'] as const) : (['ROW', 'COLUMN'] as const);
  const own = row.apart.slice(...some);
  const sum = (by: 'ROW' | 'COLUMN', cells: readonly At[]) =>
    total(cells.map((at) => call(by, writer.cell(sheet, at))));
  const by = turned ? 'column' : 'row';
  const name = row.said[0] ?? { row: row.line, column: row.line };
  const behind = own.reduce((more, at) => more + at[by] - name[by], 0);
  const those = times(literal(own.length), call(along, writer.cell(sheet, name)));
  const inLine = is(sum(along, own), '=', behind === 0 ? those : plus(those, literal(behind)));
  // Those of the first row stand below their headings.
  const above = first && first !== row ? first.apart.slice(...some) : [];
  const also =
    above.length === 0 ? [inLine] : [inLine, is(sum(across, own), '=', sum(across, above))];
  return putLine(writer, { name: labels.heldNumbers, sheet, said: [], also }).row;
}
