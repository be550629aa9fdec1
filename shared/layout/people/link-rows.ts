import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { cellText, isSameCell, quotable, shownPlace } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Roll } from './roll.ts';
import { type FoundSubject, whoIs } from './subject-index.ts';
import type { TableReader, TableRow } from './table-reader.ts';

/** A data row and whose it is. */
export interface LinkedRow extends Pick<TableRow, 'row' | 'at'> {
  /** As written on the roster. */
  readonly name: string;
  readonly subject: number;
  readonly category: CategoryPlan;
}
export interface LinkedTable extends TableReader {
  readonly linked: readonly LinkedRow[];
  /** Rows of names that nobody on the roll has. */
  readonly strangers: readonly TableRow[];
  /** Of the links alone. */
  readonly linkProblems: readonly Problem[];
}

/**
 * Which subject each row is about; a row that is about nobody, or several, is left out and named.
 * @param categories by subject
 */
export function linkRows(
  reader: TableReader,
  roll: Roll,
  categories: readonly CategoryPlan[],
): LinkedTable {
  const read = reader.rows.map((row) => ({ row, person: roll.find(row) }));
  const linked = read.flatMap(({ row: { row, at, name: written }, person }): LinkedRow[] => {
    if (person.kind !== 'one') return [];
    const { index: subject } = person;
    const category = categories[subject];
    const name = roll.subjects[subject]?.name ?? written;
    return category ? [{ row, at, name, subject, category }] : [];
  });
  const present = new Set(linked.map(({ subject }) => subject));
  const strangers = read.flatMap(({ row, person }) => (person.kind === 'none' ? [row] : []));
  const problems = [
    ...read.flatMap(({ row, person }) => linkNotes(row, { person, roll, present })),
    ...namesOverRows(linked),
    ...hiddenRows(reader),
    ...(reader.long || MANY_ROWS.includes(reader.table.role.kind) ? [] : rowsTwice(reader, linked)),
  ];
  return { ...reader, linked, strangers, linkProblems: problems };
}

/** Roles of which a subject may have several rows; a month of reading twice is for its reader. */
const MANY_ROWS: readonly string[] = ['facts', 'readings'];

interface Linking {
  readonly person: FoundSubject;
  readonly roll: Roll;
  /** Subjects with a row of their own here. */
  readonly present: ReadonlySet<number>;
}

/** What is unclear about whose a row is. Who strangers are is asked of all tables together. */
function linkNotes(row: TableRow, { person, roll, present }: Linking): Problem[] {
  const name = quotable(row.name);
  switch (person.kind) {
    case 'none':
      return [];
    case 'one': {
      const known = quotable(roll.subjects[person.index]?.name ?? '');
      return person.added
        ? [layoutProblem('name-with-addition', { name, known }, { place: row.at })]
        : [];
    }
    case 'several': {
      const candidates = person.indices.flatMap((index) => roll.subjects[index] ?? []).map(whoIs);
      const values = { name, candidates };
      return person.indices.map((subject) =>
        layoutProblem('name-ambiguous', values, { place: row.at, subject }),
      );
    }
    case 'other-unit':
      return otherUnit(row, person.indices, { roll, present });
  }
}

/** A subject with a row of its own here is not meant by one of the same name and another unit. */
function otherUnit(
  row: TableRow,
  indices: readonly number[],
  { roll, present }: Pick<Linking, 'roll' | 'present'>,
): Problem[] {
  const name = quotable(row.name);
  const meant = likeliest(indices, roll, present);
  if (meant.length === 0) return [layoutProblem('not-on-roster', { name }, { place: row.at })];
  return meant.map((subject) => {
    const known = quotable(roll.subjects[subject]?.unit ?? '');
    const values = { name, unit: quotable(row.unit), known: known || NOT_GIVEN };
    return layoutProblem('unit-differs', values, { place: row.at, subject });
  });
}

/** Somebody without a unit on the list, if there is one, sooner than somebody of another unit. */
function likeliest(indices: readonly number[], { subjects }: Roll, present: ReadonlySet<number>) {
  const absent = indices.filter((index) => !present.has(index));
  const open = absent.filter((index) => subjects[index]?.unit === '');
  return open.length > 0 ? open : absent;
}

/** One merged name cannot be two people. */
function namesOverRows(linked: readonly LinkedRow[]): Problem[] {
  const first = new Map<string, LinkedRow>();
  return linked.flatMap((row) => {
    const cell = row.at.cell ?? '';
    const above = first.get(cell);
    if (!above) first.set(cell, row);
    if (!above || above.subject === row.subject) return [];
    return [above, row].map(({ name, subject }) =>
      layoutProblem('name-over-rows', { name: quotable(name) }, { place: row.at, subject }),
    );
  });
}

const NOT_GIVEN = { zh: '未写', en: 'not given' };

/** A tally may have a row for each group of a subject. */
function rowsTwice(reader: TableReader, linked: readonly LinkedRow[]): Problem[] {
  const { sheet, table } = reader;
  const group = table.role.kind === 'tally' ? findColumn(sheet, table, 'group') : undefined;
  const first = new Map<string, LinkedRow>();
  return linked.flatMap((row) => {
    const key = `${row.subject} ${normaliseLabel(cellText(group?.cell(row.row)))}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, row);
      return [];
    }
    const [name, at] = [quotable(row.name), { place: row.at, subject: row.subject }];
    const values = { name, other: shownPlace(other.at, row.at) };
    return [
      isSameCell(other.at, row.at)
        ? layoutProblem('subject-merged-in-sheet', { name }, at)
        : layoutProblem('subject-twice-in-sheet', values, at),
    ];
  });
}

function hiddenRows({ sheet, table, rows, long }: TableReader): Problem[] {
  const [first] = long?.hidden ?? [];
  if (long && first !== undefined) {
    const place = placeAt(sheet, first, table.columns[0]?.column ?? 1);
    return [layoutProblem('hidden-rows-read', { count: long.hidden.length }, { place })];
  }
  return rows
    .filter(({ row }) => !long && sheet.hiddenRows.has(row))
    .map(({ at }) => layoutProblem('hidden-row-read', {}, { place: at }));
}
