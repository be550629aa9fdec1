import type { Subject } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellName } from '../../workbook/model.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import type { Spot } from './line-codes.ts';
import type { Stray, UnclearColumn } from './unclear-cells.ts';

/** Each subject whose row has something that could be a value where nothing says what it is. */
export function tellWritten(
  { block, written }: UnclearColumn,
  subjects: readonly Pick<Subject, 'name'>[],
): Problem[] {
  const first = new Map<number, Spot>();
  for (const spot of written) {
    const subject = block.rows[spot.row] ?? -1;
    if (subject >= 0 && !first.has(subject)) first.set(subject, spot);
  }
  return [...first].map(([subject, { row, column }]) => {
    const name = quotable(subjects[subject]?.name ?? '');
    const value = quotable(cellText(cellAt(block.view, row, column)));
    const place = placeAt(block.view, row, column);
    return layoutProblem('value-without-header', { name, value }, { place, subject });
  });
}

/** The first value of a column that nobody's total hangs on, as one beside the tables. */
export function strayOf({ block: { view }, row, column }: UnclearColumn): Stray[] {
  const cell = cellAt(view, row, column);
  if (!cell) return [];
  return [view.block.turned ? { row: column, column: row, cell } : { row, column, cell }];
}

/** Numbers among words, and values too far from a table to be of its rows: one note a sheet. */
export function tellStrays(sheet: string, strays: readonly Stray[], count: number): Problem[] {
  const [first] = strays;
  if (!first) return [];
  const cells = strays.map(
    ({ row, column, cell }) => `${cellName(row, column)} ${quotable(cellText(cell))}`,
  );
  const place = { sheet, cell: cellName(first.row, first.column) };
  return [layoutProblem('values-outside', { cells, count }, { place })];
}
