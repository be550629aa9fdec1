import type { At, ReadingDays, ReadingRow } from '../../ballots/review.ts';
import type { Rational } from '../../exact/rational.ts';
import { layoutProblem } from '../../messages/layout.ts';
import { LANGUAGES } from '../../messages/message.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { RECORD_SHEET_WORDS } from '../../messages/record-sheets.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { readMonth } from '../cells/read-month.ts';
import { type CellRead, readAmount, readCount } from '../cells/read-number.ts';
import { placeAt } from '../cells/view.ts';
import type { ReadingColumn } from '../model/layout.ts';
import { type InputCell, type ReadRows, readCell } from './read-cell.ts';

/** One row of a readings sheet. */
type MonthRow = Omit<InputCell, 'column'>;

/** A row's month, where the rulebook's period holds it, with its points and days. */
export function readMonthRow(at: MonthRow, valid: Rulebook['valid']): ReadRows<ReadingRow> {
  const { table, row, isNeeded } = at;
  const { column, place } = columnOf(at, 'month');
  const cell = cellAt(table.sheet, row.row, column);
  const month = readMonth(cell);
  if (month === null) return withoutMonth(at, quotable(cellText(cell)), place);
  if (month < valid.from.slice(0, 7) || month > valid.to.slice(0, 7)) {
    const values = { name: quotable(row.name), month, ...valid };
    return { rows: [], problems: [layoutProblem('reading-month-outside', values, { place })] };
  }
  const points = readNumberOf(at, month, { is: 'reading-points', reader: readAmount });
  const hasDays = table.table.columns.some(({ meaning }) => meaning.is === 'due-days');
  const days = hasDays ? readDays(at, month) : undefined;
  const values = { points: points.value, days: days?.value };
  const problems = [...points.problems, ...(days?.problems ?? [])];
  return {
    rows: [{ subject: row.subject, month, ...values, isUsable: true }],
    problems: isNeeded ? problems : notes(problems),
  };
}

/** Of somebody whose record nothing depends on, only what was read all the same is worth a word. */
const notes = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ effect }) => effect !== 'void');

/** The row stays, unreadable, so that nobody is taken for one who handed in less. */
function withoutMonth(at: MonthRow, value: string, place: SheetPlace): ReadRows<ReadingRow> {
  const { subject, name } = at.row;
  const points = { value: null, at: columnOf(at, 'reading-points').place };
  const values = { name: quotable(name), value };
  return {
    rows: [{ subject, month: value, points, days: undefined, isUsable: false }],
    problems: at.isNeeded ? [monthProblem(values, { place, subject })] : [],
  };
}

/** `lianping record` writes a word in the place of the month where a record is not counted. */
function monthProblem(
  values: { readonly name: string; readonly value: string },
  where: Pick<Problem, 'place' | 'subject'>,
): Problem {
  const { name, value } = values;
  const isNotCounted = LANGUAGES.some(
    (language) => RECORD_SHEET_WORDS[language].notCounted === value,
  );
  return isNotCounted
    ? layoutProblem('reading-not-counted', { name }, where)
    : layoutProblem('reading-month-unreadable', values, where);
}

interface MonthPart<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

function columnOf({ table, row }: MonthRow, is: ReadingColumn) {
  const { column = 0, header = '' } =
    table.table.columns.find(({ meaning }) => meaning.is === is) ?? {};
  return { column, header, place: placeAt(table.sheet, row.row, column) };
}

interface NumberOf<T> {
  readonly is: ReadingColumn;
  readonly reader: (cell: Cell | undefined) => CellRead<T>;
}

function readNumberOf<T extends number | Rational>(
  at: MonthRow,
  month: string,
  { is, reader }: NumberOf<T>,
): MonthPart<At<T>> {
  const { column, header } = columnOf(at, is);
  const cell = { ...at, column, isNeeded: true };
  const { read, value, problems } = readCell(cell, reader, (shown, where) =>
    layoutProblem('reading-unreadable', { value: shown, column: header }, where),
  );
  if (read.kind !== 'blank') return { value, problems };
  const values = { name: quotable(at.row.name), month, column: header };
  const where = { place: value.at, subject: at.row.subject };
  return { value, problems: [layoutProblem('reading-missing', values, where)] };
}

const MOST_DAYS = 31;

function readDays(at: MonthRow, month: string): MonthPart<ReadingDays> {
  const due = readNumberOf(at, month, { is: 'due-days', reader: readCount });
  const all = readNumberOf(at, month, { is: 'month-days', reader: readCount });
  const value = { due: due.value, all: all.value };
  const problems = [...due.problems, ...all.problems];
  const wrong = wrongDays(value);
  if (!wrong) return { value, problems };
  const { value: days, at: place } = value[wrong];
  const { header } = columnOf(at, wrong === 'due' ? 'due-days' : 'month-days');
  const values = { value: `${days}`, column: header };
  const odd = layoutProblem('reading-unreadable', values, { place, subject: at.row.subject });
  return { value: { ...value, [wrong]: { value: null, at: place } }, problems: [...problems, odd] };
}

/** Which of the two cannot be: a month has 1 to 31 days, and asks for no more than it has. */
function wrongDays({ due, all }: ReadingDays): 'due' | 'all' | null {
  if (due.value === null || all.value === null) return null;
  if (all.value < 1 || all.value > MOST_DAYS) return 'all';
  return due.value <= all.value ? null : 'due';
}
