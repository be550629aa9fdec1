import type { Problem } from '../../messages/problem.ts';
import type { Workbook } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { findNames } from '../cells/spanned-column.ts';
import { viewOf } from '../cells/view.ts';
import { normaliseName } from '../labels/names.ts';
import { rowWord } from '../labels/row-words.ts';
import { isLongRole, type TableLayout } from '../model/layout.ts';
import { type Names, wordForName, wordsForNames } from './words-for-names.ts';

/**
 * Whoever is on a roster is a person, whatever the name may mean as a word (方差), and a row of
 * such a word whom no roster has is none. Without a roster whoever is a person in one table is one
 * in all.
 */
export function settleRows(workbook: Workbook, tables: readonly TableLayout[]): SettledRows {
  const named = tables.map((table) => ({ table, names: namesOf(workbook, table) }));
  const rosters = named.filter(({ table }) => table.role.kind === 'roster');
  const isKnown = knownNames(rosters.length > 0 ? rosters : named);
  const settled = named.map(({ table, names }) => {
    if (!names) return { table, problems: [] };
    if (table.role.kind === 'roster') return { table, problems: wordsForNames(table, names) };
    const kept = withPeople(table, names, isKnown);
    const problems = wordsForNames(kept, names);
    if (rosters.length === 0 || isLongRole(table.role)) return { table: kept, problems };
    const words = wordsAmong(kept, names, isKnown);
    const told = words.map(({ row }) => wordForName(names, row));
    return { table: withoutRows(kept, words), problems: [...problems, ...told] };
  });
  const told = settled.flatMap(({ problems }) => problems);
  return { tables: settled.map(({ table }) => table), problems: unique(told) };
}

/** A table that is read for two roles says it twice. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

export interface SettledRows {
  readonly tables: readonly TableLayout[];
  readonly problems: readonly Problem[];
}

interface NamedTable {
  readonly table: TableLayout;
  readonly names: Names | undefined;
}

function namesOf(workbook: Workbook, table: TableLayout): Names | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return undefined;
  const view = viewOf(sheet, table.block);
  const names = findNames(view, table);
  return names && { ...names, view };
}

/** Reads the names only once one is asked for: most workbooks have no row of such a word. */
function knownNames(tables: readonly NamedTable[]): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    known ??= new Set(
      tables.flatMap(({ table, names }) =>
        names ? dataRows(table, names).map((row) => normaliseName(cellText(names.cell(row)))) : [],
      ),
    );
    return known.has(normaliseName(text));
  };
}

function dataRows({ data: [first, last], skipped }: TableLayout, { view }: Names): number[] {
  const without = new Set(skipped.map(({ row }) => row));
  return [...view.rows.keys()].filter((row) => row >= first && row <= last && !without.has(row));
}

type IsKnown = (text: string) => boolean;

function withPeople(table: TableLayout, names: Names, isKnown: IsKnown): TableLayout {
  const people = new Set(
    table.skipped.flatMap(({ row, because }) => {
      const cell = names.cell(row);
      const isCalled = because === 'merged-row' || rowWord(cell) !== undefined;
      return isCalled && isKnown(cellText(cell)) ? [row] : [];
    }),
  );
  if (people.size === 0) return table;
  const [first, last] = table.data;
  return {
    ...table,
    data: [first, Math.max(last, ...people)],
    skipped: table.skipped.filter(({ row }) => !people.has(row)),
  };
}

/** Rows that only their serial number and unit made rows of people. */
function wordsAmong(table: TableLayout, names: Names, isKnown: IsKnown): TableLayout['skipped'] {
  return dataRows(table, names).flatMap((row) => {
    const cell = names.cell(row);
    const word = rowWord(cell);
    return word?.isOfNumbers && !isKnown(cellText(cell)) ? [{ row, because: word.because }] : [];
  });
}

function withoutRows(table: TableLayout, rows: TableLayout['skipped']): TableLayout {
  if (rows.length === 0) return table;
  return { ...table, skipped: [...table.skipped, ...rows].toSorted((a, b) => a.row - b.row) };
}
