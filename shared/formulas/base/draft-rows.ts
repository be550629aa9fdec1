import type { CellStyle, SheetRows } from '../../workbook/model.ts';
import type { Placing } from '../expression/to-excel.ts';
import type { At, Content, Expression } from '../expression/tree.ts';
import type { Value } from '../expression/value.ts';
import { CellContent, type Plain, plainValue } from './content.ts';
import { formsOf, madeRows, type SettledRow, settledRow, type WorkedOut } from './settled-rows.ts';

/** The cells of a sheet while it is written. */
export interface DraftRows {
  readonly put: (place: At, content: Expression | Plain, style: CellStyle) => Content;
  /** Undefined where no cell is. */
  readonly valueAt: (row: number, column: number) => Value | undefined;
  readonly decimalsAt: (row: number, column: number) => number | undefined;
  readonly height: (row: number, points: number | undefined) => void;
  readonly settle: (from: number) => void;
  readonly made: () => SheetRows;
}

/** A row to which cells may still be put. */
interface OpenRow {
  height?: number;
  /** By column from 1. */
  readonly cells: (WorkedOut | undefined)[];
}

/** @param place gives formulas as they stand in cells */
export function createDraftRows(place: Placing): DraftRows {
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
  return {
    put: ({ row, column }, content, style) => {
      const cell = workedOut(content, { row, style, place, formOf });
      rowAt(row).cells[column] = cell;
      return cell.content;
    },
    valueAt: (row, column) => {
      const own = settled[row];
      if (!own) return open[row]?.cells[column]?.content.value();
      return own.forms[column] ? own.values[column] : undefined;
    },
    decimalsAt: (row, column) => {
      const own = settled[row];
      return own ? own.decimals.get(column) : open[row]?.cells[column]?.content.decimals();
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
