import type { CellStyle, SheetRows } from '../../workbook/model.ts';
import { type Placing, placingOn } from '../expression/to-excel.ts';
import type { At, Content, Expression } from '../expression/tree.ts';
import { CellContent, type Plain, plainValue } from './content.ts';
import { type Again, type Alike, type Put, rowsAgain, type SheetCells } from './rows-again.ts';
import { formsOf, madeRows, type SettledRow, settledRow, type WorkedOut } from './settled-rows.ts';

/** The cells of a sheet while it is written. */
export interface DraftRows extends Omit<SheetCells, 'name'> {
  readonly put: (place: At, content: Expression | Plain, style: CellStyle) => Content;
  readonly height: (row: number, points: number | undefined) => void;
  readonly alike: (rows: Alike | undefined, write: () => void) => void;
  readonly settle: (from: number) => void;
  readonly made: () => SheetRows;
}

/** A row to which cells may still be put. */
interface OpenRow {
  height?: number;
  /** By column from 1. */
  readonly cells: (WorkedOut | undefined)[];
}

export function createDraftRows(sheet: string): DraftRows {
  const place = placingOn(sheet);
  /** By row from 1; each row is among the settled ones or not. */
  const open: (OpenRow | undefined)[] = [];
  const settled: (SettledRow | undefined)[] = [];
  const formOf = formsOf();
  const rowAt = (row: number): OpenRow => {
    if (settled[row]) throw new Error(`Row ${row} is settled`);
    const known = open[row] ?? { cells: [] };
    open[row] = known;
    return known;
  };
  const settle = (from: number) => {
    for (let row = from; row < open.length; row++) {
      const { cells, height } = open[row] ?? {};
      if (!cells) continue;
      settled[row] = settledRow(cells, height);
      open[row] = undefined;
    }
  };
  const cells: SheetCells = {
    name: sheet,
    valueAt: (row, column) => {
      const own = settled[row];
      if (!own) return open[row]?.cells[column]?.content.value();
      return own.forms[column] ? own.values[column] : undefined;
    },
    decimalsAt: (row, column) => {
      const own = settled[row];
      return own ? own.decimals.get(column) : open[row]?.cells[column]?.content.decimals();
    },
  };
  const repetition = createRepetition(cells);
  return {
    ...cells,
    put: (at, content, style) => {
      const { row, column } = at;
      const cell = workedOut(content, { row, style, place, formOf });
      rowAt(row).cells[column] = cell;
      repetition.note({ at, content, form: cell.form, others: cell.others });
      return cell.content;
    },
    alike: (rows, write) => {
      const again = rows && repetition.of(rows, write);
      if (again) for (const [index, row] of again.entries()) settled[rows.first + index] = row;
      else if (!rows) write();
    },
    height: (row, points = 0) => {
      const draft = rowAt(row);
      if (points > (draft.height ?? 0)) draft.height = points;
    },
    settle,
    made: () => {
      settle(1);
      return madeRows(settled);
    },
  };
}

/** Rows by their key: written the first time, and made again after that where it can be. */
function createRepetition(cells: SheetCells) {
  const known = new Map<string, Again | undefined>();
  let noted: Put[] | undefined;
  const learn = (rows: Alike, write: () => void) => {
    const puts: Put[] = [];
    noted = puts;
    write();
    noted = undefined;
    known.set(rows.key, rowsAgain(puts, rows, cells));
  };
  return {
    note: (put: Put): void => {
      noted?.push(put);
    },
    /** Undefined where they were written. */
    of: (rows: Alike, write: () => void): readonly SettledRow[] | undefined => {
      const again = known.get(rows.key);
      if (again) return again(rows);
      if (known.has(rows.key)) write();
      else learn(rows, write);
      return undefined;
    },
  };
}

interface Putting {
  readonly row: number;
  readonly style: CellStyle;
  readonly place: Placing;
  readonly formOf: ReturnType<typeof formsOf>;
}

function workedOut(
  content: Expression | Plain,
  { row, style, place, formOf }: Putting,
): WorkedOut & { readonly content: CellContent } {
  if ('plain' in content) {
    const value = plainValue(content);
    return { content: new CellContent(value), form: formOf(style, undefined), others: [] };
  }
  const { pattern, rows } = place(content, row);
  return { content: new CellContent(content), form: formOf(style, pattern), others: rows.slice(1) };
}
