import { groupBy } from '../base/group-by.ts';
import type { ReceiptLine } from '../receipt/read-receipt.ts';
import { sayColumns } from '../receipt/region.ts';
import { type Hashing, type RowContent, type RowEntry, rowEntry } from '../receipt/row-entry.ts';
import type { Sheet } from '../workbook/model.ts';
import { type Matched, matchRows, type Rows } from './match-rows.ts';

/** Lines of a receipt about the same columns of a sheet. */
export interface Region {
  /** As the receipt calls it. */
  readonly sheet: string;
  readonly kind: ReceiptLine['kind'];
  readonly columns: readonly number[];
  readonly then: Rows;
  /** All rows that its lines name, with those that held nothing. */
  readonly rows: ReadonlySet<number>;
}

/** What is there now, beside what was. */
export interface RegionState extends Region {
  readonly found: Sheet;
  readonly now: Rows;
  readonly matched: Matched;
}

export const regionsOf = (lines: readonly ReceiptLine[]): Region[] =>
  [...groupBy(lines, keyOf).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { sheet, kind, columns } = first;
    const then = new Map<number, RowEntry>();
    for (const { rows, entries } of same)
      for (const [index, row] of rows.entries()) {
        const entry = entries[index];
        if (entry) then.set(row, entry);
      }
    const rows = new Set(same.flatMap((line) => line.rows));
    return [{ sheet, kind, columns, then, rows }];
  });

const keyOf = ({ sheet, kind, columns }: ReceiptLine): string =>
  `${kind}\t${sheet}\t${sayColumns(columns)}`;

/** What a region's columns hold in a row. */
export type ContentAt = (sheet: Sheet, columns: readonly number[], row: number) => RowContent;

/** @param contentAt as the kind of the region is hashed */
export function stateOf(
  region: Region,
  found: Sheet,
  { hashing, contentAt }: { readonly hashing: Hashing; readonly contentAt: ContentAt },
): RegionState {
  const now = new Map<number, RowEntry>();
  const rows = new Set([...found.rows.keys(), ...(found.blankResults?.keys() ?? [])]);
  for (const row of [...rows].toSorted((a, b) => a - b)) {
    const entry = rowEntry(region.columns, contentAt(found, region.columns, row), hashing);
    if (entry) now.set(row, entry);
  }
  return { ...region, found, now, matched: matchRows(region.then, now) };
}

/** Columns in which the checks of two entries differ; of `first` or `second` characters alone where said. */
export function differingColumns(
  columns: readonly number[],
  before: RowEntry,
  after: RowEntry,
): number[] {
  const length = Math.max(before.checks.length, after.checks.length);
  const differing: number[] = [];
  for (let at = 0; at < length; at += 2) {
    if (checkAt(before, at) !== checkAt(after, at)) differing.push(columns[at / 2] ?? 0);
  }
  return differing;
}

const checkAt = ({ checks }: RowEntry, at: number): string => checks.slice(at, at + 2) || '..';

/** Two characters of a cell, by its column. */
export const checkOf = (
  columns: readonly number[],
  entry: RowEntry | undefined,
  column: number,
): string => (entry ? checkAt(entry, 2 * columns.indexOf(column)) : '..');
