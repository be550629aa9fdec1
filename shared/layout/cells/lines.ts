import type { Cell, Sheet } from '../../workbook/model.ts';

/** The cells of one row, by column. */
export type Line = ReadonlyMap<number, Cell>;

const finders = new WeakMap<Sheet['rows'], (row: number) => Line | undefined>();

/** Finds rows of a sheet, of which one is mostly asked for several times in turn: it is looked up once. */
export function lineFinder({ rows }: Pick<Sheet, 'rows'>): (row: number) => Line | undefined {
  const before = finders.get(rows);
  if (before) return before;
  let last = 0;
  let line: Line | undefined;
  const find = (row: number): Line | undefined => {
    if (row !== last) line = rows.get(row);
    last = row;
    return line;
  };
  finders.set(rows, find);
  return find;
}
