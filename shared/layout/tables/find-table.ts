import type { Area, Cell, Sheet } from '../../workbook/model.ts';
import { textAt } from '../cells/cell-text.ts';
import type { View } from '../cells/view.ts';
import { subjectPart } from '../labels/both-axes.ts';
import { speaksOf } from '../labels/find-label.ts';
import type { Labels } from '../labels/labels.ts';
import { normaliseLabel, plainLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { NAME_WORDS } from '../labels/words.ts';
import { type HeaderColumn, headerColumns } from './header-columns.ts';

/** A table as it lies in its sheet, before anyone knows what it is for. */
export interface FoundTable {
  readonly sheet: View;
  /** From 1, inclusive. */
  readonly header: readonly [first: number, last: number];
  /** Where 姓名 or its like stands; its last column where that cell is merged. */
  readonly name: { readonly row: number; readonly column: number; readonly lastColumn: number };
  /** The cells that are one with it. */
  readonly nameArea: Area;
  readonly columns: readonly HeaderColumn[];
  /** Rows that alone are about somebody; null where every row may be. */
  readonly only: readonly number[] | null;
  /** What stands above it, from the top of the sheet. */
  readonly titles: readonly TitleCell[];
}
export interface TitleCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** Of this table alone; else of the whole sheet. */
  readonly isOwn: boolean;
}

const MOST_HEADER_ROWS = 4;
/** A longer text is a sentence, not the title of a column. */
const LONGEST_HEADER = 60;
export const isNameHeader = (cell: Cell | undefined, words = NAME_WORDS): boolean =>
  cell?.kind === 'text' &&
  cell.value.length <= LONGEST_HEADER &&
  words.includes(plainLabel(cell.value));

/** The table of a view whose names are headed in that cell, or in those cells that are one. */
export function tableAt(sheet: View, name: Area, words: Vocabulary): FoundTable {
  const header = headerRows(sheet, name, words);
  return {
    sheet,
    header,
    name: { row: name.top, column: name.left, lastColumn: name.right },
    nameArea: name,
    columns: withName(headerColumns(sheet, header), name, { sheet, words }),
    titles: titleCells(sheet, header[0]),
    only: null,
  };
}

/** Where titles stand down, what heads them heads the names as well, and says nothing of them. */
function withName(
  columns: readonly HeaderColumn[],
  { top, left }: Area,
  { sheet, words }: { sheet: View; words: Vocabulary },
): HeaderColumn[] {
  if (
    !sheet.block.turned ||
    words.subjects.has(subjectPart(textAt(sheet, top, left), words.subjects))
  )
    return [...columns];
  const others = columns.filter(({ column }) => column !== left);
  return [...others, { column: left, path: [] }].toSorted(
    (one, other) => one.column - other.column,
  );
}

/** The same table as other words find it. */
export const tableAnew = (
  { sheet, nameArea, only }: FoundTable,
  words: Vocabulary,
): FoundTable => ({ ...tableAt(sheet, nameArea, words), only });

/** The cells that are one with that cell. */
export const areaAt = ({ merges }: Sheet, row: number, column: number): Area =>
  merges.find(({ top, left }) => top === row && left === column) ?? single(row, column);

function titleCells({ block, titles }: View, firstHeaderRow: number): TitleCell[] {
  const { area, turned, titles: areas } = block;
  const own = areas.flatMap((title) => (title.isOwn ? [title.area] : []));
  const cells: TitleCell[] = [];
  for (const [row, line] of titles) {
    if (!area && row >= firstHeaderRow) break;
    for (const [column, cell] of line) {
      const [top, left] = turned ? [column, row] : [row, column];
      cells.push({ row, column, cell, isOwn: own.some((part) => holds(part, top, left)) });
    }
  }
  return cells;
}

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const single = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The rows of the name's cell, and those next to it that hold the rest of the header. */
function headerRows(sheet: View, name: Area, words: Vocabulary): [number, number] {
  let [first, last] = [name.top, Math.min(name.bottom, name.top + MOST_HEADER_ROWS - 1)];
  const continues = (row: number, labels: Labels<true>) =>
    last - first + 1 < MOST_HEADER_ROWS &&
    textAt(sheet, row, name.left) === '' &&
    hasLabel(sheet, row, { after: name.right, labels });
  while (continues(last + 1, words.headers)) last++;
  const hasTitle = hasLabel(sheet, last, { after: name.right, labels: words.titles });
  if (words.hasRaters && hasTitle && isNamesRow(sheet, last + 1, { name, words })) last++;
  while (first > 1 && continues(first - 1, words.titles)) first--;
  return [first, last];
}

/** Nothing under 姓名, and texts that may be names beside it. */
function isNamesRow(
  sheet: View,
  row: number,
  { name: { left, right }, words }: { name: Area; words: Vocabulary },
): boolean {
  if (textAt(sheet, row, left) !== '') return false;
  const cells = [...(sheet.rows.get(row) ?? [])].filter(([column]) => column > right);
  const isMark = (cell: Cell) =>
    cell.kind === 'text' &&
    words.ballots.some(({ answers }) => answers.has(normaliseLabel(cell.value)));
  return cells.length > 0 && cells.every(([, cell]) => isShortText(cell) && !isMark(cell));
}

const isShortText = (cell: Cell): boolean =>
  cell.kind === 'text' && cell.value.length <= LONGEST_HEADER;

interface Looked {
  readonly after: number;
  readonly labels: Labels<true>;
}

function hasLabel(sheet: View, row: number, { after, labels }: Looked): boolean {
  for (const [column, cell] of sheet.rows.get(row) ?? [])
    if (column > after && isLabel(cell, labels)) return true;
  return false;
}

/** Whether a cell holds one of these labels, a short one. */
export function isLabel(cell: Cell, labels: Labels<unknown>): boolean {
  if (cell.kind !== 'text' || cell.value.length > LONGEST_HEADER) return false;
  return speaksOf(labels, cell.value, 'count');
}
