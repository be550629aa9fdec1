import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS, type SheetWords } from '../../messages/sheets.ts';
import { type DraftedSheet, MOST_ROWS, type Workbook } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../base/draft.ts';
import { cellFinder, columnFinder } from '../base/input.ts';
import { is, joined, ownRow, words } from '../expression/expression.ts';
import { choose, unlessError } from '../expression/functions.ts';
import { cellAt } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import {
  type AddedColumns,
  type AddedRows,
  addedWidth,
  type KnownPeople,
  putAddedRows,
} from './added-rows.ts';
import { folded } from './fold.ts';

/** A table whose people are found by what their rows say, in whichever row they stand. */
export interface Followed {
  readonly sheet: string;
  /** The columns that say who it is: the name, then unit and month where there are any. */
  readonly who: readonly number[];
  /** Where the last of them stood. */
  readonly last: number;
}

/** Who stands in which row of a table's sheet. */
export interface LookupColumn {
  /** A text for each row: its place in the column is the number of the row. */
  readonly keys: RangeNode;
  /** Of the second row and those below it. */
  readonly cells: readonly CellNode[];
  readonly keyAt: (row: number) => string;
  /** Whether no other row had the same key when it was scored. */
  readonly isAlone: (key: string) => boolean;
}

export interface Lookup {
  /** When all is written; undefined where no table's people are followed. */
  readonly sheet: () => DraftedSheet | undefined;
  readonly columnOf: (table: Followed) => LookupColumn | undefined;
  /** Writes what each row of a table adds, and to whom. */
  readonly putAdded: (table: Followed, added: Added) => AddedRows;
}

export interface Added {
  readonly adds: AddedColumns;
  readonly known: KnownPeople;
}

interface Input {
  /** Of its sheet. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly tables: readonly Followed[];
  readonly language: Language;
}

/**
 * A sheet whose row r says who stands in row r of each sheet of the staff's, by ROW(): so it keeps
 * up with whatever is sorted, inserted, cut or pasted there.
 */
export function composeLookup({ name, workbook, tables, language }: Input): Lookup {
  const draft = draftSheet(name, { anchored: false });
  const labels = SHEET_WORDS[language];
  const columnIn = columnFinder(workbook);
  const cell = cellFinder(workbook);
  const writer = { draft, labels, columnIn, cell, rows: putRows(draft, tables, labels) };
  const columns = new Map<Followed, LookupColumn>();
  let first = 2;
  for (const table of tables) {
    columns.set(table, putTable(writer, { ...table, first }));
    first += table.who.length + 1;
  }
  return {
    sheet: () => (columns.size === 0 ? undefined : sheetOf(draft, first - 1)),
    columnOf: (table) => columns.get(table),
    putAdded: (table, added) => {
      const column = columns.get(table);
      if (!column) throw new Error(`Nobody is followed in ${table.sheet}`);
      const place = { ...added, table, column, first };
      first += addedWidth(added.adds);
      return putAdded(writer, place);
    },
  };
}

/** Rows below the last one in which somebody may come to stand. */
const lastLooked = ({ last }: Followed): number => last + Math.max(20, Math.ceil(last / 10));

function sheetOf(draft: Draft, columns: number): DraftedSheet {
  return {
    name: draft.name,
    widths: [8, ...Array.from({ length: columns - 1 }, () => 16)],
    rows: draft.rows(),
    frozen: { rows: 1, columns: 1 },
    print: { landscape: true, titleRows: [1, 1] },
  };
}

/** The number of each row but the first, which no table has its people in. */
function putRows(
  draft: Draft,
  tables: readonly Followed[],
  { lookupRow }: SheetWords,
): readonly CellNode[] {
  const most = tables.reduce((last, table) => Math.max(last, lastLooked(table)), 1);
  draft.put({ row: 1, column: 1 }, plain(lookupRow), 'header');
  return Array.from({ length: most - 1 }, (_, index) =>
    draft.put({ row: index + 2, column: 1 }, ownRow(index + 2), 'whole'),
  );
}

interface Writer {
  readonly draft: Draft;
  readonly labels: SheetWords;
  readonly columnIn: ReturnType<typeof columnFinder>;
  readonly cell: ReturnType<typeof cellFinder>;
  /** From the second on. */
  readonly rows: readonly CellNode[];
}

interface Table extends Followed {
  /** Column that is free. */
  readonly first: number;
}

function putTable(writer: Writer, table: Table): LookupColumn {
  const { draft, columnIn, rows } = writer;
  putTitles(writer, table);
  const { sheet, who, first } = table;
  const [top, column] = [2, first + who.length];
  const last = lastLooked(table);
  const cells = rows.slice(0, last - 1).map((number) => {
    const { row } = number.at;
    const texts = who.map((of, index) =>
      draft.put({ row, column: first + index }, textOf(cellAt(columnIn(sheet, of), number))),
    );
    return draft.put({ row, column }, keyOf(texts));
  });
  const keys = draft.range({ row: 1, column }, { row: MOST_ROWS, column });
  return { ...lookupColumn(keys, [top, last]), cells };
}

interface AddedPlace extends Added {
  readonly table: Followed;
  readonly column: LookupColumn;
  /** Column that is free. */
  readonly first: number;
}

function putAdded(writer: Writer, { table, adds, known, column, first }: AddedPlace): AddedRows {
  const { draft, labels, columnIn, cell, rows } = writer;
  const { sheet } = table;
  const heading = cell(sheet, adds.heading);
  const place = { draft, labels, sheet, heading, column: first };
  const numbers = rows.slice(0, column.cells.length);
  return putAddedRows(
    { ...place, columnIn: (of) => columnIn(sheet, of) },
    { numbers, keys: column.cells, adds, known },
  );
}

/** Whatever cannot be read says nothing that anybody could be known by. */
const textOf = (cell: Expression): Expression => unlessError(joined([cell, words('')]), words(''));

/** `|张三|一支部|`: what begins and ends so is neither a number nor an operator to any function. */
function keyOf(texts: readonly CellNode[]): Expression {
  const [name] = texts;
  if (!name) throw new Error('Nobody is known by nothing');
  const parts = texts.flatMap((text) => [folded(text), words('|')]);
  return choose(is(name, '=', words('')), words(''), joined([words('|'), ...parts]));
}

function putTitles({ draft, labels }: Writer, { sheet, who, first }: Table): void {
  const titles = [labels.name, labels.unit, labels.readingMonth];
  for (const [index] of who.entries())
    draft.put({ row: 1, column: first + index }, plain(`${sheet} ${titles[index]}`), 'header');
  const key = { row: 1, column: first + who.length };
  draft.put(key, plain(`${sheet} ${labels.lookupKey}`), 'header');
}

function lookupColumn(
  keys: RangeNode,
  [top, last]: readonly [number, number],
): Omit<LookupColumn, 'cells'> {
  const keyAt = (row: number): string => {
    const key = keys.line.at(row - 1);
    if (typeof key !== 'string') throw new Error(`No key in row ${row}`);
    return key;
  };
  const counts = new Map<string, number>();
  for (let row = top; row <= last; row++) counts.set(keyAt(row), (counts.get(keyAt(row)) ?? 0) + 1);
  return { keys, keyAt, isAlone: (key) => counts.get(key) === 1 };
}
