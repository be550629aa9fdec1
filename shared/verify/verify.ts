import { groupBy } from '../base/group-by.ts';
import type { EarlierScore } from '../earlier/earlier-scores.ts';
import { readEarlierScores } from '../earlier/earlier-scores.ts';
import { prepareReview, type ScoredReview } from '../joint-review/prepare.ts';
import { composeWorkingSheets } from '../joint-review/working-copy.ts';
import { LANGUAGES, type Language } from '../messages/message.ts';
import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import { RECEIPT_WORDS } from '../messages/sheets/receipt.ts';
import { verifyProblem } from '../messages/verify.ts';
import { findOurSheets, type OurSheets } from '../receipt/our-sheets.ts';
import { decidedColumns } from '../receipt/persons-columns.ts';
import type { Receipt } from '../receipt/read-receipt.ts';
import { regionsRead } from '../receipt/read-region.ts';
import { receiptHead } from '../receipt/receipt-head.ts';
import { hashingWith } from '../receipt/row-entry.ts';
import { cellName, type DraftedSheet, type Sheet, type Workbook } from '../workbook/model.ts';
import { composedSheet } from './composed-sheet.ts';
import { inputAlterations } from './input-alterations.ts';
import { ownAlterations } from './own-alterations.ts';
import { type Expected, receiptAlterations } from './receipt-alterations.ts';
import { isBeside, type Region, type RegionState, regionsOf, stateOf } from './region-state.ts';

export interface VerifyInput extends Expected {
  readonly workbook: Workbook;
  /** Name and version of what verifies. */
  readonly engine: string;
}

/** What verifying found. Problems with effect `void` are alterations. */
export interface Verified {
  readonly code: string;
  readonly engine: string;
  readonly problems: readonly Problem[];
  /** What people decided: no alteration, and told apart. */
  readonly decisions: readonly EarlierScore[];
}

/**
 * Holds a working copy against its own receipt, and against itself scored and written once more.
 * @returns a problem where there is no receipt of ours
 * @source shared/receipt/README.md#what-verify-tells
 */
export function verifyCopy(input: VerifyInput): Result<Verified> {
  const ours = findOurSheets(input.workbook).at(-1);
  if (!ours) return stopped(verifyProblem('verify-no-receipt', {}));
  const { receipt } = ours;
  const inputs = verifyInputs(input.workbook, receipt);
  const again = scoreAgain(input, receipt, inputs);
  const own = verifyOwn(ours, {
    again,
    isSameEngine: receipt.head.engine === input.engine,
  });
  const missing = inputs.missing + own.missing;
  const problems = [
    ...receiptAlterations(receipt, input),
    ...engineNote(receipt, input.engine),
    ...inputs.problems,
    ...again.problems,
    ...own.problems,
    ...counted('results-follow', own.following, receipt.name),
    ...counted('results-missing', missing, receipt.name),
  ];
  const decisions = [...ours.sheets.values()]
    .flatMap((sheet) => readEarlierScores(sheet, []) ?? [])
    .filter(({ decided, reason }) => decided !== '' || reason !== '');
  return done({ code: receipt.head.code, engine: receipt.head.engine, problems, decisions });
}

const engineNote = ({ head, name }: Receipt, now: string): Problem[] =>
  head.engine === now
    ? []
    : [verifyProblem('engine-other', { engine: head.engine, now }, { place: { sheet: name } })];

const counted = (
  code: 'results-follow' | 'results-missing',
  count: number,
  sheet: string,
): Problem[] => (count === 0 ? [] : [verifyProblem(code, { count }, { place: { sheet } })]);

interface Inputs {
  readonly problems: readonly Problem[];
  readonly missing: number;
  readonly states: readonly RegionState[];
}

function verifyInputs({ sheets }: Workbook, receipt: Receipt): Inputs {
  const hashing = hashingWith(receipt.head.salt);
  const states: RegionState[] = [];
  const gone = new Set<string>();
  const regions = regionsOf(receipt.lines.filter(({ kind }) => kind === 'input'));
  // Tables first: single cells beside them go where the tables go.
  for (const region of regions.toSorted((a, b) => Number(isBeside(a)) - Number(isBeside(b)))) {
    const found = sheets.find(({ name }) => name === region.sheet);
    const tables = states.filter((own) => own.sheet === region.sheet && !isBeside(own));
    if (found) states.push(stateOf(region, found, { hashing, tables }));
    else gone.add(region.sheet);
  }
  const results = states.map(inputAlterations);
  return {
    states,
    missing: results.reduce((sum, { missing }) => sum + missing, 0),
    problems: [
      ...[...gone].map((name) =>
        verifyProblem('input-sheet-gone', { name }, { place: { sheet: receipt.name } }),
      ),
      ...unique(results.flatMap(({ problems }) => problems)),
    ],
  };
}

/** Two regions of a sheet may have a row in common. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

interface Again {
  readonly problems: readonly Problem[];
  readonly isInputAltered: boolean;
  /** By name; empty where the review cannot be scored, or its sheets not be made. */
  readonly sheets: ReadonlyMap<string, DraftedSheet>;
}

function scoreAgain({ workbook, engine }: VerifyInput, receipt: Receipt, inputs: Inputs): Again {
  const { said, name } = receipt;
  const isAltered = inputs.problems.length > 0 || inputs.missing > 0;
  if (!said) return { problems: [], isInputAltered: isAltered, sheets: new Map() };
  const prepared = prepareReview({
    workbook,
    rulebookText: said.rulebook,
    withoutFacts: said.withoutFacts,
    ...(said.layout !== null && { layoutText: said.layout }),
  });
  const { scored } = prepared;
  if (!scored) {
    const reason = prepared.problems.find(({ effect }) => effect === 'stop')?.code ?? '';
    const place = { sheet: name };
    return {
      problems: [verifyProblem('not-scored-again', { reason }, { place })],
      isInputAltered: isAltered,
      sheets: new Map(),
    };
  }
  const { changes: _, ...fresh } = scored;
  const composed = composeWorkingSheets(fresh, { engine, language: languageOf(receipt) });
  const sheets = composed.ok ? composed.value.sheets : [];
  const added = rowsAdded(fresh, inputs);
  const isInputAltered = isAltered || added.length > 0;
  return {
    problems: [...added, ...(isInputAltered ? [] : headAlterations(fresh, receipt))],
    isInputAltered,
    sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
  };
}

const languageOf = ({ title }: Receipt): Language =>
  LANGUAGES.find((language) => title.startsWith(RECEIPT_WORDS[language].title)) ?? 'zh';

/** Rows that are read now, and that nobody has told of. */
function rowsAdded({ layout }: ScoredReview, { states, problems }: Inputs): Problem[] {
  const told = new Set(problems.map(({ code, place }) => JSON.stringify([code, place])));
  return regionsRead(layout).flatMap(({ sheet, rows, columns }) => {
    if (columns.length === 1) return [];
    const own = states.filter((state) => state.sheet === sheet && !isBeside(state));
    const known = new Set(own.flatMap(knownRows));
    return rows
      .filter((row) => !known.has(row) && own.some(({ now }) => now.has(row)))
      .map((row) => ({ place: { sheet, cell: cellName(row, columns[0] ?? 1) } }))
      .filter(({ place }) => !told.has(JSON.stringify(['input-row-added', place])))
      .map((where) => verifyProblem('input-row-added', {}, where));
  });
}

const knownRows = ({ matched: { same, changed } }: RegionState): number[] => [
  ...same.values(),
  ...changed.values(),
];

/** What follows from data that have not changed must be what it was. */
function headAlterations(scored: ScoredReview, receipt: Receipt): Problem[] {
  const { head, name } = receipt;
  const now = receiptHead({ ...scored, engine: head.engine });
  const at = (cell: string) => ({ place: { sheet: name, cell } });
  return [
    ...(now.layoutHash === head.layoutHash ? [] : [verifyProblem('layout-altered', {}, at('B6'))]),
    ...(now.choices === head.choices
      ? []
      : [verifyProblem('choices-altered', { choices: head.choices, now: now.choices }, at('B7'))]),
    ...(now.salt === head.salt ? [] : [verifyProblem('salt-altered', {}, at('B8'))]),
    ...(now.resultsHash === head.resultsHash
      ? []
      : [verifyProblem('results-altered', {}, at('B9'))]),
  ];
}

interface OwnInput {
  readonly again: Again;
  readonly isSameEngine: boolean;
}

function verifyOwn({ receipt, sheets }: OurSheets, { again, isSameEngine }: OwnInput) {
  const hashing = hashingWith(receipt.head.salt);
  const { isInputAltered } = again;
  const regions = regionsOf(receipt.lines.filter(({ kind }) => kind === 'own'));
  const all = regions.map((region) => {
    const found = sheets.get(region.sheet);
    if (!found) return { problems: [goneSheet(region, receipt)], following: 0, missing: 0 };
    const state = stateOf(region, found, { hashing });
    const composed = again.sheets.get(region.sheet);
    const own = ownAlterations({
      state,
      hashing,
      composed: composed && composedSheet(composed),
      isInputAltered,
      isScores: isScores(found),
      isSameEngine,
    });
    return { ...own, problems: [...renamedSheet(region, found), ...own.problems] };
  });
  return {
    problems: foldResults(all.flatMap(({ problems }) => problems)),
    following: all.reduce((sum, { following }) => sum + following, 0),
    missing: all.reduce((sum, { missing }) => sum + missing, 0),
  };
}

/** Beyond so many, results have followed something else that was altered. */
const MOST_RESULTS = 20;
const MOST_NAMED = 10;

/** A constant that was changed changes a thousand results when the copy is calculated: they are told together. */
function foldResults(problems: readonly Problem[]): Problem[] {
  const isResult = ({ code }: Problem) => code === 'own-result-changed';
  const results = problems.filter(isResult);
  const others = problems.filter((problem) => !isResult(problem));
  if (others.length === 0 || results.length <= MOST_RESULTS) return [...problems];
  const sheets = groupBy(results, ({ place }) => (place && 'sheet' in place ? place.sheet : ''));
  const folded = [...sheets].map(([sheet, own]) => {
    const cells = own.flatMap(({ place }) => (place && 'sheet' in place ? (place.cell ?? []) : []));
    const shown = [...cells.slice(0, MOST_NAMED), ...(cells.length > MOST_NAMED ? ['…'] : [])];
    const values = { count: own.length, cells: shown };
    return verifyProblem('own-results-changed', values, { place: { sheet } });
  });
  return [...others, ...folded];
}

const goneSheet = ({ sheet: name }: Region, receipt: Receipt): Problem =>
  verifyProblem('own-sheet-gone', { name }, { place: { sheet: receipt.name } });

const renamedSheet = ({ sheet: name }: Region, { name: now }: Sheet): Problem[] =>
  name === now
    ? []
    : [verifyProblem('own-sheet-renamed', { name, now }, { place: { sheet: now } })];

const isScores = ({ rows }: Sheet): boolean =>
  [...rows]
    .slice(0, 10)
    .some(([, cells]) => decidedColumns([...cells.values()].map(({ value }) => value)).length > 0);
