import type { Cell } from '../../workbook/model.ts';
import { type BlockAccount, type ColumnAccount, NOBODY } from './block-account.ts';
import { couldBeValue } from './could-be-value.ts';
import { type Spot, spotIn } from './line-codes.ts';
import type { TellUnclear } from './sheet-account.ts';
import { isOrdinary, type WeightyKind, weightyKind } from './weighty-columns.ts';

/** What one column holds that nobody understands. */
export interface UnclearColumn {
  readonly block: BlockAccount;
  readonly column: number;
  /** Undefined without a header. */
  readonly own: ColumnAccount | undefined;
  /** What it says of marks, and whether some cell says other than that all is as usual. */
  readonly kind: WeightyKind | undefined;
  weighs: boolean;
  /** How many cells could be values, and how many are words. */
  values: number;
  words: number;
  /** The row of the first such, else of the first text. */
  row: number;
  /** Without a header: the rows whose cell could be a value that somebody wrote. */
  readonly written: Spot[];
}
/** A number among words. */
export interface Stray {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}
export interface UnclearCells {
  readonly columns: readonly UnclearColumn[];
  /** In the file's rows and columns, the first few. */
  readonly strays: readonly Stray[];
  readonly strayCount: number;
}

const MOST_STRAYS = 4;

/** Gathers what is not understood of a sheet: by column in tables, one by one beside them. */
export function gatherUnclear(blocks: readonly BlockAccount[], answers: ReadonlySet<string>) {
  const columns = new Map<BlockAccount, Map<number, UnclearColumn>>();
  const strays: Stray[] = [];
  let strayCount = 0;
  const columnOf = ({ block, row, column }: Spot): UnclearColumn => {
    const own = columns.get(block) ?? new Map<number, UnclearColumn>();
    const unclear = own.get(column) ?? unclearColumn(block, row, column);
    columns.set(block, own.set(column, unclear));
    return unclear;
  };
  const take: TellUnclear = (row, column, cell) => {
    const spot = spotIn(blocks, row, column);
    if (spot && (spot.block.rows[spot.row] ?? NOBODY) >= NOBODY) {
      enter(columnOf(spot), spot, { cell, isValue: couldBeValue(cell, answers) });
      return;
    }
    strayCount += 1;
    if (strays.length < MOST_STRAYS) strays.push({ row, column, cell });
  };
  const all = (): UnclearCells => ({
    columns: [...columns.values()].flatMap((own) => [...own.values()]),
    strays,
    strayCount,
  });
  return { take, all };
}

function unclearColumn(block: BlockAccount, row: number, column: number): UnclearColumn {
  const own = block.columns[column];
  const kind = block.tables.flatMap((table) => weightyKind(table, own?.header ?? '') ?? [])[0];
  return { block, column, own, kind, weighs: false, values: 0, words: 0, row, written: [] };
}

interface Looked {
  readonly cell: Cell;
  readonly isValue: boolean;
}

function enter(unclear: UnclearColumn, spot: Spot, { cell, isValue }: Looked): void {
  if (unclear.kind && !isOrdinary(unclear.kind, cell)) unclear.weighs = true;
  if (!isValue) {
    unclear.words += 1;
    return;
  }
  if (unclear.values === 0) unclear.row = spot.row;
  unclear.values += 1;
  if (!unclear.own && cell.formula === undefined) unclear.written.push(spot);
}
