import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import { runsOf } from '../receipt/region.ts';
import { NOTHING, type RowEntry } from '../receipt/row-entry.ts';
import { cellName, columnName, type Sheet } from '../workbook/model.ts';
import { changedRows, lineAlterations } from './line-alterations.ts';
import { movesOf } from './match-rows.ts';
import { checkOf, differingColumns, isBeside, type RegionState } from './region-state.ts';
import { shownCell } from './shown-cell.ts';

/** What changed of a region that was read, and whether it can be told at all. */
export interface InputAlterations {
  readonly problems: readonly Problem[];
  /** Formulas without a stored result: nobody can say what they were. */
  readonly missing: number;
}

export function inputAlterations(state: RegionState): InputAlterations {
  const { then, now, columns, found, matched } = state;
  const problems: Problem[] = [];
  let missing = 0;
  for (const [before, after] of matched.changed) {
    const [was, is] = [then.get(before), now.get(after)];
    if (!was) continue;
    const cells = is ? differingColumns(state, was, is) : columns;
    const known = cells.filter((column) => !isMissing(found, after, column));
    missing += cells.length - known.length;
    problems.push(...known.map((column) => changedCell(state, { was, is, column, row: after })));
    if (cells.length === 0) problems.push(changedRows(state, [after]));
  }
  const gone = matched.gone.map((row) => {
    const cell = `${columnName(columns[0] ?? 1)}${row}`;
    return verifyProblem('input-row-gone', { row }, { place: { sheet: found.name, cell } });
  });
  const moved = movedProblems(state);
  const problemsOfLines = lineAlterations(state);
  return {
    problems: [...problems, ...gone, ...addedRows(state), ...moved, ...problemsOfLines],
    missing,
  };
}

function addedRows(state: RegionState): Problem[] {
  const { found, columns, matched } = state;
  if (isBeside(state))
    return matched.added.map((row) =>
      changedCell(state, { was: undefined, is: state.now.get(row), column: columns[0] ?? 1, row }),
    );
  const spans = spansNow(state);
  return matched.added
    .filter((row) => spans.some(([first, last]) => first < row && row < last))
    .map((row) => ({ place: { sheet: found.name, cell: cellName(row, columns[0] ?? 1) } }))
    .map((where) => verifyProblem('input-row-added', {}, where));
}

/** Where the rows of each run of lines stand now; of what is below the last, reading again tells. */
const spansNow = ({ rows, matched }: RegionState): (readonly [number, number])[] =>
  runsOf([...rows].toSorted((a, b) => a - b)).flatMap(([first, last]) => {
    const places: number[] = [];
    for (let row = first; row <= last; row++)
      places.push(...[matched.same.get(row) ?? matched.changed.get(row) ?? []].flat());
    return places.length === 0 ? [] : [[Math.min(...places), Math.max(...places)] as const];
  });

function movedProblems(state: RegionState): Problem[] {
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
  readonly was: RowEntry | undefined;
  readonly is: RowEntry | undefined;
  readonly row: number;
  readonly column: number;
}

function changedCell(
  { columns, found }: RegionState,
  { was, is, row, column }: ChangedCell,
): Problem {
  const place = { sheet: found.name, cell: cellName(row, column) };
  if (checkOf(columns, is, column) === NOTHING)
    return verifyProblem('input-emptied', {}, { place });
  const code = checkOf(columns, was, column) === NOTHING ? 'input-filled' : 'input-changed';
  return verifyProblem(code, { now: shownCell(found, row, column) }, { place });
}
