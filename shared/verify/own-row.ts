import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import { isFormula, type OwnContent } from '../receipt/canonical-cell.ts';
import { singleDifference } from '../receipt/mark.ts';
import { type HashedRow, type RowContent, type RowEntry, rowEntry } from '../receipt/row-entry.ts';
import { NO_CHECKS } from '../receipt/row-lines.ts';
import { cellName } from '../workbook/model.ts';
import { isBelowTable, type OwnContext } from './own-context.ts';
import { shownCell } from './shown-cell.ts';

/** A row of ours that was found again. */
export interface OwnRow {
  readonly was: RowEntry;
  readonly is: HashedRow;
  /** Its number now. */
  readonly number: number;
  readonly content: RowContent;
  /** As it would be written now; undefined where it cannot be. */
  readonly expected: RowContent | undefined;
}

/** A cell that holds something else, if the row says which. */
interface Change {
  readonly column: number;
  readonly isFilled: boolean;
}

/** Columns in which a row of ours holds something else than was written; none where that cannot be told. */
export function changedCells({ state, hashing }: OwnContext, row: OwnRow): Change[] {
  const { was, is, content, expected } = row;
  if (was.mark === is.mark) return [];
  if (expected && rowEntry(expected, NO_CHECKS, hashing)?.mark === was.mark)
    return [...new Set([...content.keys(), ...expected.keys()])]
      .filter((column) => content.get(column)?.content !== expected.get(column)?.content)
      .map((column) => ({ column, isFilled: !expected.has(column) }));
  const found = singleDifference(was.mark, is.mark, state.lastColumn + 1);
  if (!found || !state.columns.includes(found.column)) return [];
  const own = content.get(found.column);
  const bits = own && hashing.bitsOf(found.column, own.content);
  return [{ column: found.column, isFilled: bits !== undefined && found.isFilledWith(bits) }];
}

export function changedCell(context: OwnContext, row: OwnRow, change: Change): Problem {
  const { found } = context.state;
  const { column, isFilled } = change;
  const place = { sheet: found.name, cell: cellName(row.number, column) };
  const content = row.content.get(column);
  if (!content) return verifyProblem('own-emptied', {}, { place });
  const values = { now: shownCell(found, row.number, column) };
  if (!isFilled) return verifyProblem(codeOf(content, row, column), values, { place });
  const isNote = context.isScores && isBelowTable(context, row.number);
  return verifyProblem(isNote ? 'note-written' : 'own-filled', values, { place });
}

function codeOf(content: OwnContent, { expected, was }: OwnRow, column: number) {
  const own = expected?.get(column);
  const isOurs = own ? isFormula(own) : was.results !== '';
  if (isFormula(content)) return isOurs ? 'own-formula-changed' : 'own-value-to-formula';
  if (isOurs) return 'own-typed-over';
  const isNumber = (own ?? content).content.startsWith('number ');
  return isNumber ? 'own-constant-changed' : 'own-text-changed';
}
