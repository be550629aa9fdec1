import type { Cell, Sheet } from '../../workbook/model.ts';
import { type BlockAccount, codeOfRow, NOBODY } from './block-account.ts';
import { isEmptyText, isStray } from './could-be-value.ts';
import { type EntryCode, leftOut, notUnderstood, reasonOf } from './entry.ts';
import type { SingleCells } from './single-cells.ts';
import { type UsualTitles, usualTitles } from './usual-titles.ts';

/** The entries of one row, by column. */
export type LineCodes = (column: number, cell: Cell) => EntryCode;

const EMPTY = leftOut('empty-text');
const UNDER_MERGE = leftOut('under-merge');
const WITHOUT_HEADER = notUnderstood('no-header');
const UNLINKED = leftOut('unlinked-row');

/** What a sheet's account is looked up from. */
export interface SheetParts {
  readonly sheet: Sheet;
  readonly blocks: readonly BlockAccount[];
  readonly singles: SingleCells;
}

/** The entries of one row of the file: of single cells first, then of the block that has them. */
export function codesOfSheet({ sheet, blocks, singles }: SheetParts): (row: number) => LineCodes {
  if (blocks.length === 0) return () => everywhere(sheet.isOurs ? 'own-sheet' : 'unread-sheet');
  const outsideOf = outsideBlocks(blocks);
  const isInParts = blocks.some(({ view }) => view.block.area);
  const titles = isInParts ? usualTitles(sheet) : () => undefined;
  const inBlock = inBlocks(blocks, outsideOf);
  const titled = (row: number) => belowTitles(inBlock(row), row, titles);
  return (row) => {
    const codes = isInParts ? titled(row) : inBlock(row);
    const own = singles.get(row);
    return own ? (column, cell) => own.get(column)?.code ?? codes(column, cell) : codes;
  };
}

/** A number beside a table that a usual title of its column explains. */
function belowTitles(codes: LineCodes, row: number, titles: UsualTitles): LineCodes {
  return (column, cell) => {
    const code = codes(column, cell);
    const because = STRAYS.has(code) ? titles(row, column) : undefined;
    return because ? leftOut(because) : code;
  };
}

function inBlocks(
  blocks: readonly BlockAccount[],
  outsideOf: (row: number) => LineCodes,
): (row: number) => LineCodes {
  const all = blocks.map((block) => ({ block, codesOf: codesIn(block) }));
  const [first, ...others] = all;
  if (first && others.length === 0 && !first.block.view.block.area) return first.codesOf;
  return (row) => {
    const own = all.filter(({ block }) => coversRow(block, row));
    const lines = own.map(({ block, codesOf }) => ({ block, codes: codesOf(row) }));
    const outside = outsideOf(row);
    return (column, cell) => {
      const line = lines.find(({ block }) => coversColumn(block, column));
      return (line?.codes ?? outside)(column, cell);
    };
  };
}

/** Titles of a block stand beside its area; whatever else does so is of no table. */
function outsideBlocks(blocks: readonly BlockAccount[]): (row: number) => LineCodes {
  const titles = blocks.flatMap(({ view }) => view.block.titles.map(({ area }) => area));
  const top = Math.min(...blocks.map(({ view }) => view.block.area?.top ?? 1));
  return (row) => {
    if (row < top) return TITLE;
    const own = titles.filter((area) => row >= area.top && row <= area.bottom);
    if (own.length === 0) return BESIDE;
    const isTitle = (column: number) =>
      own.some(({ left, right }) => column >= left && column <= right);
    return (column, cell) => (isTitle(column) ? TITLE : BESIDE)(column, cell);
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
function codesIn(block: BlockAccount): (row: number) => LineCodes {
  const codesOf = lineCodes(block);
  if (!block.view.block.turned) return codesOf;
  return (row) => (column, cell) => codesOf(column)(row, cell);
}

/** Where nothing is merged, all rows of data have the same: of a long table there may be a million. */
function lineCodes({ rows, columns }: BlockAccount): (row: number) => LineCodes {
  const isMerged = columns.some((column) => column && column.covered.size > 0);
  const alike = dataRow(columns, 0);
  return (row) => {
    const own = rows[row];
    if (own === undefined || own < NOBODY) return otherRow(own);
    return isMerged ? dataRow(columns, row) : alike;
  };
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

const STRAYS: ReadonlySet<EntryCode> = new Set(
  (['title', 'beside-table', 'note-row', 'no-header'] as const).map(notUnderstood),
);
const TITLE = words(leftOut('title'));
const BESIDE = words(leftOut('beside-table'));
