import { groupBy } from '../base/group-by.ts';
import { singleDifference } from '../receipt/mark.ts';
import type { ReceiptLine } from '../receipt/read-receipt.ts';
import { sayColumns } from '../receipt/region.ts';
import {
  type HashedRow,
  type Hashing,
  NOTHING,
  type RowContent,
  type RowEntry,
  rowEntry,
} from '../receipt/row-entry.ts';
import { type Columns, inputContent, NO_CHECKS, ownContentAt } from '../receipt/row-lines.ts';
import type { Sheet } from '../workbook/model.ts';
import { type Likeness, type Matched, matchBeside, matchRows, type Rows } from './match-rows.ts';

/** Lines of a receipt about the same columns of a sheet. */
export interface Region {
  /** As the receipt calls it. */
  readonly sheet: string;
  readonly kind: ReceiptLine['kind'];
  readonly columns: readonly number[];
  readonly then: Rows;
  /** All rows that its lines name, with those that held nothing. */
  readonly rows: ReadonlySet<number>;
  readonly lines: readonly ReceiptLine[];
}

/** What is there now, beside what was. */
export interface RegionState extends Region {
  readonly found: Sheet;
  readonly now: ReadonlyMap<number, HashedRow>;
  readonly matched: Matched;
  readonly contentAt: (row: number) => RowContent;
  /** Of the cells that are there now. */
  readonly lastColumn: number;
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
    return [{ sheet, kind, columns, then, rows, lines: same }];
  });

const keyOf = ({ sheet, kind, columns }: ReceiptLine): string =>
  `${kind}\t${sheet}\t${sayColumns(columns)}`;

/** Labelled values and headers that stand elsewhere are single cells; tables have several columns. */
export const isBeside = ({ kind, columns }: Region): boolean =>
  kind === 'input' && columns.length === 1;

/** @param tables what is known of the tables beside which single cells stand */
export function stateOf(
  region: Region,
  found: Sheet,
  { hashing, tables = [] }: { readonly hashing: Hashing; readonly tables?: readonly RegionState[] },
): RegionState {
  const columns: Columns = new Set(region.columns);
  const contentOf = region.kind === 'input' ? inputContent : ownContentAt;
  const checked = region.kind === 'input' ? region.columns : NO_CHECKS;
  const contentAt = (row: number) => contentOf(found, columns, row);
  const now = new Map<number, HashedRow>();
  let lastColumn = 0;
  const rows = new Set([...found.rows.keys(), ...(found.blankResults?.keys() ?? [])]);
  for (const row of [...rows].toSorted((a, b) => a - b)) {
    const content = contentAt(row);
    const entry = rowEntry(content, checked, hashing);
    if (entry) now.set(row, entry);
    lastColumn = Math.max(lastColumn, ...content.keys());
  }
  const matched = isBeside(region)
    ? matchBeside(region, now, (row) => shiftNear(tables, row))
    : matchRows(region.then, now, likenessIn(region, lastColumn));
  return { ...region, found, now, matched, contentAt, lastColumn };
}

function shiftNear(tables: readonly RegionState[], row: number): number {
  let [shift, nearest] = [0, Number.POSITIVE_INFINITY];
  for (const { matched } of tables)
    for (const [before, after] of [...matched.same, ...matched.changed]) {
      const distance = Math.abs(before - row);
      if (distance < nearest) [shift, nearest] = [after - before, distance];
    }
  return shift;
}

/** Rows of ours have no checks: but for one cell they are alike, or it cannot be said. */
const likenessIn = ({ kind }: Region, lastColumn: number): Likeness =>
  kind === 'input'
    ? shareAlike
    : (a, b) => (singleDifference(a.mark, b.mark, lastColumn + 1) ? 1 : 0);

/** The share of cells whose checks are alike. */
function shareAlike(a: RowEntry, b: RowEntry): number {
  let [alike, cells] = [0, 0];
  for (let at = 0; at < Math.max(a.checks.length, b.checks.length); at += 2) {
    const [own, other] = [checkAt(a, at), checkAt(b, at)];
    if (own === NOTHING && other === NOTHING) continue;
    cells += 1;
    if (own === other) alike += 1;
  }
  return cells === 0 ? 0 : alike / cells;
}

/** Columns in which the checks of two entries differ; else the one that their marks name. */
export function differingColumns(
  { columns, lastColumn }: RegionState,
  before: RowEntry,
  after: RowEntry,
): number[] {
  const length = Math.max(before.checks.length, after.checks.length);
  const differing: number[] = [];
  for (let at = 0; at < length; at += 2) {
    if (checkAt(before, at) !== checkAt(after, at)) differing.push(columns[at / 2] ?? 0);
  }
  if (differing.length > 0) return differing;
  const found = singleDifference(before.mark, after.mark, lastColumn + 1);
  return found && columns.includes(found.column) ? [found.column] : [];
}

const checkAt = ({ checks }: RowEntry, at: number): string => checks.slice(at, at + 2) || NOTHING;

/** Two characters of a cell, by its column. */
export const checkOf = (
  columns: readonly number[],
  entry: RowEntry | undefined,
  column: number,
): string => (entry ? checkAt(entry, 2 * columns.indexOf(column)) : NOTHING);
