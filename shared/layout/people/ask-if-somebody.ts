import { groupBy } from '../../base/group-by.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { idsByTitle, nameLabels, titleLabels } from '../labels/labels.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { rowWord } from '../labels/row-words.ts';
import type { TableLayout } from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';
import { rowIdentities } from '../tables/row-identity.ts';
import { isToScore } from '../tables/row-values.ts';
import { type Asking, ownNames } from './ask-who.ts';
import type { LinkedRow, LinkedTable } from './link-rows.ts';
import { presences } from './presence.ts';
import { saidToBeOutOf, wordsAsNames } from './words-as-names.ts';

/**
 * A line of a legend (优秀 and 90分以上 beside it) looks like somebody about whom nothing is said:
 * without a roster one who stands in one table alone, where nothing is written that could be scored;
 * on a roster one whose row lacks what the others have, and who stands nowhere else.
 */
export function askIfLegend(
  tables: readonly LinkedTable[],
  { roll, categories, same }: Asking,
): Problem[] {
  const isOwn = ownNames(same);
  const isNamesake = namesakes(roll);
  const places = roll.isListed ? tablesBySubject(tables) : judgedPlaces(tables, categories);
  const alone = groupBy(
    [...places].filter(([, own]) => own.length === 1),
    ([, [table]]) => table,
  );
  return [...alone].flatMap(([table, subjects]) => {
    if (!table) return [];
    const isSaidOf = roll.isListed ? likeOthers(table) : marked(table);
    const own = new Set(subjects.map(([subject]) => subject));
    return firstRows(table)
      .filter((row) => own.has(row.subject) && !isOwn(row.name) && !isNamesake(row.name))
      .filter((row) => !isSaidOf(row))
      .map(({ name, at, subject }) =>
        layoutProblem('row-maybe-legend', { name: quotable(name) }, { place: at, subject }),
      );
  });
}

/** Each subject's first row. */
const firstRows = ({ linked }: LinkedTable): readonly LinkedRow[] =>
  [...groupBy(linked, ({ subject }) => subject).values()].flatMap(([first]) => first ?? []);

/** A name that the roster has twice is one. */
function namesakes({ subjects }: Asking['roll']): (name: string) => boolean {
  const byName = groupBy(subjects, ({ name }) => normaliseName(name));
  return (name) => (byName.get(normaliseName(name))?.length ?? 0) > 1;
}

type TablesBySubject = ReadonlyMap<number, readonly LinkedTable[]>;

function tablesBySubject(tables: readonly LinkedTable[]): TablesBySubject {
  const places = new Map<number, LinkedTable[]>();
  for (const table of tables)
    for (const { subject } of table.linked) {
      const own = places.get(subject) ?? [];
      if (!own.includes(table)) places.set(subject, [...own, table]);
    }
  return places;
}

/**
 * Where there is one table with a row a subject, anybody may lack all values, but not the serial
 * number or unit, too, where the others have them or have values; nobody does among ballots.
 */
function judgedPlaces(
  tables: readonly LinkedTable[],
  categories: readonly CategoryPlan[],
): TablesBySubject {
  const forAll = presences(tables, categories).filter(({ isForAll }) => isForAll);
  const lacking = new Set(forAll.flatMap(({ absent }) => absent));
  const all = tablesBySubject(forAll.map(({ table }) => table));
  return new Map(
    [...all].filter(
      ([subject, own]) =>
        lacking.has(subject) || own.some((table) => table.long || isBare(table, subject)),
    ),
  );
}

/** Nothing but a name stands in the row, in a table in which more than that stands in most. */
function isBare({ sheet, linked }: LinkedTable, subject: number): boolean {
  const sizes = linked.map(({ row }) => sheet.rows.get(row)?.size ?? 0);
  const own = linked.findIndex((row) => row.subject === subject);
  return sizes[own] === 1 && 2 * sizes.filter((size) => size > 1).length > sizes.length;
}

type IsSaidOf = (row: LinkedRow) => boolean;

/** The row has all that its neighbours have. */
function likeOthers({ sheet, table }: LinkedTable): IsSaidOf {
  const nameColumn = table.columns.find(({ meaning }) => meaning.is === 'name')?.column ?? 0;
  const columns = table.columns.map((column) => [column.column, column] as const);
  const identityOf = rowIdentities({ sheet, columns, nameColumn, first: table.header[1] + 1 });
  return ({ row }) => !identityOf(row).lacksAny;
}

/** Something that could be scored stands in one of the subject's rows. */
function marked(table: LinkedTable): IsSaidOf {
  const rows = markedRows(table);
  const subjects = new Set(
    table.linked.filter(({ row }) => rows.has(row)).map(({ subject }) => subject),
  );
  return ({ subject }) => subjects.has(subject);
}

/** Of a long table the first row of everybody who has a mark in any. */
function markedRows({ sheet, table, rows, long, linked }: LinkedTable): ReadonlySet<number> {
  const scored = table.columns.filter(({ meaning }) => isToScore(meaning));
  const holds = (row: number) =>
    scored.some(({ column }) => cellText(sheet.rows.get(row)?.get(column)) !== '');
  if (!long) return new Set(linked.map(({ row }) => row).filter(holds));
  const firsts = new Set<number>();
  for (const [at, row] of long.rows.entries()) {
    const first = rows[long.who[at] ?? 0]?.row;
    if (first !== undefined && !firsts.has(first) && holds(row)) firsts.add(first);
  }
  return firsts;
}

/**
 * Without a roster a row that is unlike its neighbours (without the serial number or unit that they
 * have, or called 说明 or 方差) may be nobody's: it gets no total until that is known. Whoever is
 * like the neighbours in one table is somebody in all; a word that is read as a name is told. On a
 * roster only a number among names is asked about.
 */
export function askIfSomebody(
  tables: readonly LinkedTable[],
  needs: Needs,
  { roll, same }: Pick<Asking, 'roll' | 'same'>,
): Problem[] {
  const isOwn = ownNames(same);
  const isOdd = oddNames(roll, needs);
  const judged = tables
    .filter(({ table: { role } }) =>
      roll.isListed ? role.kind === 'roster' : role.kind !== 'readings',
    )
    .flatMap((table) =>
      likeNeighbours(table, isOdd).map((row) => ({ ...row, table: table.table })),
    );
  const known = new Set(judged.flatMap(({ is, row }) => (is === 'like' ? [row.subject] : [])));
  const asked = judged.filter(
    ({ is, row }) => is === 'unlike' && !known.has(row.subject) && !isOwn(row.name),
  );
  const open = new Set(asked.map(({ row }) => row.subject));
  return [
    ...asked.map(({ row, table }) => question(row, isRanked(table, needs))),
    ...saidToBeOutOf(roll.subjects, isOwn),
    ...(roll.isListed
      ? []
      : wordsAsNames(roll.subjects, (name, subject) => isOwn(name) || open.has(subject))),
  ];
}

interface JudgedRow {
  readonly row: LinkedRow;
  readonly is: 'like' | 'unlike' | 'unknown';
}

/**
 * A number where at least as many have names; a group of raters, whose cell was merged over the name; a level or a
 * title of the rulebook, as where another table begins among the rows.
 */
function oddNames(
  { subjects, isListed }: Asking['roll'],
  needs: Needs,
): (row: LinkedRow) => boolean {
  const numbers = subjects.filter(({ name }) => isNumber(name)).length;
  const groups = idsByTitle(needs.groups);
  const words = isListed ? new Set() : wordsOfRules(needs);
  return ({ name }) =>
    isNumber(name)
      ? 2 * numbers <= subjects.length
      : groups.has(normaliseLabel(name)) || words.has(normaliseLabel(name));
}

function likeNeighbours(
  { sheet, table, linked, long }: LinkedTable,
  isOdd: (row: LinkedRow) => boolean,
): JudgedRow[] {
  // A row of a long table is a mark's or a ballot's, and need not look like those of others.
  if (long || table.role.kind === 'roster')
    return linked.map((row) => ({ row, is: isOdd(row) ? 'unlike' : 'unknown' }));
  const nameColumn = table.columns.find(({ meaning }) => meaning.is === 'name')?.column ?? 0;
  const columns = table.columns.map((column) => [column.column, column] as const);
  const identityOf = rowIdentities({ sheet, columns, nameColumn, first: table.header[1] + 1 });
  const words = linked.map(({ name }) => rowWord({ kind: 'text', value: name }));
  const sections = words.filter((word) => word?.because === 'section-row').length;
  return linked.map((row, index) => {
    const { has, lacksAny, lacksFirst } = identityOf(row.row);
    const word = words[index];
    if (isOdd(row)) return { row, is: 'unlike' };
    if (!word) return { row, is: lacksFirst ? 'unlike' : has > 0 ? 'like' : 'unknown' };
    // 第一组 among 第二组 and 第三组 is what is reviewed; 方差 needs more than a number that was filled down.
    const isPlain = word.because === 'section-row' && 2 * sections > linked.length;
    return { row, is: isPlain || (has > 1 && !lacksAny) ? 'like' : 'unlike' };
  });
}

/** Titles of facts, items and indicators, and levels. */
function wordsOfRules({ facts, items, marks }: Needs): ReadonlySet<string> {
  const leaves = marks.flatMap((need) => need.leaves.map(({ indicator }) => indicator));
  const titles = [...facts, ...items.flatMap((need) => need.items), ...leaves].flatMap(titleLabels);
  const levels = marks.flatMap(({ scale }) => scale.levels.flatMap(nameLabels));
  return new Set([...titles, ...levels.filter((level) => LEVEL.test(level))]);
}
/** Contestants may be called A and B. */
const LEVEL = /^\p{Script=Han}{2,}$/u;

/** A code among codes is a name; among names it may be anything. */
const isNumber = (name: string): boolean => /^[\d.]+$/.test(name);

/** Ranks and shares of the best are taken over all rows, so one too many changes everybody's. */
const isRanked = ({ columns }: TableLayout, { numbers }: Needs): boolean =>
  columns.some(
    ({ meaning }) =>
      meaning.is === 'measure' &&
      numbers.some(({ id, full }) => full === null && meaning.components.includes(id)),
  );

function question({ name, at, subject }: LinkedRow, isStopped: boolean): Problem {
  const values = { name: quotable(name) };
  return isStopped
    ? layoutProblem('row-maybe-nobody-ranked', values, { place: at })
    : layoutProblem('row-maybe-nobody', values, { place: at, subject });
}
