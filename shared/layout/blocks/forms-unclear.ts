import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellName, type Sheet } from '../../workbook/model.ts';
import { cellText, quotable, textAt } from '../cells/cell-text.ts';
import { normaliseLabel, normaliseName, plainLabel } from '../labels/names.ts';
import { raterLikeness } from '../labels/rater-names.ts';
import { CORNER_WORDS } from '../labels/subject-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { RATER_WORDS } from '../labels/words.ts';
import { FIRST_UNIT_RANK } from './bands.ts';
import { formsAt, headerAbove, type Page, pagesOf } from './forms.ts';
import { findLabelColumn, type LabelColumn, LEAST_TITLES } from './label-column.ts';
import { type NameLine, nameLines } from './name-lines.ts';

/** Forms of which nothing says where the points stand, or whom they are about. */
export function formsUnclear(sheet: Sheet, words: Vocabulary): Problem[] {
  const pages = pagesOf(sheet, words, 'persons');
  const read = pages.filter(({ labels, found }) => formsAt(sheet, labels, found).length > 0);
  const unread = pages.filter((page) => !read.includes(page));
  const pointless = unread.flatMap((page) => withoutPoints(sheet, page));
  return [
    ...pointless,
    ...read.slice(0, 1).flatMap((page) => namelessAbove(sheet, page, words)),
    ...read.flatMap((page) => namelessBelow(sheet, page)),
    ...read.flatMap((page) => besideRaters(sheet, page)),
    ...(pointless.length > 0 ? [] : unreadBeside(sheet, read, words)),
    ...(pages.length === 0 ? tornNames(sheet, words) : []),
  ];
}

/** Forms that 单位 alone says whose they are, with 姓名 and nothing behind it, or a name that nothing stands before. */
function tornNames(sheet: Sheet, words: Vocabulary): Problem[] {
  return pagesOf(sheet, words, 'anything').flatMap(({ labels, found: { line } }) => {
    if (headerAbove(sheet, labels, line.row) === undefined) return [];
    const cells = [...(sheet.rows.get(line.row) ?? [])];
    const taken = [line.name, line.unit, line.category].flatMap((text) =>
      text ? [text.label, text.value] : [],
    );
    const torn = cells.find(
      ([column, cell]) => !taken.includes(column) && isNameOrLabel(cellText(cell), words),
    );
    if (!torn) return [];
    const place = { sheet: sheet.name, cell: cellName(line.row, torn[0]) };
    return [layoutProblem('name-torn', { text: quotable(cellText(torn[1])) }, { place })];
  });
}

function isNameOrLabel(text: string, { subjects }: Vocabulary): boolean {
  const rank = subjects.get(plainLabel(text));
  return (rank !== undefined && rank < FIRST_UNIT_RANK) || raterLikeness(text) === 'name';
}

/** Whoever is named in the same way as those whose forms are read, and has none. */
function unreadBeside(sheet: Sheet, read: readonly Page[], words: Vocabulary): Problem[] {
  if (read.length === 0) return [];
  const keyOf = (line: NameLine) => normaliseName(nameIn(sheet, line));
  const known = new Set(read.map(({ found }) => keyOf(found.line)));
  const lines = nameLines(sheet, words).filter(
    (line) => line.rank < FIRST_UNIT_RANK && !known.has(keyOf(line)),
  );
  return lines.map((line) => {
    const place = { sheet: sheet.name, cell: cellName(line.row, line.name.value) };
    return layoutProblem('form-unread', { name: quotable(nameIn(sheet, line)) }, { place });
  });
}

const nameIn = (sheet: Sheet, { row, name }: NameLine): string =>
  textAt(sheet, row, name.value).slice(name.before.trim().length).trim();

/** Under 考核项目 are titles, and no 得分 beside it. */
function withoutPoints(sheet: Sheet, { labels, found }: Page): Problem[] {
  const row = (labels.rows[0] ?? 1) - 1;
  const isCorner = CORNER_WORDS.includes(plainLabel(textAt(sheet, row, labels.column)));
  if (!isCorner || row <= found.line.row || !isOfOne(sheet, found.line)) return [];
  const place = { sheet: sheet.name, cell: cellName(row, labels.column) };
  const values = { name: quotable(nameIn(sheet, found.line)) };
  return [layoutProblem('form-unclear', values, { place })];
}

/** 姓名 with several names beside it heads a table with people across. */
const isOfOne = ({ rows }: Sheet, { row, name, unit }: NameLine): boolean =>
  unit !== undefined || (rows.get(row)?.size ?? 0) <= (name.before === '' ? 2 : 1);

/** A form above the first name, or the same titles a second time below one: somebody's whose name is torn off. */
function namelessAbove(sheet: Sheet, { found: { line } }: Page, words: Vocabulary): Problem[] {
  const rows = [1, line.row - 1] as const;
  const labels = findLabelColumn(sheet, rows, { words, least: LEAST_TITLES });
  if (!labels || headerAbove(sheet, labels, 0) === undefined) return [];
  return [nameless(sheet, labels, labels.rows[0] ?? 1)];
}

function namelessBelow(sheet: Sheet, { labels, found }: Page): Problem[] {
  const header = (labels.rows[0] ?? 1) - 1;
  const heads = [...(sheet.rows.get(header) ?? [])].find(([, cell]) =>
    RATER_WORDS.includes(plainLabel(cellText(cell))),
  );
  if (heads) {
    const values = { name: quotable(nameIn(sheet, found.line)) };
    const place = { sheet: sheet.name, cell: cellName(header, heads[0]) };
    return [layoutProblem('form-of-rows', values, { place })];
  }
  const known = new Set<string>();
  let part = '';
  for (const row of labels.rows) {
    // Each indicator has the same levels below it.
    if (labels.left < labels.column) part = textAt(sheet, row, labels.left) || part;
    const key = normaliseLabel(`${part} / ${textAt(sheet, row, labels.column)}`);
    if (known.has(key)) return [nameless(sheet, labels, row)];
    known.add(key);
  }
  return [];
}

/** Beside raters a column with something under a header that says nobody's, or under none. */
function besideRaters(sheet: Sheet, { labels, found }: Page): Problem[] {
  const above = headerAbove(sheet, labels, found.line.row);
  if (!above?.values.some(({ isRater }) => isRater)) return [];
  const read = above.values.map(({ column }) => column);
  const filled = labels.rows.flatMap((row) =>
    [...(sheet.rows.get(row) ?? [])].flatMap(([at, cell]) => (cellText(cell) === '' ? [] : at)),
  );
  const open = [...new Set(filled)].filter((at) => at > labels.column && !read.includes(at));
  return open.flatMap((column) => {
    const header = textAt(sheet, above.header, column);
    if (usualReason([header], { besideCounts: false }) !== undefined) return [];
    const place = { sheet: sheet.name, cell: cellName(above.header, column) };
    const values = { header: quotable(header) || (place.cell ?? '') };
    return [layoutProblem('form-rater-unclear', values, { place })];
  });
}

function nameless(sheet: Sheet, { column }: LabelColumn, row: number): Problem {
  const title = quotable(textAt(sheet, row, column));
  const place = { sheet: sheet.name, cell: cellName(row, column) };
  return layoutProblem('form-without-name', { title }, { place });
}
