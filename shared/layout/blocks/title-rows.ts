import type { Cell, Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { normaliseLabel } from '../labels/names.ts';
import { rowWord } from '../labels/row-words.ts';
import { turnoutWord } from '../labels/turnout-words.ts';

/** Rows from the first to the last, both included. */
export type Rows = readonly [first: number, last: number];
type Cells = ReadonlyMap<number, Cell>;

/**
 * The titles right above a header that stands below another table, whose header ends in `above`.
 * Null where the rows of that table reach down to the header.
 */
export function titleRowsBetween(sheet: Sheet, above: number, header: number): Rows | null {
  const rows: number[] = [];
  let data = above;
  for (let row = header - 1; row > above; row--) {
    const cells = sheet.rows.get(row);
    if (cells && !isTitle(cells)) {
      data = row;
      break;
    }
    if (cells) rows.unshift(row);
  }
  // What follows the data without a gap may be one more row of it, if it does not speak as a title.
  while (rows[0] === data + 1 && !speaksAsTitle(sheet, rows[0])) data = rows.shift() ?? data;
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

const ENDS_TABLE: readonly (string | undefined)[] = [
  'total-row',
  'note-row',
  'filler-row',
  'full-mark-row',
];

/** Nothing but a text, or labels with their values; no total and no signature. */
function isTitle(cells: Cells): boolean {
  const all = [...cells.values()].filter((cell) => cellText(cell) !== '');
  const [first] = all;
  if (first?.kind !== 'text' || ENDS_TABLE.includes(rowWord(first)?.because)) return false;
  return all.every((cell, index) => {
    const before = all[index - 1];
    return index === 0 || isLabelOfValue(cell) || (before !== undefined && isLabelOfValue(before));
  });
}

const isLabelOfValue = (cell: Cell): boolean => {
  const key = normaliseLabel(cellText(cell));
  return cell.kind === 'text' && (key.includes(':') || turnoutWord(key) !== undefined);
};

const TITLE =
  /[评表票测组:：]|打分|情况|汇总|统计|名单|台账|名册|rater|judge|group|table|ballot|score|list/i;
const LONGEST_NAME = 6;

function speaksAsTitle({ rows, merges }: Sheet, row: number): boolean {
  const text = cellText([...(rows.get(row)?.values() ?? [])][0]);
  const isMerged = merges.some(({ top, left, right }) => top === row && right > left);
  return (
    isMerged || TITLE.test(text) || (/\p{Script=Han}/u.test(text) && text.length > LONGEST_NAME)
  );
}
