import type { Review } from '../../ballots/review.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS, type SheetWords } from '../../messages/sheets.ts';
import type { Workbook } from '../../workbook/model.ts';
import type { AddedFacts } from '../base/added-facts.ts';
import type { CategoryNow, Numbered } from '../base/category-now.ts';
import { columnWidth } from '../base/column-widths.ts';
import { type Draft, plain } from '../base/draft.ts';
import type { LineNow } from '../base/input.ts';
import { heightOf } from '../base/text-height.ts';
import { is, joined, literal, minus, total, words } from '../expression/expression.ts';
import { choose, textFrom } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { Lookup } from '../lookup/lookup-sheet.ts';
import type { GuardedTable } from './guarded-table.ts';
import { type CategoryGuide, HELD_COLUMNS, heldWriter, type SaidCategory } from './held-lines.ts';
import { putTable, type TableCells } from './held-rows.ts';

/** Whether a subject's rows are still where they were when it was scored. */
export interface Held {
  /** The sheets in which they are not; nothing where all is well. */
  readonly moved: (subject: number) => Expression;
  /** Whether its category still says what it said. */
  readonly inCategory: (subject: number) => Expression;
  /** The category that it is in now, which may be another one. */
  readonly categoryNow: (subject: number) => CategoryNow;
  /** In which row, or column, somebody stands now. */
  readonly lineNow: LineNow;
  /** Undefined where no rows may be added. */
  readonly added: AddedFacts | undefined;
  /** The first row below. */
  readonly next: number;
}

interface Input {
  readonly draft: Draft;
  readonly workbook: Workbook;
  readonly review: Review;
  readonly language: Language;
  readonly tables: readonly GuardedTable[];
  readonly lookup: Lookup;
  readonly categories: CategoryGuide;
  /** One row that is another's, or nobody's, changes what others are given. */
  readonly isShared: boolean;
  /** The first that is free. */
  readonly row: number;
}

/**
 * Where everybody stands now, and the cells that must still say what they said. A formula knows
 * places and not people: it speaks of somebody only in the row where name and unit stand, and only
 * as long as the headings stand above the numbers.
 */
export function putHeldTable(input: Input): Held {
  const { draft, language, tables, row, categories } = input;
  const labels = SHEET_WORDS[language];
  putTitles(draft, labels, row);
  const writer = heldWriter({ ...input, labels }, row + 2);
  const all: TableCells[] = [];
  for (const table of tables) {
    all.push(putTable(writer, table, all.at(-1)));
    draft.settle(row);
  }
  const ofSubject = new Map<number, Mine[]>();
  for (const table of all)
    for (const { subject, note, category } of table.rows) {
      if (subject === null || !note) continue;
      const mine = ofSubject.get(subject) ?? [];
      mine.push({ table, note, category });
      ofSubject.set(subject, mine);
    }
  const mineOf = (subject: number) => ofSubject.get(subject) ?? [];
  return {
    moved: (subject) => (input.isShared ? movedAny(all) : movedOf(mineOf(subject), all)),
    inCategory: (subject) => {
      const notes = mineOf(subject).flatMap(({ table, note }) =>
        table.hasCategories ? [note] : [],
      );
      return is(notes.length === 0 ? words('') : joined(notes), '=', words(''));
    },
    categoryNow: (subject) => categoryIn(mineOf(subject), categories.plansOf(subject)),
    lineNow: linesNow(tables, all),
    added: addedIn(all),
    next: writer.next(),
  };
}

function addedIn(all: readonly TableCells[]): AddedFacts | undefined {
  const [table] = all.filter(({ added }) => added);
  if (!table?.added) return undefined;
  const rows = new Map(table.rows.map(({ line, now }) => [line, now]));
  return { ...table.added, rowNow: (row) => rows.get(row) };
}

/** By the first table that says it; all others must agree. */
function categoryIn(mine: readonly Mine[], plans: readonly Numbered[]): CategoryNow {
  const said = mine.flatMap(({ category }) => category ?? []);
  const [first] = said;
  if (!first) return { plans: plans.slice(0, 1), number: undefined, text: undefined };
  const isIn = (one: Numbered) =>
    said.every((own) => own.plans.some(({ plan }) => plan === one.plan));
  return { plans: plans.filter(isIn), number: first.number, text: first.text };
}

function linesNow(tables: readonly GuardedTable[], all: readonly TableCells[]): LineNow {
  const known = tables.map((table, index) => ({
    ...table,
    known: new Map(all[index]?.rows.map((own) => [own.line, own.number])),
  }));
  const bySheet = groupBy(known, ({ sheet }) => sheet);
  return (sheet, { row, column }) => {
    for (const { turned, columns, known } of bySheet.get(sheet) ?? []) {
      const [line, across] = turned ? [column, row] : [row, column];
      if (across < columns[0] || across > columns[1] || !known.has(line)) continue;
      const number = known.get(line);
      return number && { number, isColumn: turned };
    }
    return undefined;
  };
}

/** One of a subject's rows. */
interface Mine {
  readonly table: TableCells;
  readonly note: CellNode;
  readonly category: SaidCategory | undefined;
}

/**
 * Where a table changed in which it had no row, nobody knows whether it has one now; nor, where the
 * list of everybody changed, whether a row that is nobody's any more is meant to be the missing one.
 */
function movedOf(mine: readonly Mine[], all: readonly TableCells[]): Expression {
  const last = all.at(-1);
  if (!last) return words('');
  const tables = new Set(mine.map(({ table }) => table));
  const lacks = all.some((table) => table.lists === 'numbers' && !tables.has(table));
  const own = [...tables].filter(({ lists }) => !(lacks && lists === 'everybody'));
  const changed = minus(literal(own.length), total(own.map(({ whole }) => whole)));
  const notes = mine.map(({ note }) => note);
  const rows = notes.length === 0 ? words('') : joined(notes);
  return textFrom(choose(is(last.changed, '=', changed), rows, last.names), 1);
}

/** All wait where any table changed, if only by a row that is found elsewhere. */
function movedAny(all: readonly TableCells[]): Expression {
  const last = all.at(-1);
  if (!last) return words('');
  return textFrom(choose(is(last.changed, '=', literal(0)), words(''), last.names), 1);
}

function putTitles(draft: Draft, labels: SheetWords, row: number): void {
  draft.put({ row, column: 1 }, plain(labels.held), 'section');
  const titles = [labels.name, labels.unit, labels.category, labels.heldSheet, labels.heldText];
  for (const [index, title] of titles.entries())
    draft.put({ row: row + 1, column: index + 1 }, plain(title), 'header');
  const { holds } = HELD_COLUMNS;
  draft.put({ row: row + 1, column: holds }, plain(labels.heldNow), 'header');
  // Whatever the subjects' table has there, the column is as wide as that.
  draft.height(row + 1, heightOf(labels.heldNow, columnWidth(undefined, holds - 1)));
}
