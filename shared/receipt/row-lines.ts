import type { Layout } from '../layout/model/layout.ts';
import {
  type DraftedSheet,
  MOST_COLUMNS,
  type NewRow,
  type Sheet,
  type Workbook,
} from '../workbook/model.ts';
import {
  blankContent,
  canonicalCell,
  type OwnContent,
  ownContent,
  readContent,
} from './canonical-cell.ts';
import { type Digest, digest } from './digest.ts';
import { personsColumns } from './persons-columns.ts';
import { type ReadRegion, regionsRead } from './read-region.ts';
import { sayColumns, sayRows } from './region.ts';
import {
  type HashedRow,
  type Hashing,
  hashRows,
  type RowContent,
  rowEntry,
  startEntry,
  writeEntry,
} from './row-entry.ts';

/** Some rows of a sheet, each with its entry. */
export interface RowLine {
  readonly sheet: string;
  /** Of the staff's own data, or of what we wrote. */
  readonly kind: 'input' | 'own';
  readonly columns: string;
  readonly rows: string;
  /** With blanks between them. */
  readonly entries: string;
  /** Of all that its rows hold, results of formulas aside. */
  readonly hash: string;
}

/** Below Excel's limit of 32,767 characters a cell. */
const MOST_CHARACTERS = 30_000;
const SALT_DIGITS = 32;

/**
 * Hex, 128 bits. It follows from all that is read, so the same input gives the same receipt, and
 * five marks cannot be guessed from a hash without the rest of the workbook.
 * @source shared/receipt/README.md#the-salt
 */
export function saltOf({ sheets }: Workbook, layout: Layout, digestOf: Digest = digest): string {
  const lines = regionsRead(layout).flatMap(({ sheet: name, columns, rows }) => {
    const sheet = sheets.find((own) => own.name === name);
    return rows.map((row) =>
      [name, sayColumns(columns), row, ...valuesIn(sheet, columns, row)].join('\t'),
    );
  });
  return hashSalt(lines, digestOf);
}

/** Of a line for each row that is read: sheet, columns, row, and what it holds. */
const hashSalt = (lines: readonly string[], digestOf: Digest): string =>
  digestOf(`lianping salt\n${lines.join('\n')}`).slice(0, SALT_DIGITS);

const valuesIn = (sheet: Sheet | undefined, columns: readonly number[], row: number): string[] => {
  const cells = sheet?.rows.get(row);
  if (!cells) return [];
  return columns.map((column) => {
    const cell = cells.get(column);
    return cell ? canonicalCell(cell) : '';
  });
};

/** Some columns of a sheet. */
export type Columns = ReadonlySet<number>;

/** What the columns of the region hold in a row; of a formula its result, which is what is read. */
export function inputContent(sheet: Sheet | undefined, columns: Columns, row: number): RowContent {
  const content = new Map<number, OwnContent>();
  for (const [column, cell] of sheet?.rows.get(row) ?? NO_CELLS)
    if (columns.has(column)) content.set(column, { content: canonicalCell(cell) });
  return content;
}

/** What is read of the staff's sheets. */
export const inputLines = ({ sheets }: Workbook, layout: Layout, hashing: Hashing): RowLine[] =>
  regionsRead(layout).flatMap((region) => regionLines(sheets, region, hashing));

function regionLines(sheets: readonly Sheet[], region: ReadRegion, hashing: Hashing): RowLine[] {
  const sheet = sheets.find(({ name }) => name === region.sheet);
  const columns = new Set(region.columns);
  const lines = gatherLines({
    sheet: region.sheet,
    kind: 'input',
    columns: sayColumns(region.columns),
  });
  for (const row of region.rows)
    lines.add(row, rowEntry(inputContent(sheet, columns, row), region.columns, hashing));
  return lines.all();
}

const ALL_COLUMNS = Array.from({ length: MOST_COLUMNS }, (_, index) => index + 1);

/** A sheet of ours on its way to a file, and the lines for its rows. */
export interface PassingSheet {
  readonly sheet: DraftedSheet;
  /** All that we wrote but what a person decides, which comes later. */
  readonly lines: () => readonly RowLine[];
}

/** Rows are hashed as they pass, so that each is made but once; those of a sheet that nobody saw are seen now. */
export function hashedInPassing(sheet: DraftedSheet, hashing: Hashing): PassingSheet {
  const { name, rows } = sheet;
  let seen: readonly RowLine[] | undefined;
  const passing = {
    length: rows.length,
    at: (index: number) => rows.at(index),
    *[Symbol.iterator]() {
      const persons = personsColumns(rows);
      const columns = sayColumns(ALL_COLUMNS.filter((column) => !persons.includes(column)));
      const lines = gatherLines({ sheet: name, kind: 'own', columns });
      let number = 0;
      for (const row of rows) {
        number += 1;
        lines.add(number, newEntry(row, persons, hashing));
        yield row;
      }
      seen = lines.all();
    },
  };
  const lines = (): readonly RowLine[] => {
    for (const _ of seen ? [] : passing);
    return seen ?? [];
  };
  return { sheet: { ...sheet, rows: passing }, lines };
}

/** A cell of ours that was changed is found by its row's mark, or by writing the sheet again. */
export const NO_CHECKS: readonly number[] = [];

/** What a sheet of ours holds in a row, now that it is read again. */
export function ownContentAt(sheet: Sheet, columns: Columns, row: number): RowContent {
  const blanks = sheet.blankResults?.get(row) ?? NO_CELLS;
  const cells = sheet.rows.get(row) ?? NO_CELLS;
  const content = [
    ...[...cells].map(([column, cell]) => [column, readContent(cell)] as const),
    ...[...blanks].map(([column, formula]) => [column, blankContent(formula)] as const),
  ].filter(([column]) => columns.has(column));
  return new Map(blanks.size > 0 ? content.toSorted(([a], [b]) => a - b) : content);
}

const NO_CELLS: ReadonlyMap<number, never> = new Map<number, never>();

/** What it will hold, now that it is written. */
export function newContent(row: NewRow, persons: readonly number[]): RowContent {
  const content = new Map<number, OwnContent>();
  forEachOwn(row, persons, (column, own) => content.set(column, own));
  return content;
}

/** The entry of that, without gathering it first: there may be a million cells. */
function newEntry(
  row: NewRow,
  persons: readonly number[],
  hashing: Hashing,
): HashedRow | undefined {
  const entry = startEntry(hashing);
  forEachOwn(row, persons, entry.add);
  return entry.finish('');
}

function forEachOwn(
  { cells }: NewRow,
  persons: readonly number[],
  take: (column: number, own: OwnContent) => void,
): void {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const own = cell && !persons.includes(index + 1) ? ownContent(cell) : null;
    if (own) take(index + 1, own);
  }
}

function gatherLines(same: Pick<RowLine, 'sheet' | 'kind' | 'columns'>) {
  const lines: RowLine[] = [];
  let rows: number[] = [];
  let entries: string[] = [];
  let hashes: string[] = [];
  let length = 0;
  const close = () => {
    if (rows.length > 0)
      lines.push({
        ...same,
        rows: sayRows(rows),
        entries: entries.join(' '),
        hash: hashRows(hashes),
      });
    [rows, entries, hashes, length] = [[], [], [], 0];
  };
  return {
    add: (row: number, entry: HashedRow | undefined): void => {
      const text = writeEntry(entry);
      if (length + text.length >= MOST_CHARACTERS) close();
      rows.push(row);
      entries.push(text);
      if (entry) hashes.push(entry.hash);
      length += text.length + 1;
    },
    all: (): RowLine[] => {
      close();
      return lines;
    },
  };
}
