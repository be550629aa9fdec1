import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import type { OwnContent } from '../receipt/canonical-cell.ts';
import { cellName } from '../workbook/model.ts';
import { changedRows, lineAlterations } from './line-alterations.ts';
import { movesOf } from './match-rows.ts';
import { isBelowTable, type OwnContext } from './own-context.ts';
import { rowResults } from './own-results.ts';
import { changedCell, changedCells, type OwnRow } from './own-row.ts';
import type { RegionState } from './region-state.ts';
import { resultsAgree } from './results-agree.ts';
import { short } from './shown-cell.ts';

export interface OwnAlterations {
  readonly problems: readonly Problem[];
  /** Rows with results that follow from changed entries. */
  readonly following: number;
  /** Formulas without a stored result. */
  readonly missing: number;
}

export function ownAlterations(context: OwnContext): OwnAlterations {
  const { found, matched } = context.state;
  const problems: Problem[] = [];
  let [following, missing] = [0, 0];
  for (const pair of [...matched.same, ...matched.changed]) {
    const row = rowOf(context, pair);
    const told = row && rowAlterations(context, row);
    problems.push(...(told?.problems ?? []));
    following += told?.following ?? 0;
    missing += told?.missing ?? 0;
  }
  const at = (row: number) => ({
    place: { sheet: found.name, cell: cellName(row, firstColumn(context.state, row)) },
  });
  problems.push(
    ...matched.gone.map((row) => verifyProblem('own-row-gone', { row }, at(row))),
    ...matched.added.map((row) =>
      context.isScores && isBelowTable(context, row)
        ? verifyProblem('note-written', { now: firstText(context.state, row) }, at(row))
        : verifyProblem('own-row-added', {}, at(row)),
    ),
    ...movedProblems(context.state),
    ...lineAlterations(context.state),
  );
  return { problems, following, missing };
}

const firstColumn = ({ found }: RegionState, row: number): number =>
  found.rows.get(row)?.keys().next().value ?? 1;

const firstText = ({ found }: RegionState, row: number): string =>
  short(`${[...(found.rows.get(row)?.values() ?? [])][0]?.value ?? ''}`);

function movedProblems({ matched, found }: RegionState): Problem[] {
  const moves = movesOf(matched.same);
  if ('sorted' in moves)
    return [verifyProblem('own-sorted', { count: moves.sorted }, { place: { sheet: found.name } })];
  return moves.runs.map(({ first, last, to }) =>
    verifyProblem(
      'own-rows-moved',
      { rows: first === last ? `${first}` : `${first}:${last}` },
      { place: { sheet: found.name, cell: cellName(to, 1) } },
    ),
  );
}

function rowOf(
  { state, composed }: OwnContext,
  [before, after]: readonly [number, number],
): OwnRow | undefined {
  const [was, is] = [state.then.get(before), state.now.get(after)];
  if (!was || !is) return undefined;
  return { was, is, number: after, content: state.contentAt(after), expected: composed?.(before) };
}

function rowAlterations(context: OwnContext, row: OwnRow): OwnAlterations {
  const { was, is, number } = row;
  const changes = changedCells(context, row);
  const changed = new Set(changes.map(({ column }) => column));
  const results = rowResults(context, row, changed);
  const problems = [
    ...changes.map((change) => changedCell(context, row, change)),
    ...results.problems,
  ];
  const known = problems.flatMap(({ place }) => (place && 'sheet' in place ? place.cell : []));
  problems.push(...notComputed(context, row, new Set(known)));
  const isUnclear = results.isUnclear || was.mark !== is.mark;
  if (isUnclear && problems.length === 0) problems.push(changedRows(context.state, [number]));
  const following = context.isInputAltered && results.areComputed && problems.length === 0 ? 1 : 0;
  return { problems, following, missing: results.missing };
}

/** The receipt may have been made to fit: what it says is worked out once more. */
function notComputed(
  { state, isInputAltered, isSameEngine }: OwnContext,
  { content, expected, number }: OwnRow,
  known: ReadonlySet<string | undefined>,
): Problem[] {
  if (isInputAltered || !isSameEngine || !expected) return [];
  return [...new Set([...content.keys(), ...expected.keys()])].flatMap((column) => {
    const [own, meant] = [content.get(column), expected.get(column)];
    const cell = cellName(number, column);
    if (known.has(cell) || isAlike(own, meant)) return [];
    const part = own?.content === meant?.content ? 'result' : 'content';
    const values = { now: short(own?.[part] ?? ''), expected: short(meant?.[part] ?? '') };
    return [
      verifyProblem('own-not-computed', values, { place: { sheet: state.found.name, cell } }),
    ];
  });
}

function isAlike(own: OwnContent | undefined, expected: OwnContent | undefined): boolean {
  if (!own || !expected) return own === expected;
  if (own.content !== expected.content) return false;
  return own.result === undefined || resultsAgree(own.result, expected.result);
}
