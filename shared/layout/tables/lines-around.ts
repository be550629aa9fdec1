import { groupBy } from '../../base/group-by.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { isTurnoutText, turnoutWord } from '../labels/turnout-words.ts';
import type { TurnoutColumn } from '../model/layout.ts';
import type { FoundTable } from './find-table.ts';
import type { Line } from './labelled-cells.ts';

/** The rows above a table, and those at its end that are about nobody. */
export const linesAround = (table: FoundTable): Line[] => [
  ...linesAbove(table.titles),
  ...linesBelow(table),
];

export function linesAbove(titles: FoundTable['titles']): Line[] {
  const rows = new Map(
    [...groupBy(titles, ({ row }) => row)].map(([row, cells]) => [
      row,
      cells.map(({ column, cell }) => [column, cell] as const),
    ]),
  );
  return [...rows].map(([row, cells]) => ({
    row,
    cells,
    below: new Map(rows.get(row + 1)),
    hasLabels: true,
  }));
}

/** So many rows at most stand under a table: totals, remarks, signatures. */
const MOST_BELOW = 30;

/** A row with a name says something of that person. */
function linesBelow({ sheet: { rows }, header, name }: FoundTable): Line[] {
  const last = [...rows.keys()].slice(-MOST_BELOW).filter((row) => row > header[1]);
  return last.flatMap((row) => {
    const own = rows.get(row) ?? new Map<number, Cell>();
    const isLine = isTurnoutLine(own);
    if (!isLine && normaliseName(cellText(own.get(name.column))) !== '') return [];
    const below = new Map(rows.get(row + 1));
    // 有效 in a row of data may be said of a ballot.
    return [{ row, cells: [...own], below, hasLabels: isLine }];
  });
}

/** Whether a row begins with how many should come, went out or came back. */
export function isTurnoutLine(cells: ReadonlyMap<number, Cell> | undefined): boolean {
  for (const cell of cells?.values() ?? []) {
    if (cell.kind !== 'text' || cell.value.length > LONGEST_LINE) return false;
    // Nearly all rows begin otherwise, and there may be a million.
    if (!MAY_SPEAK.test(cell.value) && cell.value.trim() !== '') return false;
    const key = normaliseLabel(cell.value);
    if (key === '') continue;
    const word = turnoutWord(key);
    return (word !== undefined && BEGIN_LINES.includes(word)) || isTurnoutText(key);
  }
  return false;
}
const BEGIN_LINES: readonly TurnoutColumn[] = ['expected', 'issued', 'returned'];
const LONGEST_LINE = 200;
const MAY_SPEAK = /[应发收]|expected|eligible|issued|distributed|handed|returned|collected/i;
