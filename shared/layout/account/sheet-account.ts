import type { LayoutReason } from '../../messages/layout/reasons.ts';
import type { Cell, Sheet } from '../../workbook/model.ts';
import { type BlockAccount, NOBODY } from './block-account.ts';
import {
  ENTRY_CODES,
  type Entry,
  type EntryCode,
  isLeftOut,
  isNotUnderstood,
  READ,
  reasonOf,
} from './entry.ts';
import { codesOfSheet, type LineCodes, type SheetParts, spotIn } from './line-codes.ts';

/** What became of every non-empty cell of a sheet: each has one entry. */
export interface SheetAccount {
  readonly sheet: string;
  /** With `leftOut` and `notUnderstood` all cells that there are. */
  readonly read: number;
  /** By reason; those that there are. */
  readonly leftOut: ReadonlyMap<LayoutReason, number>;
  readonly notUnderstood: number;
  /** Undefined for an empty cell. Row and column are the file's. */
  readonly entryAt: (row: number, column: number) => Entry | undefined;
}

/**
 * Goes through the sheet once. Of a cell its row and its column are asked, for a sheet may have
 * millions; the cell itself alone where neither of them knows it.
 */
export function accountOf(parts: SheetParts, tellUnclear: TellUnclear): SheetAccount {
  const { sheet } = parts;
  const codesOf = codesOfSheet(parts);
  const counts = countCodes(sheet, codesOf, tellUnclear);
  const codes = [...counts.keys()].filter((code) => counts[code] !== 0);
  const sum = (own: readonly EntryCode[]) =>
    own.reduce((total, code) => total + (counts[code] ?? 0), 0);
  return {
    sheet: sheet.name,
    read: counts[READ] ?? 0,
    leftOut: new Map(codes.filter(isLeftOut).map((code) => [reasonOf(code), counts[code] ?? 0])),
    notUnderstood: sum(codes.filter(isNotUnderstood)),
    entryAt: (row, column) => {
      const cell = sheet.rows.get(row)?.get(column);
      if (!cell) return undefined;
      const code = codesOf(row)(column, cell);
      if (code === READ) return readEntry(parts, row, column);
      const because = reasonOf(code);
      return { is: isLeftOut(code) ? 'left-out' : 'not-understood', because };
    },
  };
}

/** A cell that is not understood, at its row and column in the file. */
export type TellUnclear = (row: number, column: number, cell: Cell) => void;

function countCodes(
  sheet: Sheet,
  codesOf: (row: number) => LineCodes,
  tellUnclear: TellUnclear,
): Uint32Array {
  const counts = new Uint32Array(ENTRY_CODES);
  for (const row of sheet.rows.keys()) {
    const codeOf = codesOf(row);
    // Entries of a loop would be made for each cell.
    sheet.rows.get(row)?.forEach((cell, column) => {
      const code = codeOf(column, cell);
      counts[code] = (counts[code] ?? 0) + 1;
      if (isNotUnderstood(code)) tellUnclear(row, column, cell);
    });
  }
  return counts;
}

/** Of a single cell as that says, else in the first block that covers it. */
function readEntry({ blocks, singles }: SheetParts, row: number, column: number): Entry {
  const single = singles.get(row)?.get(column) ?? cellIn(blocks, row, column);
  const { as, header, subject } = single;
  return { is: 'read', as, header, subject: subject === NOBODY ? null : subject };
}

function cellIn(blocks: readonly BlockAccount[], row: number, column: number) {
  const spot = spotIn(blocks, row, column);
  const own = spot?.block.columns[spot.column];
  if (!spot || !own) throw new Error('Only what lies in a column of a block is read');
  const { as, header } = own;
  return { as, header, subject: spot.block.rows[spot.row] ?? NOBODY };
}
