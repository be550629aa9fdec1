import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import { isFormula } from '../receipt/canonical-cell.ts';
import { singleDifference } from '../receipt/mark.ts';
import { cellName } from '../workbook/model.ts';
import type { OwnContext } from './own-context.ts';
import type { OwnRow } from './own-row.ts';
import { resultsAgree } from './results-agree.ts';
import { shownValue } from './shown-cell.ts';

/** What became of the results of a row's formulas. */
export interface RowResults {
  readonly problems: readonly Problem[];
  /** Formulas without a stored result. */
  readonly missing: number;
  /** Some are others than then, and all are what scoring again gives. */
  readonly areComputed: boolean;
  /** Some are others, and which cannot be told. */
  readonly isUnclear: boolean;
}

const AS_THEY_WERE: RowResults = {
  problems: [],
  missing: 0,
  areComputed: false,
  isUnclear: false,
};

/** @param changed columns of the row that hold something else than was written */
export function rowResults(
  context: OwnContext,
  row: OwnRow,
  changed: ReadonlySet<number>,
): RowResults {
  if (row.was.results === row.is.results) return AS_THEY_WERE;
  const { wrong, open, missing } = sortResults(row, changed);
  const tell = (column: number) => changedResult(context, row, column);
  const isKnown = wrong.length > 0 || missing > 0 || changed.size > 0;
  const shared = { missing, problems: wrong.map(tell) };
  if (isKnown || open.size === 0) return { ...shared, areComputed: !isKnown, isUnclear: false };
  const found = singleDifference(row.was.results, row.is.results, context.state.lastColumn);
  const column = found && row.content.has(found.column) ? found.column : undefined;
  if (column === undefined) return { ...shared, areComputed: false, isUnclear: true };
  return open.has(column)
    ? { ...shared, problems: [tell(column)], areComputed: false, isUnclear: false }
    : { ...shared, areComputed: true, isUnclear: false };
}

interface Sorted {
  /** Columns whose result is not what scoring again gives. */
  readonly wrong: readonly number[];
  /** Columns of which it cannot be said: scoring again does not come to the same formula. */
  readonly open: ReadonlySet<number>;
  readonly missing: number;
}

function sortResults({ content, expected }: OwnRow, changed: ReadonlySet<number>): Sorted {
  const wrong: number[] = [];
  const open = new Set<number>();
  let missing = 0;
  for (const [column, cell] of content) {
    if (!isFormula(cell) || changed.has(column)) continue;
    const own = expected?.get(column);
    if (cell.result === undefined) missing += 1;
    else if (own?.content !== cell.content || own.result === undefined) open.add(column);
    else if (!resultsAgree(own.result, cell.result)) wrong.push(column);
  }
  return { wrong, open, missing };
}

function changedResult({ state }: OwnContext, { number }: OwnRow, column: number): Problem {
  const place = { sheet: state.found.name, cell: cellName(number, column) };
  const now = shownValue(state.found, number, column);
  return verifyProblem('own-result-changed', { now }, { place });
}
