import {
  type Area,
  type CellPosition,
  columnNumber,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
} from '../model.ts';
import { MAIN_NAMESPACE } from '../office-names.ts';
import { CHARACTER_BYTES, OWN_CELL_BYTES, type Room } from '../room.ts';
import type { Attributes } from '../xml/attributes.ts';
import type { Content } from '../xml/scan-xml.ts';
import { place, type Visit, type Visitor } from '../xml/visit-xml.ts';
import { rowOf } from './cell-place.ts';
import {
  closeRow,
  createPlaces,
  openCell,
  openCellAt,
  openRow,
  putCell,
  refuse,
  rowsInOrder,
} from './places.ts';
import { type PlainCell, scanPlainCell } from './plain-cell.ts';
import { RICH_TEXT } from './rich-text.ts';
import { createFormulaReader } from './shared-formula.ts';
import {
  addValue,
  beginCell,
  type CellReader,
  createStoredCell,
  fillCell,
  isPlain,
} from './stored-cell.ts';

type Name = 'columns' | 'rows' | 'row' | 'cell' | 'formula' | 'value' | 'inline' | 'text' | 'merge';

const CELL = place<Name>('cell', {
  f: place<Name>('formula'),
  v: place<Name>('value'),
  is: place<Name>('inline', RICH_TEXT),
});
const WORKSHEET = place<Name>(undefined, {
  cols: place<Name>(undefined, { col: place<Name>('columns') }),
  sheetData: place<Name>('rows', { row: place<Name>('row', { c: CELL }) }),
  mergeCells: place<Name>(undefined, { mergeCell: place<Name>('merge') }),
});

/** What a worksheet part holds; complete once a visitor has gone through it. */
export interface SheetReading extends Visit<Name> {
  readonly sheet: () => Omit<Sheet, 'name' | 'hidden'>;
  /** The place that programs would not read alike, if there is one. */
  readonly fault: () => string | undefined;
}

/** Gathers cells, merges, hidden rows and columns. Cells without a value are left out. */
export function createSheetReading(read: CellReader, room: Room): SheetReading {
  const merges: Area[] = [];
  const columns = createHiddenColumns();
  const cells = gatherCells(read, room);
  let fault: string | undefined;
  const addMerge = (reference: string) => {
    room.take(OWN_CELL_BYTES);
    const area = room.isFull() ? undefined : areaOf(reference);
    if (area) merges.push(area);
    else fault ??= reference;
  };
  const visitor: Visitor<Name> = {
    open: (name, attributes) => {
      if (name === 'merge') addMerge(attributes.text('ref') ?? '');
      else if (name === 'columns') columns.add(attributes);
      else cells.open(name, attributes);
    },
    text: cells.text,
    close: cells.close,
    leap: (name, bytes, at) => (name === 'row' ? cells.leap(bytes, at) : 0),
    isRefused: () => fault !== undefined || cells.fault() !== undefined || room.isFull(),
  };
  return {
    root: WORKSHEET,
    namespace: MAIN_NAMESPACE,
    visitor,
    sheet: () => ({
      rows: cells.rows(),
      hiddenRows: cells.hiddenRows,
      hiddenColumns: columns.all(),
      merges,
      ...(cells.blankResults.size > 0 && { blankResults: cells.blankResults }),
    }),
    fault: () => fault ?? cells.fault(),
  };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Spans may be many and wide: each is noted by its ends alone. */
function createHiddenColumns() {
  const changes = new Map<number, number>();
  const change = (column: number, by: number) =>
    changes.set(column, (changes.get(column) ?? 0) + by);
  return {
    add: (attributes: Attributes): void => {
      if (!isTrue(attributes.text('hidden'))) return;
      const first = attributes.read('min', rowOf) ?? -1;
      const last = attributes.read('max', rowOf) ?? first;
      if (first < 1 || last < first || first > MOST_COLUMNS) return;
      change(first, 1);
      change(Math.min(last, MOST_COLUMNS) + 1, -1);
    },
    all: (): Set<number> => {
      const hidden = new Set<number>();
      let depth = 0;
      for (let column = 1; column <= MOST_COLUMNS && changes.size > 0; column++) {
        depth += changes.get(column) ?? 0;
        if (depth > 0) hidden.add(column);
      }
      return hidden;
    },
  };
}

/** Formulas that give an empty text: no cell has anything to show there. */
function createBlankResults(room: Room) {
  const all = new Map<number, Map<number, string>>();
  return {
    all,
    keep: ({ row, column }: CellPosition, formula: string): void => {
      room.take(OWN_CELL_BYTES + CHARACTER_BYTES * formula.length);
      const cells = all.get(row) ?? new Map<number, string>();
      all.set(row, cells.set(column, formula));
    },
  };
}

/** The cells of a sheet, one at a time, and where they belong. */
function gatherCells(read: CellReader, room: Room) {
  const places = createPlaces();
  const stored = createStoredCell();
  const formulaAt = createFormulaReader();
  const hiddenRows = new Set<number>();
  const blanks = createBlankResults(room);
  let tables = 0;
  const openFormula = (attributes: Attributes) => {
    stored.formula = '';
    stored.formulas += 1;
    stored.shared = attributes.text('t') === 'shared' ? attributes.text('si') : undefined;
  };
  const closeCell = () => {
    // Asked here too: what is still to come of a bite may be large.
    if (room.isFull()) return;
    if (!isPlain(stored)) refuse(places);
    if (stored.formula !== undefined) stored.formula = formulaAt(stored, places);
    const cell = read(stored);
    putCell(places, cell);
    if (!cell && stored.formula !== undefined) blanks.keep(places, stored.formula);
  };
  const plain: PlainCell = { place: 0, style: 0, isShared: false, digits: 0 };
  const leap = (bytes: Uint8Array, at: number): number => {
    const end = scanPlainCell(bytes, at, plain);
    if (end === 0) return 0;
    openCellAt(places, plain.place);
    fillCell(stored, plain);
    putCell(places, read(stored));
    return end;
  };
  return {
    hiddenRows,
    blankResults: blanks.all,
    leap,
    rows: () => rowsInOrder(places),
    fault: () => places.fault,
    open: (name: Name, attributes: Attributes) => {
      if (name === 'cell') {
        openCell(places, attributes);
        beginCell(stored, attributes);
      } else if (name === 'value') stored.values += 1;
      else if (name === 'inline') stored.inlines += 1;
      else if (name === 'formula') openFormula(attributes);
      else if (name === 'row') {
        openRow(places, attributes);
        if (isTrue(attributes.text('hidden'))) hiddenRows.add(places.row);
      } else if (name === 'rows' && ++tables > 1) refuse(places);
    },
    text: (name: Name, content: Content) => {
      if (name === 'value') addValue(stored, content);
      else if (name === 'text') stored.rich += content.text();
      else if (name === 'formula') stored.formula = (stored.formula ?? '') + content.text();
    },
    close: (name: Name) => {
      if (name === 'cell') closeCell();
      else if (name === 'row') closeRow(places);
    },
  };
}

function areaOf(reference: string): Area | undefined {
  const [first, last = first, ...more] = reference.split(':').map(cornerOf);
  if (!first || !last || more.length > 0) return undefined;
  const isArea = first.row <= last.row && first.column <= last.column;
  return isArea
    ? { top: first.row, left: first.column, bottom: last.row, right: last.column }
    : undefined;
}

function cornerOf(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  const [row, column] = [Number(digits ?? 0), columnNumber(letters)];
  const isInside = row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS;
  return isInside ? { row, column } : undefined;
}
