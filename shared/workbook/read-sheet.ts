import { type Area, type Cell, MOST_COLUMNS, type Sheet } from './model.ts';
import { RICH_TEXT } from './rich-text.ts';
import { createFormulaReader } from './shared-formula.ts';
import { type CellReader, newCell, type StoredCell } from './stored-cell.ts';
import { type Attributes, type Place, place, type Visitor } from './visit-xml.ts';

type Name = 'columns' | 'row' | 'cell' | 'formula' | 'value' | 'text' | 'merge';

const CELL = place<Name>('cell', {
  f: place<Name>('formula'),
  v: place<Name>('value'),
  is: place<Name>(undefined, RICH_TEXT),
  // Some writers leave the `is` out.
  ...RICH_TEXT,
});
const WORKSHEET = place<Name>(undefined, {
  cols: place<Name>(undefined, { col: place<Name>('columns') }),
  sheetData: place<Name>(undefined, { row: place<Name>('row', { c: CELL }) }),
  mergeCells: place<Name>(undefined, { mergeCell: place<Name>('merge') }),
});

/** What a worksheet part holds; complete once a visitor has gone through it. */
export interface SheetReading {
  readonly root: Place<Name>;
  readonly visitor: Visitor<Name>;
  readonly sheet: Omit<Sheet, 'name' | 'hidden'>;
}

/** Gathers cells, merges, hidden rows and columns. Cells without a value are left out. */
export function createSheetReading(read: CellReader): SheetReading {
  const merges: Area[] = [];
  const hiddenColumns = new Set<number>();
  const cells = gatherRows(read);
  const visitor: Visitor<Name> = {
    open: (name, attributes) => {
      if (name === 'merge') merges.push(...areaOf(attributes.ref ?? ''));
      else if (name === 'columns') hideColumns(hiddenColumns, attributes);
      else cells.open(name, attributes);
    },
    text: cells.text,
    close: cells.close,
  };
  const { rows, hiddenRows } = cells;
  return { root: WORKSHEET, visitor, sheet: { rows, hiddenRows, hiddenColumns, merges } };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function hideColumns(columns: Set<number>, { hidden, min, max }: Attributes): void {
  if (!isTrue(hidden)) return;
  const last = Math.min(Number(max ?? min), MOST_COLUMNS);
  for (let column = Math.max(Number(min), 1); column <= last; column++) columns.add(column);
}

/** Rows and cells may leave their place out: then they follow the one before. */
function gatherRows(read: CellReader) {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  const hiddenRows = new Set<number>();
  let [row, column] = [0, 0];
  let cells = new Map<number, Cell>();
  let stored = newCell({});
  const formulaAt = createFormulaReader();
  const openRow = ({ r, hidden }: Attributes) => {
    row = Number(r ?? row + 1);
    if (isTrue(hidden)) hiddenRows.add(row);
    column = 0;
    cells = new Map();
  };
  const openCell = (attributes: Attributes) => {
    column = attributes.r === undefined ? column + 1 : columnNumber(attributes.r);
    stored = newCell(attributes);
  };
  const closeCell = () => {
    if (stored.formula !== undefined) stored.formula = formulaAt(stored, { row, column });
    const cell = read(stored);
    if (cell) cells.set(column, cell);
  };
  return {
    rows,
    hiddenRows,
    open: (name: Name, attributes: Attributes) => {
      if (name === 'cell') openCell(attributes);
      else if (name === 'row') openRow(attributes);
      else openInside(stored, name, attributes);
    },
    text: (name: Name, text: string) => {
      if (name === 'value') stored.raw += text;
      else if (name === 'text') stored.rich += text;
      else if (name === 'formula') stored.formula = (stored.formula ?? '') + text;
    },
    close: (name: Name) => {
      if (name === 'cell') closeCell();
      else if (name === 'row' && cells.size > 0) rows.set(row, cells);
    },
  };
}

function openInside(stored: StoredCell, name: Name, { t, si }: Attributes): void {
  if (name === 'formula') {
    stored.formula = '';
    stored.shared = t === 'shared' ? si : undefined;
  }
  if (name !== 'value') return;
  stored.hasValue = true;
  stored.raw = '';
}

function areaOf(reference: string): Area[] {
  const [first = '', last = first] = reference.split(':');
  const area = {
    top: rowNumber(first),
    left: columnNumber(first),
    bottom: rowNumber(last),
    right: columnNumber(last),
  };
  return area.top > 0 && area.left > 0 ? [area] : [];
}

const LONGEST_COLUMN = 3;

/** `AB7` → 28; 0 where there are no letters. */
function columnNumber(place: string): number {
  let column = 0;
  for (let at = 0; at < LONGEST_COLUMN; at++) {
    const letter = place.charCodeAt(at) & ~LOWER_CASE;
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + letter - 64;
  }
  return column;
}
/** The bit by which `a` differs from `A`. */
const LOWER_CASE = 32;

const rowNumber = (place: string): number => Number(/\d+$/.exec(place)?.[0] ?? 0);
