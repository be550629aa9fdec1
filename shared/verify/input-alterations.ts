import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import type { RowEntry } from '../receipt/row-entry.ts';
import { cellName, columnName, type Sheet } from '../workbook/model.ts';
import { movesOf } from './match-rows.ts';
import { checkOf, differingColumns, type RegionState } from './region-state.ts';
import { shownCell } from './shown-cell.ts';

/** What changed of a region that was read, and whether it can be told at all. */
export interface InputAlterations {
  readonly problems: readonly Problem[];
  /** Formulas without a stored result: nobody can say what they were. */
  readonly missing: number;
}

export function inputAlterations(state: RegionState): InputAlterations {
  const { sheet, then, now, columns, found, matched } = state;
  const problems: Problem[] = [];
  let missing = 0;
  for (const [before, after] of matched.changed) {
    const [was, is] = [then.get(before), now.get(after)];
    if (!was || !is) continue;
    const cells = differingColumns(columns, was, is);
    const known = cells.filter((column) => !isMissing(found, after, column));
    missing += cells.length - known.length;
    problems.push(...known.map((column) => changedCell(state, { was, is, column, row: after })));
    if (cells.length === 0)
      problems.push(verifyProblem('input-row-changed', {}, { place: rowPlace(state, after) }));
  }
  const gone = matched.gone.map((row) => {
    const cell = `${columnName(columns[0] ?? 1)}${row}`;
    return verifyProblem('input-row-gone', { row }, { place: { sheet: found.name, cell } });
  });
  const added = matched.added
    .filter((row) => isWithin(state, row))
    .map((row) => verifyProblem('input-row-added', {}, { place: rowPlace(state, row) }));
  const moved = movedProblems(state, sheet);
  return { problems: [...problems, ...gone, ...added, ...moved], missing };
}

/** Between rows that were there; of those below the last, reading again tells. */
function isWithin({ matched }: RegionState, row: number): boolean {
  const known = [...matched.same.values(), ...matched.changed.values()];
  return known.some((own) => own < row) && known.some((own) => own > row);
}

function movedProblems(state: RegionState, _: string): Problem[] {
  const moves = movesOf(state.matched.same);
  const { name } = state.found;
  if ('sorted' in moves)
    return [verifyProblem('input-sorted', { count: moves.sorted }, { place: { sheet: name } })];
  return moves.runs.map(({ first, last, to }) =>
    verifyProblem(
      'input-rows-moved',
      { rows: first === last ? `${first}` : `${first}:${last}` },
      { place: rowPlace(state, to) },
    ),
  );
}

const rowPlace = ({ found, columns }: RegionState, row: number) => ({
  sheet: found.name,
  cell: cellName(row, columns[0] ?? 1),
});

function isMissing({ rows }: Sheet, row: number, column: number): boolean {
  const cell = rows.get(row)?.get(column);
  return cell?.kind === 'error' && cell.value === '' && cell.formula !== undefined;
}

interface ChangedCell {
  readonly was: RowEntry;
  readonly is: RowEntry;
  readonly row: number;
  readonly column: number;
}

function changedCell(
  { columns, found }: RegionState,
  { was, is, row, column }: ChangedCell,
): Problem {
  const place = { sheet: found.name, cell: cellName(row, column) };
  if (checkOf(columns, is, column) === '..') return verifyProblem('input-emptied', {}, { place });
  const code = checkOf(columns, was, column) === '..' ? 'input-filled' : 'input-changed';
  return verifyProblem(code, { now: shownCell(found, row, column) }, { place });
}
