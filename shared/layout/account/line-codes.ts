import type { Cell, Sheet } from '../../workbook/model.ts';
import { isReceipt } from '../own-sheets.ts';
import { type BlockAccount, cellKey, codeOfRow, NOBODY } from './block-account.ts';
import { isEmptyText, isStray } from './could-be-value.ts';
import { type EntryCode, leftOut, notUnderstood, READ, reasonOf } from './entry.ts';

/** The entries of one row, by column. */
export type LineCodes = (column: number, cell: Cell) => EntryCode;

const EMPTY = leftOut('empty-text');
const UNDER_MERGE = leftOut('under-merge');
const WITHOUT_HEADER = notUnderstood('no-header');
const UNLINKED = leftOut('unlinked-row');

/** The entries of one row of the file. A block has what lies in its area. */
export function codesOfSheet(
  sheet: Sheet,
  blocks: readonly BlockAccount[],
): (row: number) => LineCodes {
  if (blocks.length === 0) return () => everywhere(isReceipt(sheet) ? 'own-sheet' : 'unread-sheet');
  const top = Math.min(...blocks.map(({ view }) => view.block.area?.top ?? 1));
  return (row) => {
    const own = blocks.filter((block) => coversRow(block, row));
    const [first, ...others] = own;
    const outside = words(leftOut(row < top ? 'title' : 'beside-table'));
    if (!first) return outside;
    if (others.length === 0 && !first.view.block.area) return codesIn(first, row);
    const lines = own.map((block) => ({ block, codes: codesIn(block, row) }));
    return (column, cell) => {
      const line = lines.find(({ block }) => coversColumn(block, column));
      return (line?.codes ?? outside)(column, cell);
    };
  };
}

const coversRow = ({ view: { block } }: BlockAccount, row: number): boolean =>
  !block.area || (row >= block.area.top && row <= block.area.bottom);

const coversColumn = ({ view: { block } }: BlockAccount, column: number): boolean =>
  !block.area || (column >= block.area.left && column <= block.area.right);

/** A cell by the row and column that it has in its block. */
export interface Spot {
  readonly block: BlockAccount;
  readonly row: number;
  readonly column: number;
}

/** Undefined outside all blocks. */
export function spotIn(
  blocks: readonly BlockAccount[],
  row: number,
  column: number,
): Spot | undefined {
  const block = blocks.find((own) => coversRow(own, row) && coversColumn(own, column));
  if (!block) return undefined;
  return block.view.block.turned ? { block, row: column, column: row } : { block, row, column };
}

const everywhere = (because: 'own-sheet' | 'unread-sheet'): LineCodes => {
  const code = leftOut(because);
  return () => code;
};

/** Where a row is a column, each cell is of another one. */
const codesIn = (block: BlockAccount, row: number): LineCodes =>
  block.view.block.turned
    ? (column, cell) => lineCodes(block, column)(row, cell)
    : lineCodes(block, row);

function lineCodes({ rows, columns, singles }: BlockAccount, row: number): LineCodes {
  const own = rows[row];
  const codes = own === undefined || own < NOBODY ? otherRow(own) : dataRow(columns, row);
  if (singles.size === 0) return codes;
  return (column, cell) => (singles.has(cellKey(row, column)) ? READ : codes(column, cell));
}

function dataRow(columns: BlockAccount['columns'], row: number): LineCodes {
  return (column, cell) => {
    const own = columns[column];
    if (isEmptyText(cell)) return EMPTY;
    if (!own) return WITHOUT_HEADER;
    return own.covered.size > 0 && own.covered.has(row) ? UNDER_MERGE : own.code;
  };
}

/** Rows in which nobody looks for numbers. */
const OF_WORDS: readonly string[] = ['title', 'note-row'];

function otherRow(own: number | undefined): LineCodes {
  const code = own === undefined ? UNLINKED : codeOfRow(own);
  if (OF_WORDS.includes(reasonOf(code))) return words(code);
  return (_, cell) => (isEmptyText(cell) ? EMPTY : code);
}

/** Among words a number that nobody claims is not understood. */
function words(code: EntryCode): LineCodes {
  const stray = notUnderstood(reasonOf(code));
  return (_, cell) => {
    if (isEmptyText(cell)) return EMPTY;
    return isStray(cell) ? stray : code;
  };
}
