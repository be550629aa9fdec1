import { groupBy } from '../../base/group-by.ts';
import type { SheetAccount } from '../../layout/account/sheet-account.ts';
import { placeAt } from '../../layout/cells/view.ts';
import { normaliseLabel, normaliseName } from '../../layout/labels/names.ts';
import { DATE_WORDS } from '../../layout/labels/words.ts';
import { holdsBallots } from '../../layout/model/ballot-sources.ts';
import type { Layout, Meaning, TableLayout } from '../../layout/model/layout.ts';
import { readTable, type TableReader, type TableRow } from '../../layout/people/table-reader.ts';
import { headerColumns } from '../../layout/tables/header-columns.ts';
import type { Workbook } from '../../workbook/model.ts';
import { placeOf } from '../base/input.ts';
import type { At } from '../expression/tree.ts';
import type { AddedColumns } from '../lookup/added-rows.ts';
import type { Followed } from '../lookup/lookup-sheet.ts';
import { apartNumbers } from './apart-numbers.ts';
import { identitySpans } from './identity-columns.ts';
import { SPARE_ROWS, type Span, type Unheaded, unheadedColumns } from './unheaded-columns.ts';

/** A table that is read, and the cells in it that say whose and what each number is. */
export interface GuardedTable {
  readonly sheet: string;
  /** Subjects stand side by side: what is a row here is a column of the sheet. */
  readonly turned: boolean;
  /** It lies beside or below others, and what lies apart from it is not of it. */
  readonly isBlock: boolean;
  /** What stands above its columns, and a number below each where one is read. */
  readonly headings: readonly { readonly at: At; readonly over: At | undefined }[];
  /** The lines of the headings, and that of the names, with room for more; undefined without any. */
  readonly titles: Span | undefined;
  readonly names: Span | undefined;
  /** What stands beside the names and tells that a row is somebody's, where no roster does. */
  readonly identities: readonly Span[];
  /** Columns beside and between its own that have no heading, from its first row on. */
  readonly unheaded: readonly Unheaded[];
  /** The first and the last of its columns. */
  readonly columns: readonly [first: number, last: number];
  /** Every row with a name, whoever it is. */
  readonly rows: readonly GuardedRow[];
  /**
   * Whatever else says what the rows are: totals and signatures among the names, titles, remarks in
   * columns without a heading.
   */
  readonly others: readonly At[];
  /** What it lists: everybody, numbers that everybody is to have, or what somebody may have. */
  readonly lists: 'everybody' | 'numbers' | 'some';
  /** Whether it says of what category somebody is. */
  readonly hasCategories: boolean;
  /** The column that does. */
  readonly categories: number | undefined;
  /** Undefined where people are known by their places alone. */
  readonly followed: Followed | undefined;
  /** Where each row adds to what the others say of the same person, so that there may be more of them. */
  readonly adds: AddedColumns | undefined;
}
export interface GuardedRow {
  /** Null where it is nobody's. */
  readonly subject: number | null;
  /** Of the sheet, or the column where the table is turned. */
  readonly line: number;
  readonly name: string;
  readonly unit: string;
  /** Name, unit, category, month: those that stand there. */
  readonly said: readonly At[];
  /** The first and the last number that is read in the row. */
  readonly values: readonly At[];
  /** Its numbers, where they are not read beside the name. */
  readonly apart: readonly At[];
  /** As many rows have this name. */
  readonly namesakes: number;
}

interface Source {
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly account: readonly SheetAccount[];
}

/** Every table of the layout whose numbers formulas read. */
export function guardedTables({ workbook, layout, account }: Source): GuardedTable[] {
  const accounts = new Map(account.map((sheet) => [sheet.sheet, sheet]));
  const facts = layout.tables.filter(({ role }) => role.kind === 'facts');
  return layout.tables.map((table) => {
    const guarded = guardedTable(readTable(workbook, table), layout, accounts.get(table.sheet));
    // Of several, a row may have its like in another.
    return facts.length > 1 ? { ...guarded, adds: undefined } : guarded;
  });
}

function guardedTable(
  reader: TableReader,
  layout: Layout,
  account: SheetAccount | undefined,
): GuardedTable {
  const { sheet, table } = reader;
  const { turned, area } = sheet.block;
  const columnOf = (is: Meaning['is']) =>
    table.columns.find(({ meaning }) => meaning.is === is)?.column;
  const [column, categories] = [columnOf('name'), columnOf('category')];
  const named = groupBy(reader.rows, ({ name }) => normaliseName(name));
  const followed = followedBy(reader);
  const names = namesOf(reader);
  const unheaded = unheadedColumns(reader);
  const rowOf = rowsOf(reader);
  return {
    sheet: table.sheet,
    turned,
    isBlock: turned || area !== null,
    headings: headingsOf(reader, followed ? readColumns(table) : numberColumns(table)),
    titles: titlesOf(reader),
    names,
    identities: identitySpans(reader, layout, names),
    columns: endsOf(table),
    unheaded,
    rows: reader.rows.map((row) => ({
      ...rowOf(row),
      subject: subjectAt(account, row),
      namesakes: named.get(normaliseName(row.name))?.length ?? 1,
    })),
    others: [
      ...(column === undefined ? [] : otherNames(reader, column)),
      ...titlesAbove(reader, account),
      ...unheaded.flatMap(({ remarks }) => remarks),
    ],
    lists: LISTS[table.role.kind] ?? 'numbers',
    hasCategories: categories !== undefined || reader.rows.some((row) => row.category !== ''),
    categories,
    followed,
    adds: followed && addedColumns(reader),
  };
}

function endsOf({ columns }: TableLayout): GuardedTable['columns'] {
  const all = columns.map(({ column }) => column);
  return [Math.min(...all), Math.max(...all)];
}

const LISTS: { readonly [K in TableLayout['role']['kind']]?: GuardedTable['lists'] } = {
  roster: 'everybody',
  facts: 'some',
  readings: 'some',
};

function subjectAt(account: SheetAccount | undefined, { at }: TableRow): number | null {
  const { row, column } = placeOf(at.cell ?? '');
  const entry = account?.entryAt(row, column);
  return entry?.is === 'read' ? entry.subject : null;
}

/**
 * People are followed down a sheet that holds nothing else, with a title of its own over each
 * column that is read, and where whatever is said of somebody stands in one row. Single ballots are
 * read where they stood.
 */
function followedBy({ sheet, table, rows }: TableReader): Followed | undefined {
  const { block, columns } = table;
  const [first, last] = [rows[0]?.row, rows.at(-1)?.row];
  if (first === undefined || last === undefined || block.area || block.turned) return;
  if (holdsBallots(table)) return;
  const isMerged = sheet.merges.some(
    ({ top, bottom }) => bottom > top && bottom >= first && top <= last,
  );
  const titled = new Set(
    headerColumns(sheet, table.header)
      .filter(({ column, path }) => path.at(-1)?.column === column)
      .map(({ column }) => column),
  );
  if (isMerged || !readColumns(table).every((column) => titled.has(column))) return;
  const who = (['name', 'unit', 'month'] as const).flatMap(
    (is) => columns.find(({ meaning }) => meaning.is === is)?.column ?? [],
  );
  return { sheet: sheet.name, who, last };
}

/** Undefined where more is said of somebody than facts and their evidence. */
function addedColumns({ table: { role, columns, header } }: TableReader): AddedColumns | undefined {
  const isOther = columns.some(({ meaning: { is } }) => is === 'category' || is === 'month');
  if (role.kind !== 'facts' || isOther) return undefined;
  const name = columns.find(({ meaning }) => meaning.is === 'name');
  if (!name) return undefined;
  return {
    heading: { row: header[1], column: name.column },
    amounts: columns.flatMap(({ column, header: title, meaning }) =>
      meaning.is === 'fact' ? [{ fact: meaning.fact, column, title }] : [],
    ),
    evidence: columns.flatMap(({ column, header: title, meaning }) =>
      meaning.is === 'evidence' && !DATE_WORDS.includes(normaliseLabel(title)) ? [column] : [],
    ),
  };
}

const WITHOUT_NUMBER: readonly Meaning['is'][] = ['name', 'unit', 'category', 'month'];
const NOT_READ: readonly Meaning['is'][] = ['ignored', 'evidence'];

const numberColumns = ({ columns }: TableLayout): number[] =>
  columns
    .filter(({ meaning: { is } }) => !NOT_READ.includes(is) && !WITHOUT_NUMBER.includes(is))
    .map(({ column }) => column)
    .sort((a, b) => a - b);

function rowsOf({ sheet, table }: TableReader) {
  const month = table.columns.find(({ meaning }) => meaning.is === 'month')?.column;
  const columns = numberColumns(table);
  const ends = columns.filter((_, index) => index === 0 || index === columns.length - 1);
  return ({ row: line, name, unit, at, unitAt, categoryAt }: TableRow) => {
    const cells = [at.cell, unitAt.cell, categoryAt.cell].flatMap((cell) => cell ?? []);
    const said = month === undefined ? cells : [...cells, cellOf(sheet, line, month)];
    return {
      line,
      apart: apartNumbers({ sheet, table }, { line, name: placeOf(at.cell ?? ''), columns }),
      name,
      unit,
      said: [...new Set(said)].map(placeOf),
      values: ends.map((column) => placeOf(cellOf(sheet, line, column))),
    };
  };
}

const cellOf = (sheet: TableReader['sheet'], row: number, column: number): string =>
  placeAt(sheet, row, column).cell ?? '';

const readColumns = ({ columns }: TableLayout): number[] =>
  columns.filter(({ meaning }) => !NOT_READ.includes(meaning.is)).map(({ column }) => column);

/** The lowest title of a column stands over its numbers, or whatever is guarded there. */
function headingsOf(
  { sheet, table, rows }: TableReader,
  guarded: readonly number[],
): GuardedTable['headings'] {
  const read = new Set(readColumns(table));
  const [first] = rows;
  const numbers = new Set(guarded);
  const headings = headerColumns(sheet, table.header)
    .filter(({ column }) => read.has(column))
    .flatMap(({ column, path }) =>
      path.map((title, index) => {
        const isLowest = index === path.length - 1 && numbers.has(column) && first !== undefined;
        const own = title.column === column ? column : undefined;
        const over =
          isLowest && own !== undefined ? placeOf(cellOf(sheet, first.row, own)) : undefined;
        return { name: cellOf(sheet, title.row, title.column), over };
      }),
    );
  const byCell = groupBy(headings, ({ name }) => name);
  return [...byCell].map(([name, same]) => ({
    at: placeOf(name),
    over: same.find(({ over }) => over)?.over,
  }));
}

function otherNames({ sheet, table, rows, long }: TableReader, column: number): At[] {
  const own = new Set(rows.map(({ at }) => at.cell));
  // Every row of single ballots is guarded beside its marks.
  for (const row of long?.rows ?? []) own.add(cellOf(sheet, row, column));
  return [...sheet.rows].flatMap(([row, cells]) => {
    const cell = cellOf(sheet, row, column);
    const isOther = row > table.header[1] && cells.has(column) && !own.has(cell);
    return isOther ? [placeOf(cell)] : [];
  });
}

/** Which group or component a table is of, and where it begins; a count that stands there may change. */
const titlesAbove = ({ sheet, table }: TableReader, account: SheetAccount | undefined): At[] =>
  table.titles
    .map(({ row, column }) => placeOf(cellOf(sheet, row, column)))
    .filter(({ row, column }) => account?.entryAt(row, column)?.is !== 'read');

/** Columns in which a heading may be added. */
const SPARE_COLUMNS = 50;

function namesOf({ sheet, rows }: TableReader): Span | undefined {
  const first = rows[0]?.at.cell;
  if (first === undefined) return undefined;
  const last = [...sheet.rows.keys()].at(-1) ?? 0;
  const { row, column } = placeOf(first);
  return sheet.block.turned
    ? [
        { row, column: 1 },
        { row, column: last + SPARE_COLUMNS },
      ]
    : [
        { row: 1, column },
        { row: last + SPARE_ROWS, column },
      ];
}

function titlesOf({ sheet, table: { header } }: TableReader): Span | undefined {
  const [first, last] = header;
  if (last < first) return undefined;
  const ends = [first, last].map((row) => [...(sheet.rows.get(row)?.keys() ?? [])].at(-1) ?? 0);
  const most = Math.max(...ends);
  return sheet.block.turned
    ? [
        { row: 1, column: first },
        { row: most + SPARE_ROWS, column: last },
      ]
    : [
        { row: first, column: 1 },
        { row: last, column: most + SPARE_COLUMNS },
      ];
}
