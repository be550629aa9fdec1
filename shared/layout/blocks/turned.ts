import type { Area, Cell, Sheet } from '../../workbook/model.ts';
import { cellText, textAt } from '../cells/cell-text.ts';
import { LAST_COLUMN, viewOf, WHOLE } from '../cells/view.ts';
import { subjectPart } from '../labels/both-axes.ts';
import { normaliseLabel } from '../labels/names.ts';
import { CORNER_WORDS } from '../labels/subject-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { CATEGORY_WORDS, SERIAL_WORDS, UNIT_WORDS } from '../labels/words.ts';
import { isLabel } from '../tables/find-table.ts';
import type { FoundBlock } from './found-block.ts';
import { findLabelColumn, type LabelColumn, LEAST_TITLES } from './label-column.ts';

/** So far down titles are looked for: no table has more of them. */
const MOST_ROWS = 400;

/** Tables with titles down and those who are reviewed across, one below the other. */
export function turnedBlocks(sheet: Sheet, words: Vocabulary): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let from = 1;
  for (;;) {
    const found = findTitlesDown(sheet, from, words);
    if (!found) return blocks;
    const { labels, header } = found;
    const bottom = lastRow(sheet, labels, header);
    blocks.push(turnedBlock(sheet, labels, { from, header, bottom, words }));
    from = bottom + 1;
  }
}

/** Several titles, or one where 姓名 stands above it. */
function findTitlesDown(sheet: Sheet, from: number, words: Vocabulary) {
  for (const least of [LEAST_TITLES, 1]) {
    const labels = findLabelColumn(sheet, [from, from + MOST_ROWS], { words, least });
    const header = labels && headerRow(sheet, labels, { from, words });
    if (!labels || header === undefined) continue;
    const corner = cornerKey(sheet, header, { labels, words });
    if (least > 1 || words.subjects.has(corner)) return { labels, header };
  }
  return undefined;
}

/** Whoever is reviewed stands right of 姓名, of 考核内容, or of an empty corner. */
function headerRow(
  sheet: Sheet,
  labels: LabelColumn,
  { from, words }: { from: number; words: Vocabulary },
): number | undefined {
  const { column, rows } = labels;
  const [first = 1] = rows;
  for (let row = first - 1; row >= from; row--) {
    if (!sheet.rows.has(row)) return undefined;
    const corner = cornerKey(sheet, row, { labels, words });
    const isDetail = isOfPersons(corner);
    const isCorner = corner === '' || CORNER_WORDS.includes(corner) || words.subjects.has(corner);
    const persons = personsIn(sheet, row, { after: column, words });
    if (isCorner && persons.length > 0 && !isDetail)
      return corner === '' && hasNamesBelow(sheet, { labels, words }) ? undefined : row;
    const isOfTitles = CORNER_WORDS.includes(corner) && isAloneUpTo(sheet, row, column);
    if (!isDetail && !isOfTitles) return undefined;
  }
  return undefined;
}

/** Names stand behind 姓名, below or among the titles: no other word above them is one. */
function hasNamesBelow(
  sheet: Sheet,
  { labels, words }: { readonly labels: LabelColumn; readonly words: Vocabulary },
): boolean {
  const [first = 1] = labels.rows;
  const last = labels.rows.at(-1) ?? first;
  for (let row = first; row <= last + 1; row++) {
    const isCalled = words.subjects.has(cornerKey(sheet, row, { labels, words }));
    if (isCalled && personsIn(sheet, row, { after: labels.column, words }).length > 0) return true;
  }
  return false;
}

/** 指标 and 等次 head the titles alone. */
const isAloneUpTo = ({ rows }: Sheet, row: number, column: number): boolean =>
  [...(rows.get(row)?.keys() ?? [])].every((at) => at <= column);

const cornerKey = (
  sheet: Sheet,
  row: number,
  { labels: { left, column }, words }: { labels: LabelColumn; words: Vocabulary },
): string => subjectPart(cornerText(sheet, row, [left, column]), words.subjects);

/** Units, posts or numbers of those who are named above stand in that row. */
export const isDetailRow = (sheet: Sheet, row: number, { left, column }: LabelColumn): boolean =>
  isOfPersons(normaliseLabel(cornerText(sheet, row, [left, column])));

/** Rows between the names and the titles: units, posts, numbers. */
const isOfPersons = (key: string): boolean =>
  [...UNIT_WORDS, ...CATEGORY_WORDS, ...SERIAL_WORDS].includes(key) ||
  usualReason([key], { besideCounts: false }) === 'person-detail';

/** A corner may be merged over the columns that group the titles. */
function cornerText(sheet: Sheet, row: number, [left, column]: readonly [number, number]): string {
  for (let at = column; at >= left; at--) {
    const text = textAt(sheet, row, at);
    if (text !== '') return text;
  }
  return '';
}

/** Columns headed by what may be a name: no word that a table uses, and no number. */
function personsIn(
  { rows }: Sheet,
  row: number,
  { after, words }: { after: number; words: Vocabulary },
): number[] {
  return [...(rows.get(row) ?? [])].flatMap(([column, cell]) =>
    column > after && isName(cell, words) ? [column] : [],
  );
}

const isName = (cell: Cell, { headers, subjects }: Vocabulary): boolean =>
  cell.kind === 'text' &&
  cellText(cell) !== '' &&
  !isLabel(cell, headers) &&
  !isLabel(cell, subjects) &&
  usualReason([cell.value], { besideCounts: true }) === undefined;

/** As far down as rows follow each other: signatures and notes stand below a gap, or say so. */
function lastRow({ rows }: Sheet, labels: LabelColumn, header: number): number {
  let last = header;
  while (rows.has(last + 1)) last++;
  return Math.max(last, labels.rows.findLast((row) => row <= last) ?? header);
}

interface Found {
  readonly from: number;
  readonly header: number;
  readonly bottom: number;
  readonly words: Vocabulary;
}

function turnedBlock(
  sheet: Sheet,
  { left, column }: LabelColumn,
  { from, header, bottom, words }: Found,
): FoundBlock {
  const area: Area = { top: header, left: 1, bottom, right: LAST_COLUMN };
  const titles =
    header > from
      ? [{ area: { top: from, left: 1, bottom: header - 1, right: LAST_COLUMN }, isOwn: from > 1 }]
      : [];
  return {
    view: viewOf(sheet, { ...WHOLE, area, turned: true, titles }),
    name: { top: left, bottom: column, left: header, right: header },
    rivals: [],
    only: personsIn(sheet, header, { after: column, words }),
  };
}
