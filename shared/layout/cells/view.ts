import type { SheetPlace } from '../../messages/problem.ts';
import { type Area, type Cell, cellName, type Sheet } from '../../workbook/model.ts';
import type { Block, Borrowed } from '../model/layout.ts';

/** What readers see of a sheet: one block of it, with a row for each subject or ballot. */
export interface View extends Sheet {
  /** Where it is turned, rows here are columns in the file. */
  readonly block: Block;
  /** Cells that stand above the table, or may. */
  readonly titles: Sheet['rows'];
}

/** `B7`, as the file calls the cell in that row and column of the view. */
export function nameAt({ block }: { readonly block: Block }, row: number, column: number): string {
  const { turned, borrowed } = block;
  const from =
    borrowed.length === 0
      ? undefined
      : borrowed.find((own) => own.row === row && own.column === column)?.from;
  if (from) return cellName(from.row, from.column);
  return turned ? cellName(column, row) : cellName(row, column);
}

/** The cell's place in the file. */
export const placeAt = (view: View, row: number, column: number): SheetPlace => ({
  sheet: view.name,
  cell: nameAt(view, row, column),
});

/** The whole sheet, as it lies. */
export const WHOLE: Block = { area: null, turned: false, titles: [], borrowed: [] };

/** The block's cells under the rows and columns that they have in the file, or turned over. */
export function viewOf(sheet: Sheet, block: Block): View {
  const { area, turned, titles, borrowed } = block;
  if (!area) return { ...sheet, block, titles: sheet.rows };
  const part = within(sheet, area);
  const above = titles.map((title) => within(sheet, title.area).rows);
  const view = turned ? turnedOver(part) : part;
  const rows = joined([view.rows, ...borrowed.map((own) => borrowedRow(sheet, own))]);
  const shown = turned ? above.map(turnedRows) : above;
  return { ...view, rows, block, titles: joined(shown) };
}

type Rows = Sheet['rows'];

/** Of cells in one place the last one holds. */
function joined(parts: readonly Rows[]): Rows {
  const [first, ...others] = parts.filter((rows) => rows.size > 0);
  if (!first || others.length === 0) return first ?? new Map();
  const all = new Map<number, ReadonlyMap<number, Cell>>();
  for (const rows of [first, ...others])
    for (const [row, cells] of rows) {
      const own = [...(all.get(row) ?? []), ...cells];
      all.set(row, new Map([...new Map(own)].toSorted(([a], [b]) => a - b)));
    }
  return new Map([...all].toSorted(([a], [b]) => a - b));
}

function borrowedRow({ rows }: Sheet, borrowed: Borrowed): Rows {
  const { row, column, from } = borrowed;
  const cell = rows.get(from.row)?.get(from.column);
  if (!cell) return new Map();
  const shown: Cell =
    cell.kind === 'text' ? { kind: 'text', value: partOf(cell.value, borrowed) } : cell;
  return new Map([[row, new Map([[column, shown]])]]);
}

/** All of a text that is no longer what it was when it was found. */
function partOf(text: string, { without, upTo }: Borrowed): string {
  if (!text.startsWith(without)) return text;
  const rest = text.slice(without.length);
  const end = upTo === '' ? -1 : rest.indexOf(upTo);
  return end === -1 ? rest : rest.slice(0, end);
}

/** The last row and column that a sheet can have. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

function within(sheet: Sheet, area: Area): Sheet {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  const isWide = area.left === 1 && area.right === LAST_COLUMN;
  for (const [row, cells] of rowsFrom(sheet, area)) {
    const own = isWide
      ? cells
      : new Map([...cells].filter(([column]) => column >= area.left && column <= area.right));
    if (own.size > 0) rows.set(row, own);
  }
  const merges = sheet.merges.filter(
    ({ top, left }) =>
      top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  return { ...sheet, rows, merges };
}

/** Many small blocks of a long sheet do not each go through all of it. */
function* rowsFrom({ rows }: Sheet, { top, bottom }: Area) {
  if (bottom - top < rows.size) {
    for (let row = top; row <= bottom; row++) {
      const cells = rows.get(row);
      if (cells) yield [row, cells] as const;
    }
    return;
  }
  for (const line of rows) if (line[0] >= top && line[0] <= bottom) yield line;
}

function turnedOver(sheet: Sheet): Sheet {
  const rows = turnedRows(sheet.rows);
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  const { hiddenRows, hiddenColumns } = sheet;
  return { ...sheet, rows, merges, hiddenRows: hiddenColumns, hiddenColumns: hiddenRows };
}

function turnedRows(rows: Rows): Rows {
  const columns = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of rows)
    for (const [column, cell] of cells) {
      const own = columns.get(column) ?? new Map<number, Cell>();
      columns.set(column, own.set(row, cell));
    }
  return new Map([...columns].toSorted(([a], [b]) => a - b));
}
