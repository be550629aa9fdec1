import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS, type SheetWords } from '../../messages/sheets.ts';
import type { Workbook } from '../../workbook/model.ts';
import { type Draft, plain } from '../base/draft.ts';
import { is, joined, literal, minus, total, words } from '../expression/expression.ts';
import { choose, textFrom } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { GuardedTable } from './guarded-table.ts';
import { heldWriter } from './held-lines.ts';
import { putTable, type TableCells } from './held-rows.ts';

/** Whether a subject's rows are still where they were when it was scored. */
export interface Held {
  /** The sheets in which they are not; nothing where all is well. */
  readonly moved: (subject: number) => Expression;
  /** Whether its category still says what it said. */
  readonly inCategory: (subject: number) => Expression;
}

interface Input {
  readonly draft: Draft;
  readonly workbook: Workbook;
  readonly language: Language;
  readonly tables: readonly GuardedTable[];
  /** The first that is free. */
  readonly row: number;
}

/**
 * The cells that must still say what they said. A formula knows places and not people: it speaks of
 * somebody only as long as name and unit stand in that row, and the headings above the numbers.
 */
export function putHeldTable({ draft, workbook, language, tables, row }: Input): Held {
  const labels = SHEET_WORDS[language];
  putTitles(draft, labels, row);
  const writer = heldWriter({ draft, workbook, labels }, row + 2);
  const all: TableCells[] = [];
  for (const table of tables) all.push(putTable(writer, table, all.at(-1)));
  const ofSubject = new Map<number, Mine[]>();
  for (const table of all)
    for (const { subject, note } of table.rows) {
      if (subject === null) continue;
      const mine = ofSubject.get(subject) ?? [];
      mine.push({ table, note });
      ofSubject.set(subject, mine);
    }
  const mineOf = (subject: number) => ofSubject.get(subject) ?? [];
  return {
    moved: (subject) => movedOf(mineOf(subject), all),
    inCategory: (subject) => {
      const notes = mineOf(subject).flatMap(({ table, note }) =>
        table.hasCategories ? [note] : [],
      );
      return is(notes.length === 0 ? words('') : joined(notes), '=', words(''));
    },
  };
}

/** One of a subject's rows. */
interface Mine {
  readonly table: TableCells;
  readonly note: CellNode;
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

function putTitles(draft: Draft, labels: SheetWords, row: number): void {
  draft.put({ row, column: 1 }, plain(labels.held), 'section');
  const titles = [labels.name, labels.unit, '', labels.heldSheet, labels.heldText];
  for (const [index, title] of titles.entries())
    draft.put({ row: row + 1, column: index + 1 }, plain(title), 'header');
}
