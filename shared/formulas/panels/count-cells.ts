import type { LeafCounts } from '../../ballots/review.ts';
import type { Scale } from '../../rulebook/model/rulebook.ts';
import type { NotMarkColumn } from '../base/not-mark-columns.ts';
import type { RowContext } from '../base/row-context.ts';
import { type Expression, total } from '../expression/expression.ts';
import { type Range, sumOf } from '../expression/ranges.ts';
import { FIRST_LEVEL, firstNotMark } from './panel-columns.ts';
import type { LeafRow, PanelPlace } from './panel-place.ts';

/** The counts of one panel as they stand side by side. */
export interface CountCells {
  readonly levels: readonly Expression[];
  /** Of the levels. */
  readonly counts: Range;
  /** Of the levels and of what is none. */
  readonly answers: Range;
}

/** Writes a panel's counts, those of its not-marks behind those of its levels. */
export function putCounts(context: RowContext, { row, scale, panel }: PanelPlace): CountCells {
  const { draft } = context;
  const read = countsOf(context, scale, panel.counts);
  const levels = read.levels.map((cell, index) =>
    draft.put({ row, column: FIRST_LEVEL + index }, cell, 'whole'),
  );
  const notMarks = read.notMarks.map(({ cell, column }) =>
    draft.put({ row, column }, cell, 'whole'),
  );
  const answers = rangeTo(context, { row, cells: [...levels, ...notMarks] });
  return { levels, counts: levelRange(context, row, levels), answers };
}

/** How many took part by the answers to one leaf: all levels, and the not-marks that count. */
export function answersOf(context: RowContext, scale: Scale, { row, counts }: LeafRow): Expression {
  const { levels, notMarks } = countsOf(context, scale, counts);
  const counted = notMarks.filter((one) => one.counted);
  if (counted.length === notMarks.length && notMarks.length > 0) {
    const cells = [...levels, ...notMarks.map(({ cell }) => cell)];
    return sumOf(rangeTo(context, { row, cells }));
  }
  const single = counted.map(({ cell, column }) =>
    sumOf(context.draft.range({ row, column }, { row, column }, [cell])),
  );
  return total([sumOf(levelRange(context, row, levels)), ...single]);
}

interface Counts {
  readonly levels: readonly Expression[];
  readonly notMarks: readonly (NotMarkColumn & {
    readonly cell: Expression;
    readonly column: number;
  })[];
}

function countsOf(context: RowContext, scale: Scale, counts: LeafCounts | null): Counts {
  const { inputs, notMarks } = context;
  return {
    levels: scale.levels.map((_, index) => inputs.count(counts?.levels[index])),
    notMarks: notMarks.of(scale).flatMap((one, position) => {
      const input = counts?.notMarks[one.index];
      const column = firstNotMark(context) + position;
      return input ? [{ ...one, cell: inputs.count(input), column }] : [];
    }),
  };
}

const levelRange = ({ draft }: RowContext, row: number, cells: readonly Expression[]): Range =>
  draft.range({ row, column: FIRST_LEVEL }, { row, column: FIRST_LEVEL + cells.length - 1 }, cells);

/** From the first level to the last column of a not-mark. */
function rangeTo(
  context: RowContext,
  { row, cells }: { readonly row: number; readonly cells: readonly Expression[] },
): Range {
  const last = firstNotMark(context) + context.notMarks.most - 1;
  return context.draft.range({ row, column: FIRST_LEVEL }, { row, column: last }, cells);
}
