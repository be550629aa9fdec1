import type { Layout } from '../layout/model/layout.ts';
import {
  type Cell,
  MOST_COLUMNS,
  type NewRow,
  type NewSheet,
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
import { createCellCheck } from './cell-check.ts';
import { digest } from './digest.ts';
import { personsColumns } from './persons-columns.ts';
import { type ReadRegion, regionsRead } from './read-region.ts';
import { sayColumns, sayRows } from './region.ts';
import { type Hashing, type RowContent, rowEntry, writeEntry } from './row-entry.ts';

/** Some rows of a sheet, each with its entry. */
export interface RowLine {
  readonly sheet: string;
  /** Of the staff's own data, or of what we wrote. */
  readonly kind: 'input' | 'own';
  readonly columns: string;
  readonly rows: string;
  /** With blanks between them. */
  readonly entries: string;
}

/** Below Excel's limit of 32,767 characters a cell. */
const MOST_CHARACTERS = 30_000;
const SALT_BYTES = 16;

export const hashingWith = (salt: string): Hashing => ({ salt, check: createCellCheck(salt) });

/**
 * Hex, 128 bits. It follows from all that is read, so the same input gives the same receipt, and
 * five marks cannot be guessed from a hash without the rest of the workbook.
 * @source shared/receipt/README.md#the-salt
 */
export function saltOf({ sheets }: Workbook, layout: Layout): string {
  const lines = regionsRead(layout).flatMap(({ sheet: name, columns, rows }) => {
    const sheet = sheets.find((own) => own.name === name);
    return rows.map((row) =>
      [name, sayColumns(columns), row, ...valuesIn(sheet, columns, row)].join('\t'),
    );
  });
  return hashSalt(lines);
}

/** Of a line for each row that is read: sheet, columns, row, and what it holds. */
export const hashSalt = (lines: readonly string[]): string =>
  digest(`lianping salt\n${lines.join('\n')}`, SALT_BYTES);

const valuesIn = (sheet: Sheet | undefined, columns: readonly number[], row: number): string[] =>
  inputContent(sheet, columns, row).map((cell) => cell?.content ?? '');

/** What the columns of the region hold in a row; of a formula its result, which is what is read. */
export function inputContent(
  sheet: Sheet | undefined,
  columns: readonly number[],
  row: number,
): RowContent {
  const cells = sheet?.rows.get(row);
  if (!cells) return [];
  return columns.map((column) => {
    const cell = cells.get(column);
    return cell ? { content: canonicalCell(cell) } : null;
  });
}

/** What is read of the staff's sheets. */
export const inputLines = ({ sheets }: Workbook, layout: Layout, hashing: Hashing): RowLine[] =>
  regionsRead(layout).flatMap((region) => regionLines(sheets, region, hashing));

function regionLines(sheets: readonly Sheet[], region: ReadRegion, hashing: Hashing): RowLine[] {
  const sheet = sheets.find(({ name }) => name === region.sheet);
  const lines = gatherLines({
    sheet: region.sheet,
    kind: 'input',
    columns: sayColumns(region.columns),
  });
  for (const row of region.rows)
    lines.add(
      row,
      writeEntry(rowEntry(region.columns, inputContent(sheet, region.columns, row), hashing)),
    );
  return lines.all();
}

const ALL_COLUMNS = Array.from({ length: MOST_COLUMNS }, (_, index) => index + 1);

/** Columns of a sheet of ours that are hashed: what a person decides comes later and is left out. */
export const ownColumns = (persons: readonly number[]): readonly number[] =>
  persons.length === 0 ? ALL_COLUMNS : ALL_COLUMNS.filter((column) => !persons.includes(column));

/** All that we wrote. */
export const ownLines = (sheets: readonly NewSheet[], hashing: Hashing): RowLine[] =>
  sheets.flatMap(({ name, rows }) => {
    const columns = ownColumns(personsColumns(rows));
    const lines = gatherLines({ sheet: name, kind: 'own', columns: sayColumns(columns) });
    let number = 0;
    for (const row of rows) {
      number += 1;
      lines.add(number, writeEntry(rowEntry(columns, newContent(row, columns), hashing)));
    }
    return lines.all();
  });

/** What a sheet of ours holds in a row, now that it is read again. */
export function ownContentAt(sheet: Sheet, columns: readonly number[], row: number): RowContent {
  const cells = sheet.rows.get(row) ?? NO_CELLS;
  const blanks = sheet.blankResults?.get(row);
  const last = Math.max(0, ...cells.keys(), ...(blanks?.keys() ?? []));
  const content: (OwnContent | null)[] = [];
  for (const column of columns) {
    if (column > last) break;
    const [cell, formula] = [cells.get(column), blanks?.get(column)];
    if (cell) content.push(readContent(cell));
    else content.push(formula === undefined ? null : blankContent(formula));
  }
  return content;
}

const NO_CELLS: ReadonlyMap<number, Cell> = new Map();

function newContent({ cells }: NewRow, columns: readonly number[]): RowContent {
  const own =
    columns.length === ALL_COLUMNS.length
      ? cells
      : columns.slice(0, cells.length).map((column) => cells[column - 1]);
  return Array.from(own, (cell) => (cell ? ownContent(cell) : null));
}

function gatherLines(same: Pick<RowLine, 'sheet' | 'kind' | 'columns'>) {
  const lines: RowLine[] = [];
  let rows: number[] = [];
  let entries: string[] = [];
  let length = 0;
  const close = () => {
    if (rows.length > 0) lines.push({ ...same, rows: sayRows(rows), entries: entries.join(' ') });
    [rows, entries, length] = [[], [], 0];
  };
  return {
    add: (row: number, entry: string): void => {
      if (length + entry.length >= MOST_CHARACTERS) close();
      rows.push(row);
      entries.push(entry);
      length += entry.length + 1;
    },
    all: (): RowLine[] => {
      close();
      return lines;
    },
  };
}
