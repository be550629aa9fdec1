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
    const isLine = isTurnoutLine(own, name.column);
    if (!isLine && normaliseName(cellText(own.get(name.column))) !== '') return [];
    const below = new Map(rows.get(row + 1));
    // 有效 in a row of data may be said of a ballot.
    return [{ row, cells: [...own], below, hasLabels: isLine }];
  });
}

/** Whether a row begins with how many should come, went out or came back, and names nobody. */
export function isTurnoutLine(
  cells: ReadonlyMap<number, Cell> | undefined,
  nameColumn: number,
): boolean {
  for (const cell of cells?.values() ?? []) {
    if (cell.kind === 'text' && cell.value.trim() === '') continue;
    return speaksOfTurnout(cell) && !mayName(cells?.get(nameColumn));
  }
  return false;
}

const mayName = (cell: Cell | undefined): boolean =>
  cell?.kind === 'text' && normaliseName(cell.value) !== '' && !speaksOfTurnout(cell);

/** Whether a text begins as such a line does. */
export function speaksOfTurnout(cell: Cell): boolean {
  // Nearly all rows begin otherwise, and there may be a million.
  if (cell.kind !== 'text' || cell.value.length > LONGEST_LINE || !MAY_SPEAK.test(cell.value))
    return false;
  const key = normaliseLabel(cell.value);
  const word = turnoutWord(key);
  return (word !== undefined && BEGIN_LINES.includes(word)) || isTurnoutText(key);
}
const BEGIN_LINES: readonly TurnoutColumn[] = ['expected', 'issued', 'returned'];
const LONGEST_LINE = 200;
const MAY_SPEAK = /[应发收]|expected|eligible|issued|distributed|handed|returned|collected/i;
