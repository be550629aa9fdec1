import type { At } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellAt } from '../cells/cell-text.ts';
import type { NumberRead } from '../cells/read-number.ts';
import type { TableReader } from '../people/table-reader.ts';

/** The number of one input cell; what is merged over it is no number of its row. */
export function readInput<T>(
  { sheet, mergedInto }: TableReader,
  [row, column]: readonly [row: number, column: number],
  read: (cell: Cell | undefined) => NumberRead<T>,
): NumberRead<T> {
  const into = mergedInto(row, column);
  return into === undefined ? read(cellAt(sheet, row, column)) : { kind: 'merged', into };
}

/** Where a number stands, whose it is, and whether anything depends on it. */
export interface CellContext {
  readonly at: SheetPlace;
  readonly subject: number;
  readonly category: string;
  /** False where its weight is 0 in the subject's category. */
  readonly isNeeded: boolean;
}

/** What cannot be read voids the subject that needs it; a number read all the same may bring notes. */
export function cellProblems(
  read: NumberRead<unknown>,
  { at: place, subject, category, isNeeded }: CellContext,
  unreadable: (value: string) => Problem,
): Problem[] {
  if (read.kind === 'blank') return [];
  if (read.kind === 'read')
    return read.notes.map((code) => layoutProblem(code, { value: read.shown }, { place }));
  if (!isNeeded) {
    return [layoutProblem('value-not-needed', { value: shownAs(read), category }, { place })];
  }
  if (read.kind === 'merged')
    return [layoutProblem('cell-merged', { other: read.into }, { place, subject })];
  if (read.kind === 'no-result')
    return [layoutProblem('formula-without-result', {}, { place, subject })];
  return [unreadable(read.shown)];
}

export type Unread =
  | Extract<NumberRead<unknown>, { kind: 'no-result' | 'merged' }>
  | { readonly kind: string; readonly shown: string };

/** What stands in a cell that gives no number, for sentences. */
export function shownAs(read: Unread): Sayable {
  if ('shown' in read) return read.shown;
  return read.kind === 'merged' ? MERGED : '=…';
}
const MERGED = { zh: '合并单元格', en: 'merged cell' };

export const valueAt = <T>(read: NumberRead<T>, at: SheetPlace): At<T> => ({
  value: read.kind === 'read' ? read.value : null,
  at,
});

/** What reading a table gave. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
}
