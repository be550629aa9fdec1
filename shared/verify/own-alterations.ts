import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import type { OwnContent } from '../receipt/canonical-cell.ts';
import type { RowEntry } from '../receipt/row-entry.ts';
import { ownContentAt } from '../receipt/row-lines.ts';
import { cellName } from '../workbook/model.ts';
import type { ComposedSheet } from './composed-sheet.ts';
import { movesOf } from './match-rows.ts';
import { checkOf, differingColumns, type RegionState } from './region-state.ts';
import { resultsAgree } from './results-agree.ts';
import { short, shownCell, shownValue } from './shown-cell.ts';

/** What a sheet of ours is held against. */
export interface OwnContext {
  readonly state: RegionState;
  /** The sheet as it would be written now; undefined where it cannot be made. */
  readonly composed: ComposedSheet | undefined;
  /** Entries changed since: results may follow from that. */
  readonly isInputAltered: boolean;
  /** In it a person writes below the table. */
  readonly isScores: boolean;
  /** It was written by this engine: what it says can be worked out to the letter. */
  readonly isSameEngine: boolean;
}

export interface OwnAlterations {
  readonly problems: readonly Problem[];
  /** Results that follow from changed entries. */
  readonly following: number;
  /** Formulas without a stored result. */
  readonly missing: number;
}

interface Told {
  readonly problems: Problem[];
  following: number;
  missing: number;
}

export function ownAlterations(context: OwnContext): OwnAlterations {
  const { state } = context;
  const told: Told = { problems: [], following: 0, missing: 0 };
  const pairs = [...state.matched.same, ...state.matched.changed];
  for (const [before, after] of pairs) tellRow(context, told, [before, after]);
  const { found, matched } = state;
  const at = (row: number) => ({
    place: { sheet: found.name, cell: cellName(row, firstColumn(state, row)) },
  });
  told.problems.push(
    ...matched.gone.map((row) => verifyProblem('own-row-gone', { row }, at(row))),
    ...matched.added.map((row) =>
      context.isScores && isBelowTable(context, row)
        ? verifyProblem('note-written', { now: firstText(state, row) }, at(row))
        : verifyProblem('own-row-added', {}, at(row)),
    ),
    ...movedProblems(state),
  );
  return told;
}

/** Below the last row with formulas stand decision and signature. */
function isBelowTable({ state: { then } }: OwnContext, row: number): boolean {
  let last = 0;
  for (const [number, { results }] of then) if (results !== '') last = Math.max(last, number);
  return row > last;
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

/** A row of then and of now. */
type Pair = readonly [before: number, after: number];

function tellRow(context: OwnContext, told: Told, pair: Pair): void {
  const { state, composed } = context;
  const [before, after] = pair;
  const [was, is] = [state.then.get(before), state.now.get(after)];
  if (!was || !is) return;
  const isUntouched = was.hash === is.hash && was.results === is.results;
  const columns = isUntouched ? [] : differingColumns(state.columns, was, is);
  const count = told.problems.length + told.following + told.missing;
  for (const column of columns) tellCell(context, told, { was, is, pair, column });
  if (composed) tellComposed(context, told, { pair, known: new Set(columns) });
  const isTold = told.problems.length + told.following + told.missing > count;
  if (isUntouched || isTold || context.isInputAltered) return;
  if (was.hash === is.hash && composed && context.isSameEngine) return;
  const place = { sheet: state.found.name, cell: cellName(after, 1) };
  told.problems.push(verifyProblem('own-row-changed', {}, { place }));
}

interface Spot {
  readonly was: RowEntry;
  readonly is: RowEntry;
  readonly pair: Pair;
  readonly column: number;
}

function tellCell(context: OwnContext, told: Told, { was, is, pair, column }: Spot): void {
  const { state, composed } = context;
  const [before, after] = pair;
  const { columns, found } = state;
  const place = { sheet: found.name, cell: cellName(after, column) };
  const [then, now] = [checkOf(columns, was, column), checkOf(columns, is, column)];
  const content = ownContentAt(found, columns, after)[columns.indexOf(column)] ?? null;
  const expected = composed?.at(before, column);
  if (then === '..') {
    const code = context.isScores && isBelowTable(context, after) ? 'note-written' : 'own-filled';
    told.problems.push(verifyProblem(code, { now: shownCell(found, after, column) }, { place }));
  } else if (now === '..' || !content) {
    told.problems.push(verifyProblem('own-emptied', {}, { place }));
  } else if (isFormula(content) && then[0] === now[0]) {
    tellResult(context, told, {
      expected,
      content,
      place,
      shown: shownValue(found, after, column),
    });
  } else {
    const code = codeOf(content, { expected, wasFormula: was.results !== '' });
    told.problems.push(verifyProblem(code, { now: shownCell(found, after, column) }, { place }));
  }
}

const isFormula = ({ content }: OwnContent): boolean => content.startsWith('=');

interface Was {
  readonly expected: OwnContent | null | undefined;
  /** Some cell of its row was a formula. */
  readonly wasFormula: boolean;
}

function codeOf(content: OwnContent, { expected, wasFormula }: Was) {
  const isOurs = expected ? isFormula(expected) : wasFormula;
  if (isFormula(content)) return isOurs ? 'own-formula-changed' : 'own-value-to-formula';
  if (isOurs) return 'own-typed-over';
  const isNumber = (expected ?? content).content.startsWith('number ');
  return isNumber ? 'own-constant-changed' : 'own-text-changed';
}

interface Result {
  readonly expected: OwnContent | null | undefined;
  readonly content: OwnContent;
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly shown: string;
}

function tellResult(
  { isInputAltered }: OwnContext,
  told: Told,
  { expected, content, place, shown }: Result,
): void {
  if (content.result === undefined) told.missing += 1;
  else if (resultsAgree(expected?.result, content.result)) told.following += isInputAltered ? 1 : 0;
  else told.problems.push(verifyProblem('own-result-changed', { now: shown }, { place }));
}

interface Row {
  readonly pair: Pair;
  /** Columns that were looked at already. */
  readonly known: ReadonlySet<number>;
}

/** The receipt may have been made to fit: what it says is worked out once more. */
function tellComposed(
  { state, composed, isInputAltered, isSameEngine }: OwnContext,
  told: Told,
  { pair: [before, after], known }: Row,
): void {
  if (isInputAltered || !isSameEngine || !composed) return;
  const { columns, found } = state;
  const content = ownContentAt(found, columns, after);
  for (const [index, own] of content.entries()) {
    const column = columns[index] ?? 0;
    const expected = composed.at(before, column) ?? null;
    if (known.has(column) || isAlike(own, expected)) continue;
    const place = { sheet: found.name, cell: cellName(after, column) };
    const now = own && expected && own.content === expected.content ? own.result : own?.content;
    const meant =
      own && expected && own.content === expected.content ? expected.result : expected?.content;
    const values = { now: short(now ?? ''), expected: short(meant ?? '') };
    told.problems.push(verifyProblem('own-not-computed', values, { place }));
  }
}

function isAlike(own: OwnContent | null, expected: OwnContent | null): boolean {
  if (!own || !expected) return own === expected;
  if (own.content !== expected.content) return false;
  return own.result === undefined || resultsAgree(own.result, expected.result);
}
