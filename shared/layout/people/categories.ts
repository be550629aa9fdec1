import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Entry, FindSubject } from './subject-index.ts';
import type { TableReader, TableRow } from './table-reader.ts';

export interface Categories {
  /** By subject; undefined where none is known. */
  readonly of: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}
export interface Entered {
  readonly entries: readonly Entry[];
  readonly find: FindSubject;
}

/** Each subject's category, from whichever table states it: all that do must agree. */
export function readCategories(
  tables: readonly TableReader[],
  declared: Rulebook['categories'],
  { entries, find }: Entered,
): Categories {
  const known = declared.map(({ id }) => id);
  const record = createRecord(declared, known);
  const problems = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const person = find(row);
      return row.category !== '' && person.kind === 'one' ? record.state(person.index, row) : [];
    }),
  );
  const [first, ...others] = declared;
  const only = others.length === 0 ? first?.id : undefined;
  const of = entries.map((_, index) => record.categoryOf(index) ?? only);
  const silent = entries.filter((_, index) => of[index] === undefined && !record.isStated(index));
  return { of, problems: [...problems, ...withoutCategory(silent, tables, known)] };
}

function createRecord(categories: Rulebook['categories'], known: Sayable) {
  const ids = new Map(
    categories.flatMap(({ id, aliases }) =>
      [id, ...aliases].map((label) => [normaliseLabel(label), id] as const),
    ),
  );
  const stated = new Map<number, { category: string | undefined; at: SheetPlace }>();
  return {
    categoryOf: (subject: number) => stated.get(subject)?.category,
    isStated: (subject: number) => stated.has(subject),
    state(subject: number, row: TableRow): Problem[] {
      const category = ids.get(normaliseLabel(row.category));
      const before = stated.get(subject);
      if (!before?.category) stated.set(subject, { category, at: row.categoryAt });
      if (category === undefined) return [unknownCategory(row, known)];
      if (!before?.category || before.category === category) return [];
      const other = shownPlace(before.at, row.categoryAt);
      const values = { name: quotable(row.name), category, known: before.category, other };
      return [layoutProblem('subject-in-two-categories', values, { place: row.categoryAt })];
    },
  };
}

const unknownCategory = ({ category, categoryAt }: TableRow, known: Sayable): Problem =>
  layoutProblem('category-unknown', { value: quotable(category), known }, { place: categoryAt });

/** One sentence where no table says categories at all, else one for each subject without. */
function withoutCategory(
  silent: readonly Entry[],
  tables: readonly TableReader[],
  known: Sayable,
): Problem[] {
  const isSaid = tables.some(
    ({ table, rows }) =>
      table.columns.some(({ meaning }) => meaning.is === 'category') ||
      rows.some(({ category }) => category !== ''),
  );
  if (silent.length > 0 && !isSaid) return [layoutProblem('roster-missing', { known })];
  return silent.map(({ name, at }) =>
    layoutProblem('category-missing', { name: quotable(name), known }, { place: at }),
  );
}
