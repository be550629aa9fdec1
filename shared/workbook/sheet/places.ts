import { type Cell, cellName, MOST_COLUMNS, MOST_ROWS } from '../model.ts';
import type { Attributes } from '../xml/attributes.ts';
import { placeColumn, placeOf, placeRow, rowOf } from './cell-place.ts';
import { RowCells } from './row-cells.ts';

/** A map where they do not stand in their order. */
type Cells = RowCells | Map<number, Cell>;

/**
 * Where the rows and cells of a sheet belong. They may leave their place out: then they follow the
 * one before; a row that leaves it out is where its cells say they are. What LibreOffice and openpyxl
 * see alike, in whatever order it stands, is seen so; all else is a fault.
 */
export interface Places {
  row: number;
  column: number;
  /** The first place that programs do not read alike. */
  fault: string | undefined;
  /** The row as rows are counted: not where the cells are, if only these say it. */
  counted: number;
  isStated: boolean;
  isAdrift: boolean;
  cells: Cells;
  /** Cells of this row may be there already. */
  isTurned: boolean;
  readonly rows: Map<number, Cells>;
  /** The highest number of a row with cells. */
  lowest: number;
  areRowsTurned: boolean;
}

export const createPlaces = (): Places => ({
  row: 0,
  column: 0,
  fault: undefined,
  counted: 0,
  isStated: false,
  isAdrift: false,
  cells: new RowCells(),
  isTurned: false,
  rows: new Map(),
  lowest: 0,
  areRowsTurned: false,
});

export function refuse(places: Places, said?: string): void {
  places.fault ??= said ?? cellName(places.row, Math.max(places.column, 1));
}

export function openRow(places: Places, attributes: Attributes): void {
  const stated = attributes.read('r', rowOf);
  places.isStated = stated !== undefined;
  if (places.isStated) places.isAdrift = false;
  places.counted = stated ?? places.counted + 1;
  enter(places, places.counted);
  if (places.counted < 1 || places.counted > MOST_ROWS) refuse(places, attributes.text('r'));
}

function enter(places: Places, row: number): void {
  places.row = row;
  places.column = 0;
  const known = knownRow(places, row);
  places.isTurned = false;
  places.cells = known ?? rowBelow(places.cells);
  if (known) turn(places);
}

const rowBelow = (cells: Cells): RowCells =>
  new RowCells(cells instanceof RowCells ? cells : undefined);

/** From here on cells of this row may come in any order. */
function turn(places: Places): void {
  places.isTurned = true;
  if (places.cells instanceof Map) return;
  places.cells = new Map(places.cells);
  if (knownRow(places, places.row)) places.rows.set(places.row, places.cells);
}

/** Nearly every row lies below all before it, and there may be a million. */
const knownRow = ({ rows, lowest }: Places, row: number): Cells | undefined =>
  row > lowest ? undefined : rows.get(row);

export function openCell(places: Places, attributes: Attributes): void {
  const place = attributes.read('r', placeOf);
  if (place === undefined) follow(places);
  else if (place < 0 || !goTo(places, place)) refuse(places, attributes.text('r'));
  if (places.column > MOST_COLUMNS) refuse(places);
}

/** The same for a place that is known to be one. */
export function openCellAt(places: Places, place: number): void {
  if (!goTo(places, place)) refuse(places, cellName(placeRow(place), placeColumn(place)));
}

function follow(places: Places): void {
  if (places.isAdrift && !places.isStated) refuse(places);
  places.column += 1;
}

function goTo(places: Places, place: number): boolean {
  const row = placeRow(place);
  if (row !== places.row) {
    if (places.isStated || places.column > 0) return false;
    enter(places, row);
  }
  if (row !== places.counted) places.isAdrift = true;
  const column = placeColumn(place);
  if (column <= places.column) turn(places);
  places.column = column;
  return true;
}

/** A value that another would overwrite: which of them holds differs from program to program. */
export function putCell(places: Places, cell: Cell | undefined): void {
  const { cells, column } = places;
  if (places.isTurned && cells.has(column)) refuse(places);
  if (!cell) return;
  if (cells instanceof Map) cells.set(column, cell);
  else cells.append(column, cell);
}

export function closeRow(places: Places): void {
  const { row, rows, cells } = places;
  if (cells.size === 0 || knownRow(places, row)) return;
  places.areRowsTurned ||= row < places.lowest;
  places.lowest = Math.max(places.lowest, row);
  rows.set(row, cells);
}

/** Rows and cells as the model has them. */
export function rowsInOrder({ rows, areRowsTurned }: Places): ReadonlyMap<number, Cells> {
  for (const [row, cells] of rows) if (cells instanceof Map) rows.set(row, ascending(cells));
  return areRowsTurned ? ascending(rows) : rows;
}

const ascending = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
  new Map([...map].sort(([a], [b]) => a - b));
