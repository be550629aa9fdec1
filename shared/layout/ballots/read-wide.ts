import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { isEmpty } from '../cells/merged-cells.ts';
import { surveyOf } from '../cells/survey.ts';
import { placeAt } from '../cells/view.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { createRaterIndex, createSelfNotes, type FoundRater } from './find-rater.ts';
import type { Poll, Polls } from './poll.ts';
import { isStruckOut, markCells, ownedMark, takeMark } from './take-mark.ts';

/** Reads a sheet with a column for each rater; an empty cell is no mark. */
export function readWide(table: LinkedTable, polls: Polls): Problem[] {
  const { role } = table.table;
  const poll = polls.byComponent.get(role.kind === 'wide' ? role.component : '');
  if (!poll) throw new Error(`The layout binds ${table.sheet.name} to no component of ballots`);
  const columns = columnsOf(table, poll, polls);
  const readRow = rowReader(table, poll, polls);
  const rows = rowsOnce(table);
  poll.box.reserve(rows.length * columns.length);
  const problems: Problem[] = [];
  const gaps: Gaps[] = [];
  for (const row of rows) {
    const blank: WideColumn[] = [];
    const readCell = readRow(row);
    for (const column of columns) {
      const told = readCell(column);
      if (told === undefined) blank.push(column);
      else if (told.length > 0) problems.push(...told);
    }
    if (blank.length < columns.length) gaps.push({ row, blank });
    else problems.push(withoutMarks(row));
  }
  const blanks = countBlanks(gaps);
  const isEmpty = (column: WideColumn) => blanks.get(column) === gaps.length;
  const empty = columns.filter(isEmpty);
  const open = gaps.map(({ row, blank }) => ({ row, blank: blank.filter((one) => !isEmpty(one)) }));
  return [
    ...problems,
    ...ratersWithoutMarks(table, empty),
    ...columnsBlank(table, columns),
    ...(saysBlank(poll) ? [] : open.flatMap((row) => marksMissing(table, row))),
  ];
}

const withoutMarks = ({ name, at }: LinkedRow): Problem =>
  layoutProblem('subject-without-marks', { name: quotable(name) }, { place: at });

/** Where the rules count what is left blank as an answer, there is nothing to tell of one. */
const saysBlank = ({ words }: Poll): boolean =>
  words.scale.notMarks.some(({ id }) => id === 'blank');

/** Whoever has marks, and the columns in which no mark stands. */
interface Gaps {
  readonly row: LinkedRow;
  readonly blank: readonly WideColumn[];
}

function countBlanks(gaps: readonly Gaps[]): ReadonlyMap<WideColumn, number> {
  const blanks = new Map<WideColumn, number>();
  for (const { blank } of gaps)
    for (const column of blank) blanks.set(column, (blanks.get(column) ?? 0) + 1);
  return blanks;
}

/** A header, and nothing below it: perhaps all marks were shifted by a column. */
function ratersWithoutMarks({ sheet, table }: LinkedTable, empty: readonly WideColumn[]) {
  const [first] = empty;
  if (!first) return [];
  const values = { count: empty.length, raters: namesOf(empty) };
  const place = placeAt(sheet, table.header[1], first.column);
  return [layoutProblem('raters-without-marks', values, { place })];
}

/** Nothing at all between two raters, neither a name nor a mark: one may have been emptied. */
function columnsBlank({ sheet, table }: LinkedTable, columns: readonly WideColumn[]): Problem[] {
  const all = new Set(columns.map(({ column }) => column));
  const filled = new Set(table.columns.map(({ column }) => column));
  const gaps = [...all].filter((column) => !filled.has(column + 1) && !isLast(all, column));
  const { columns: held } = surveyOf(sheet);
  return gaps
    .filter((column) => !held.includes(column + 1))
    .map((column) => {
      const place = placeAt(sheet, table.header[1], column + 1);
      return layoutProblem('rater-blank-inside', {}, { place });
    });
}

const isLast = (all: ReadonlySet<number>, column: number): boolean => {
  for (const other of all) if (other > column) return false;
  return true;
};

/** A blank where the rater marked others: left out, or the marks were shifted by a cell. */
function marksMissing({ sheet }: LinkedTable, { row, blank }: Gaps): Problem[] {
  const missing = blank.filter(({ rater }) => !rater.mayBe(row.subject));
  const [first] = missing;
  if (!first) return [];
  const values = { name: quotable(row.name), count: missing.length, raters: namesOf(missing) };
  return [layoutProblem('marks-missing', values, { place: placeAt(sheet, row.row, first.column) })];
}

const namesOf = (columns: readonly WideColumn[]): string[] =>
  columns.slice(0, MOST_NAMED).map(({ name }) => quotable(name));
const MOST_NAMED = 8;

/** Of a subject with two rows, who is void, neither tells what the raters meant. */
function rowsOnce({ linked }: LinkedTable): LinkedRow[] {
  const count = new Map<number, number>();
  for (const { subject } of linked) count.set(subject, (count.get(subject) ?? 0) + 1);
  return linked.filter(({ subject }) => count.get(subject) === 1);
}

interface WideColumn {
  readonly column: number;
  readonly group: number;
  readonly leaf: number;
  readonly name: string;
  readonly rater: FoundRater;
}

function columnsOf({ table }: LinkedTable, poll: Poll, { roll }: Polls) {
  const { groups, leaves } = poll.words;
  const find = createRaterIndex(roll);
  return table.columns.flatMap(({ column, meaning }): WideColumn[] => {
    if (meaning.is !== 'rater-marks') return [];
    const group = groups.findIndex(({ id }) => id === meaning.group);
    const leaf = leaves.findIndex(({ indicator }) => indicator.id === meaning.indicator);
    return [{ column, group, leaf, name: meaning.rater, rater: find(meaning.rater, '') }];
  });
}

/** Undefined for a cell without anything in it. */
type ReadCell = (column: WideColumn) => Problem[] | undefined;

function rowReader(table: LinkedTable, poll: Poll, polls: Polls): (row: LinkedRow) => ReadCell {
  const cellsOf = markCells(table, polls);
  const noteOf = createSelfNotes();
  return ({ row, subject }) => {
    const cellOf = cellsOf(row);
    return ({ column, group, leaf, name, rater }) => {
      const cell = cellOf(column);
      if (!cell.into && isEmpty(cell.cell)) return undefined;
      const ballot = poll.box.ballotOf(subject, group, rater.indexIn(poll));
      const mark = ownedMark(cell, { ballot, leaf, group, subject });
      if (rater.mayBe(subject) && isStruckOut(poll, mark)) return undefined;
      const problems = takeMark(polls, poll, mark);
      if (rater.maybe.length === 0) return problems;
      const at = (): SheetPlace => placeAt(table.sheet, row, column);
      return [...noteOf(rater, poll.words, { name, subject, at }), ...problems];
    };
  };
}
