import { groupBy } from '../base/group-by.ts';
import type { Layout, TableLayout } from '../layout/model/layout.ts';
import type { Region } from './region.ts';

/** A part of one sheet that is read. */
export interface ReadRegion extends Region {
  readonly sheet: string;
}

/**
 * What the layout reads, as the file counts rows and columns: of each table its header and rows in
 * the columns that mean something, and single cells beside it. What else is in the workbook is not
 * ours to vouch for.
 * @source shared/receipt/README.md#what-is-hashed
 */
export function regionsRead({ tables }: Layout): ReadRegion[] {
  const blocks = [
    ...groupBy(tables, ({ sheet, block, header, data }) =>
      blockKey(sheet, block, header, data),
    ).values(),
  ];
  return [...blocks.map(regionOf), ...tables.flatMap(singleCells)].filter(isNew());
}

const blockKey = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** Tables that are one for the eye, read for several roles. */
function regionOf(tables: readonly TableLayout[]): ReadRegion {
  const [first] = tables;
  if (!first) throw new Error('A group of tables has one');
  const meant = tables.flatMap(({ columns }) =>
    columns.flatMap(({ column, meaning }) => (meaning.is === 'ignored' ? [] : [column])),
  );
  const across = ascending(meant);
  const down = between(first.header[0], Math.max(first.header[1], first.data[1]));
  const { sheet, block } = first;
  return block.turned
    ? { sheet, columns: down, rows: across }
    : { sheet, columns: across, rows: down };
}

const ascending = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].toSorted((a, b) => a - b);

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Labelled values, and what the table has from elsewhere. */
const singleCells = ({ sheet, block, labelled }: TableLayout): ReadRegion[] =>
  [
    ...block.borrowed.map(({ from }) => from),
    ...labelled.map(({ row, column }) =>
      block.turned ? { row: column, column: row } : { row, column },
    ),
  ].map(({ row, column }) => ({ sheet, columns: [column], rows: [row] }));

function isNew() {
  const known = new Set<string>();
  return (region: ReadRegion): boolean => {
    const key = JSON.stringify(region);
    const isFirst = !known.has(key);
    known.add(key);
    return isFirst && region.columns.length > 0 && region.rows.length > 0;
  };
}
