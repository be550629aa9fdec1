import { done, type Problem, type Result, stopped } from '../../../shared/messages/problem.ts';
import { cellName, type DraftedSheet, type NewRow } from '../../../shared/workbook/model.ts';
import { rowLimit } from '../../../shared/workbook/sheet/row-limit.ts';
import { BLOCK_LIMITS, type Block, type BlockLimits, type LiveRow, splitBlocks } from './blocks.ts';
import { liveCell } from './live-cell.ts';
import { type LookArea, lookAreas, type PartAreas, partAreas } from './look-areas.ts';

/** Rows or columns that follow each other and are of one size; both ends inclusive, from 1. */
export interface SizeRun {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/**
 * A new sheet as a program is told it, in this order: contents while every cell is still plain, so
 * that a formula in a text format calculates, then looks, sizes and the rest.
 */
export interface SheetPlan
  extends Pick<
    DraftedSheet,
    'name' | 'merges' | 'frozen' | 'autoFilter' | 'validations' | 'highlights' | 'print' | 'chart'
  > {
  readonly rows: number;
  readonly columns: number;
  readonly blocks: readonly Block[];
  readonly looks: readonly LookArea[];
  /** The looks once more, for programs that are told font, ground and lines one by one. */
  readonly lookParts: PartAreas;
  /** In characters, as a file says it. */
  readonly widths: readonly SizeRun[];
  /** In points; the other rows are of the sheet's usual height. */
  readonly heights: readonly SizeRun[];
}

/** What to tell a program, or what no program would hold. */
export function planSheet(
  sheet: DraftedSheet,
  limits: BlockLimits = BLOCK_LIMITS,
): Result<SheetPlan> {
  const { name, widths, rows: drafted, ...rest } = sheet;
  const rows = [...drafted];
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const live = liveRows(name, rows, columns);
  if (!live.ok) return live;
  return done({
    ...rest,
    name,
    rows: rows.length,
    columns,
    blocks: splitBlocks(live.value, limits),
    looks: lookAreas(rows),
    lookParts: partAreas(rows),
    widths: sizeRuns(widths),
    heights: sizeRuns(rows.map(({ height }) => height)),
  });
}

/** All of them, or what no program would hold of any. */
export function planSheets(
  sheets: readonly DraftedSheet[],
  limits: BlockLimits = BLOCK_LIMITS,
): Result<SheetPlan[]> {
  const planned = sheets.map((sheet) => planSheet(sheet, limits));
  const plans = planned.flatMap((one) => (one.ok ? [one.value] : []));
  const problems = planned.flatMap((one) => one.problems);
  return plans.length === sheets.length ? done(plans, problems) : stopped(...problems);
}

function liveRows(name: string, rows: readonly NewRow[], columns: number): Result<LiveRow[]> {
  const problems: Problem[] = [];
  const live = rows.map((row, index) => {
    const limit = rowLimit(row, index + 1, name);
    if (limit) problems.push(limit);
    return liveRow(row, columns, (column, told) => {
      problems.push(...told.map((one) => ({ ...one, place: placeOf(name, index, column) })));
    });
  });
  return problems.length > 0 ? stopped(...problems) : done(live);
}

const placeOf = (sheet: string, row: number, column: number) => ({
  sheet,
  cell: cellName(row + 1, column + 1),
});

/** As wide as the sheet. */
function liveRow(
  { cells }: NewRow,
  columns: number,
  tell: (column: number, problems: readonly Problem[]) => void,
): LiveRow {
  return Array.from({ length: columns }, (_, column) => {
    const cell = cells[column];
    if (!cell) return undefined;
    const live = liveCell(cell);
    if (live.ok) return live.value;
    tell(column, live.problems);
    return undefined;
  });
}

function sizeRuns(sizes: readonly (number | undefined)[]): SizeRun[] {
  const runs: SizeRun[] = [];
  sizes.forEach((size, index) => {
    if (size === undefined) return;
    const last = runs.at(-1);
    if (last?.to === index && last.size === size)
      runs[runs.length - 1] = { ...last, to: index + 1 };
    else runs.push({ from: index + 1, to: index + 1, size });
  });
  return runs;
}
