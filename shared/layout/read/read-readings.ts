import type { At, ReadingDays, ReadingRow } from '../../ballots/review.ts';
import type { Rational } from '../../exact/rational.ts';
import { layoutProblem } from '../../messages/layout.ts';
import { LANGUAGES } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { RECORD_SHEET_WORDS } from '../../messages/record-sheets.ts';
import { type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import { type Cell, cellName } from '../../workbook/model.ts';
import { cellAt, cellText, quotable, shownPlace } from '../cells/cell-text.ts';
import { readMonth } from '../cells/read-month.ts';
import { type NumberRead, readAmount, readCount } from '../cells/read-number.ts';
import type { ReadingColumn } from '../model/layout.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { type CellContext, cellProblems, type ReadRows, readInput, valueAt } from './read-cell.ts';

/** Every month of the readings sheets that the rulebook's period holds. */
export function readReadings(
  tables: readonly LinkedTable[],
  rulebook: Rulebook,
  categories: readonly string[],
): ReadRows<ReadingRow> {
  const problems: Problem[] = [];
  const rows = tables
    .filter(({ table }) => table.role.kind === 'readings')
    .flatMap((table) =>
      table.linked.flatMap((row) => {
        const category = categories[row.subject] ?? '';
        const isNeeded = isScored(rulebook, category);
        const read = readRow({ table, row, category, isNeeded }, rulebook);
        problems.push(...read.problems);
        return read.rows.map((found) => ({ found, row, isNeeded }));
      }),
    );
  const twice = monthsTwice(rows);
  return {
    rows: rows.map(({ found }) => ({
      ...found,
      isUsable: found.isUsable && !twice.keys.has(keyOf(found)),
    })),
    problems: [...problems, ...twice.problems],
  };
}

/**
 * The problems of a readings sheet's links: a row that may be one of several people's leaves
 * nobody without a total where nothing depends on it.
 */
export function readingLinkProblems(
  { table, linkProblems }: LinkedTable,
  rulebook: Rulebook,
  categories: readonly string[],
): readonly Problem[] {
  if (table.role.kind !== 'readings') return linkProblems;
  return linkProblems.map((one) => {
    const category = categories[one.subject ?? -1] ?? '';
    if (one.effect !== 'void' || isScored(rulebook, category)) return one;
    const value = one.values.name ?? '';
    return layoutProblem(
      'value-not-needed',
      { value, category },
      one.place ? { place: one.place } : {},
    );
  });
}

/** Whether anything depends on the record of somebody of that category. */
const isScored = ({ components }: Rulebook, category: string): boolean =>
  components.some((one) => one.kind === 'reading' && weightIn(one.weight, category).num !== 0n);

interface RowContext extends Pick<CellContext, 'category' | 'isNeeded'> {
  readonly table: LinkedTable;
  readonly row: LinkedRow;
}

function readRow(context: RowContext, { valid }: Rulebook): ReadRows<ReadingRow> {
  const { table, row, isNeeded } = context;
  const column = columnOf(table, 'month')?.column ?? 0;
  const place = { sheet: table.sheet.name, cell: cellName(row.row, column) };
  const cell = cellAt(table.sheet, row.row, column);
  const month = readMonth(cell);
  const name = quotable(row.name);
  if (month === null) return withoutMonth(context, quotable(cellText(cell)), place);
  if (month < valid.from.slice(0, 7) || month > valid.to.slice(0, 7)) {
    const values = { name, month, ...valid };
    return { rows: [], problems: [layoutProblem('reading-month-outside', values, { place })] };
  }
  const points = readOne({ ...context, month }, 'reading-points', readAmount);
  const days = columnOf(table, 'due-days') ? readDays({ ...context, month }) : undefined;
  const found = { subject: row.subject, month, points: points.value, days: days?.value };
  const problems = [...points.problems, ...(days?.problems ?? [])];
  return { rows: [{ ...found, isUsable: true }], problems: isNeeded ? problems : notes(problems) };
}

/** Of somebody whose record nothing depends on, only what was read all the same is worth a word. */
const notes = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ effect }) => effect !== 'void');

/** The row stays, unreadable, so that nobody is taken for one who handed in less. */
function withoutMonth(
  { table, row, isNeeded }: RowContext,
  value: string,
  place: { sheet: string; cell: string },
): ReadRows<ReadingRow> {
  const { subject } = row;
  const column = columnOf(table, 'reading-points')?.column ?? 0;
  const at = { sheet: table.sheet.name, cell: cellName(row.row, column) };
  const values = { name: quotable(row.name), value };
  return {
    rows: [
      { subject, month: value, points: { value: null, at }, days: undefined, isUsable: false },
    ],
    problems: isNeeded ? [monthProblem(values, { place, subject })] : [],
  };
}

/** `lianping record` writes a word in the place of the month where a record is not counted. */
function monthProblem(
  values: { readonly name: string; readonly value: string },
  where: Pick<Problem, 'place' | 'subject'>,
): Problem {
  const { name, value } = values;
  const isNotCounted = LANGUAGES.some((one) => RECORD_SHEET_WORDS[one].notCounted === value);
  return isNotCounted
    ? layoutProblem('reading-not-counted', { name }, where)
    : layoutProblem('reading-month-unreadable', values, where);
}

interface MonthContext extends RowContext {
  readonly month: string;
}

interface ReadOne<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

const columnOf = ({ table }: LinkedTable, is: ReadingColumn) =>
  table.columns.find(({ meaning }) => meaning.is === is);

function readOne<T extends number | Rational>(
  { table, row, category, month }: MonthContext,
  is: ReadingColumn,
  reader: (cell: Cell | undefined) => NumberRead<T>,
): ReadOne<At<T>> {
  const { column = 0, header = '' } = columnOf(table, is) ?? {};
  const at = { sheet: table.sheet.name, cell: cellName(row.row, column) };
  const where = { place: at, subject: row.subject };
  const read = readInput(table, [row.row, column], reader);
  const value = valueAt(read, at);
  if (read.kind === 'blank') {
    const values = { name: quotable(row.name), month, column: header };
    return { value, problems: [layoutProblem('reading-missing', values, where)] };
  }
  const context = { at, subject: row.subject, category, isNeeded: true };
  const problems = cellProblems(read, context, (shown) =>
    layoutProblem('reading-unreadable', { value: shown, column: header }, where),
  );
  return { value, problems };
}

const MOST_DAYS = 31;

function readDays(context: MonthContext): ReadOne<ReadingDays> {
  const due = readOne(context, 'due-days', readCount);
  const all = readOne(context, 'month-days', readCount);
  const problems = [...due.problems, ...all.problems];
  const given = { due: due.value, all: all.value };
  const [some, most] = [due.value.value, all.value.value];
  if (some === null || most === null) return { value: given, problems };
  if (most >= 1 && most <= MOST_DAYS && some <= most) return { value: given, problems };
  const wrong = most >= 1 && most <= MOST_DAYS ? ('due' as const) : ('all' as const);
  const { at } = given[wrong];
  const column = columnOf(context.table, wrong === 'due' ? 'due-days' : 'month-days')?.header ?? '';
  const values = { value: `${given[wrong].value}`, column };
  const odd = layoutProblem('reading-unreadable', values, {
    place: at,
    subject: context.row.subject,
  });
  return {
    value: { ...given, [wrong]: { value: null, at } },
    problems: [...problems, odd],
  };
}

interface FoundRow {
  readonly found: ReadingRow;
  readonly row: LinkedRow;
  readonly isNeeded: boolean;
}

const keyOf = ({ subject, month }: ReadingRow): string => JSON.stringify([subject, month]);

/** One month on two rows, of one sheet or of two: nobody can say which holds, so none does. */
function monthsTwice(rows: readonly FoundRow[]) {
  const first = new Map<string, ReadingRow>();
  const keys = new Set<string>();
  const problems = rows.flatMap(({ found, row, isNeeded }): Problem[] => {
    const other = first.get(keyOf(found));
    first.set(keyOf(found), other ?? found);
    if (!other) return [];
    keys.add(keyOf(found));
    const { subject, month, points } = found;
    const values = {
      name: quotable(row.name),
      month,
      other: shownPlace(other.points.at, points.at),
    };
    return isNeeded
      ? [layoutProblem('reading-month-twice', values, { place: points.at, subject })]
      : [];
  });
  return { keys, problems };
}
