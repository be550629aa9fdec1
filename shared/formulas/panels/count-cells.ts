import type { At as Given, LeafCounts } from '../../ballots/review.ts';
import type { Scale } from '../../rulebook/model/rulebook.ts';
import type { Panel } from '../../score/model/scoring.ts';
import type { PanelMarks } from '../base/marks.ts';
import type { NotMarkColumn } from '../base/not-marks.ts';
import type { RowContext } from '../base/row-context.ts';
import { literal, total } from '../expression/expression.ts';
import { sumOf } from '../expression/ranges.ts';
import type { At, CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { enteredColumn, FIRST_LEVEL, firstNotMark } from './panel-columns.ts';
import type { LeafRow, PanelPlace } from './panel-place.ts';

/** The counts of one panel as they stand side by side. */
export interface CountCells {
  readonly levels: readonly CellNode[];
  /** Of the levels. */
  readonly counts: RangeNode;
  /** Of the levels and of what is none. */
  readonly answers: RangeNode;
  /** How many of these there are. */
  readonly asked: number;
}

/** Where counts go, and what they are: those of a sheet, or of single ballots. */
export interface CountedPlace extends Pick<PanelPlace, 'row' | 'scale'> {
  readonly panel: Pick<Panel, 'counts'>;
  readonly ballots?: PanelMarks | undefined;
}

/** Writes a panel's counts, those of its not-marks behind those of its levels. */
export function putCounts(context: RowContext, place: CountedPlace): CountCells {
  const { row, scale, panel, ballots } = place;
  const put = (column: number, of: 'levels' | 'notMarks', index: number): CellNode =>
    ballots
      ? context.draft.put({ row, column }, ballots[of](index), 'whole')
      : putCount(context, { row, column }, panel.counts?.[of][index]);
  const levels = scale.levels.map((_, index) => put(FIRST_LEVEL + index, 'levels', index));
  const notMarks = notMarksOf(context, scale, panel.counts);
  for (const { column, index } of notMarks) put(column, 'notMarks', index);
  return {
    levels,
    counts: levelRange(context, row, scale),
    answers: answerRange(context, row),
    asked: levels.length + notMarks.length,
  };
}

/** A count, and behind the weight what the sheet says it is: each a formula that can be followed. */
function putCount(
  context: RowContext,
  { row, column }: At,
  input: Given<number> | undefined,
): CellNode {
  const { draft, inputs } = context;
  if (!input) return draft.put({ row, column }, literal(0), 'whole');
  const behind = { row, column: enteredColumn(column - FIRST_LEVEL, context) };
  const entered = draft.put(behind, inputs.entered(input), 'quiet');
  return draft.put({ row, column }, inputs.count(input, entered), 'whole');
}

/** How many took part by the answers to one leaf: all levels, and the not-marks that count. */
export function answersOf(context: RowContext, scale: Scale, { row, counts }: LeafRow): Expression {
  const notMarks = notMarksOf(context, scale, counts);
  const counted = notMarks.filter((notMark) => notMark.counted);
  if (counted.length === notMarks.length && notMarks.length > 0)
    return sumOf(answerRange(context, row));
  const single = counted.map(({ column }) => sumOf(context.draft.across(row, column, column)));
  return total([sumOf(levelRange(context, row, scale)), ...single]);
}

/** Those that the sheet has a column for. */
function notMarksOf(
  context: RowContext,
  scale: Scale,
  counts: LeafCounts | null,
): (NotMarkColumn & { readonly column: number })[] {
  return context.notMarks
    .of(scale)
    .map((notMark, position) => ({ ...notMark, column: firstNotMark(context) + position }))
    .filter(({ index }) => counts?.notMarks[index] !== undefined);
}

const levelRange = ({ draft }: RowContext, row: number, { levels }: Scale): RangeNode =>
  draft.across(row, FIRST_LEVEL, FIRST_LEVEL + levels.length - 1);

/** From the first level to the last column of a not-mark. */
function answerRange(context: RowContext, row: number): RangeNode {
  const last = firstNotMark(context) + context.notMarks.most - 1;
  return context.draft.across(row, FIRST_LEVEL, last);
}
