import type { Cell, Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { rowsWith } from '../cells/survey.ts';
import { normaliseLabel } from '../labels/names.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { SubjectRank, Vocabulary } from '../labels/vocabulary.ts';
import { CATEGORY_WORDS, RATER_TITLE_WORDS, UNIT_WORDS } from '../labels/words.ts';
import { isLabel } from '../tables/find-table.ts';

/** A label with its value in the same cell or beside it: `姓名：张三`. */
export interface LabelledText {
  readonly row: number;
  /** Of the label and of the value; the same where both stand in one cell. */
  readonly label: number;
  readonly value: number;
  /** What stands before the value in its cell. */
  readonly before: string;
}
/** A line that says whom a form is about. */
export interface NameLine {
  readonly row: number;
  readonly name: LabelledText;
  readonly rank: SubjectRank;
  readonly unit: LabelledText | undefined;
  readonly category: LabelledText | undefined;
}

/** Lines with a name, of the plainest rank that any of them has. */
export function nameLines(sheet: Sheet, words: Vocabulary): NameLine[] {
  const isWho = (text: string) => text.length <= LONGEST && words.subjects.has(labelOf(text).key);
  const lines = rowsWith(sheet, isWho).flatMap((row) => {
    const cells = [...(sheet.rows.get(row) ?? [])];
    return cells.length > MOST_CELLS ? [] : (nameLine(row, cells, words) ?? []);
  });
  const least = Math.min(...lines.map(({ rank }) => rank));
  return lines.filter(({ rank }) => rank === least);
}

type Cells = readonly (readonly [number, Cell])[];

function nameLine(row: number, cells: Cells, words: Vocabulary): NameLine | undefined {
  const labelled = cells.flatMap((_, index) => labelledAt(row, cells.slice(index), words));
  const names = labelled.flatMap(({ key, text }) => {
    const rank = words.subjects.get(key);
    return rank === undefined ? [] : [{ rank, name: text }];
  });
  const [first] = names.toSorted((one, other) => one.rank - other.rank);
  if (!first) return undefined;
  const others = labelled.filter(({ text }) => text !== first.name);
  const find = (keys: readonly string[]) => others.find(({ key }) => keys.includes(key))?.text;
  return { row, ...first, unit: find(UNIT_WORDS), category: find(CATEGORY_WORDS) };
}
/** More cells in a row make a table of it. */
const MOST_CELLS = 12;

const LABELLED = /^\s*([^:：]{1,12}?)\s*[:：]\s*(?=\S)/;

function labelledAt(
  row: number,
  [own, next]: Cells,
  { headers, subjects }: Vocabulary,
): { key: string; text: LabelledText }[] {
  const [label, cell] = own ?? [0];
  if (cell?.kind !== 'text' || cell.value.length > LONGEST) return [];
  const { key, inside } = labelOf(cell.value);
  if (inside) return [{ key, text: { row, label, value: label, before: inside[0] } }];
  const [value, beside] = next ?? [0];
  if (beside?.kind !== 'text' || cellText(beside) === '') return [];
  if (isLabel(beside, headers) || isLabel(beside, subjects) || isHeader(beside)) return [];
  return [{ key, text: { row, label, value, before: '' } }];
}
const LONGEST = 60;

/** The label, and where its value follows in the same cell all that stands before it. */
function labelOf(text: string): { key: string; inside: RegExpExecArray | null } {
  const inside = LABELLED.exec(text);
  return { key: normaliseLabel(inside?.[1] ?? text.replace(/[:：]\s*$/, '')), inside };
}

/** 姓名 beside 评委评分 heads a column, and so it does beside 职务. */
const isHeader = (cell: Cell): boolean =>
  RATER_TITLE_WORDS.includes(normaliseLabel(cellText(cell))) ||
  usualReason([cellText(cell)], { besideCounts: true }) !== undefined;
