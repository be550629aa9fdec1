import type { Area, Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { LAST_COLUMN, LAST_ROW, viewOf } from '../cells/view.ts';
import { plainLabel } from '../labels/names.ts';
import { raterLikeness } from '../labels/rater-names.ts';
import { withoutNumbering } from '../labels/read-words.ts';
import { rowWord } from '../labels/row-words.ts';
import { FORM_VALUE_WORDS } from '../labels/subject-words.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { LOST_WORDS } from '../labels/words.ts';
import type { Borrowed, TitleArea } from '../model/layout.ts';
import { FIRST_UNIT_RANK } from './bands.ts';
import type { FoundBlock } from './found-block.ts';
import { findLabelColumn, type LabelColumn, LEAST_TITLES } from './label-column.ts';
import { type LabelledText, type NameLine, nameLines } from './name-lines.ts';
import { type Rows, titleRowsBetween } from './title-rows.ts';
import { isDetailRow } from './turned.ts';

/** Forms, each about the one who is named above it: titles down, and what was given beside them. */
export function formBlocks(
  sheet: Sheet,
  words: Vocabulary,
  about: 'persons' | 'anything',
): FoundBlock[] {
  return pagesOf(sheet, words, about).flatMap(({ labels, found }) => formsAt(sheet, labels, found));
}

export interface Page {
  readonly labels: LabelColumn;
  readonly found: Found;
}

/** Who is named, with the titles below. */
export function pagesOf(sheet: Sheet, words: Vocabulary, about: 'persons' | 'anything'): Page[] {
  const named = nameLines(sheet, words);
  const lines = about === 'persons' ? named.filter(isOfPerson) : named;
  const parts = lines.map((line, index) => {
    const next = lines[index + 1]?.row ?? Math.min(line.row + MOST_ROWS, LAST_ROW);
    const rows = [line.row + 1, next - 1] as const;
    return { line, next, labels: findLabelColumn(sheet, rows, { words, least: LEAST_TITLES }) };
  });
  const titles = parts.map((part, index) => titleRows(sheet, part, parts[index - 1]));
  return parts.flatMap(({ line, next, labels }, index): Page[] => {
    if (!labels) return [];
    // What stands above the first of them is said of all that say nothing of their own.
    const own = titles[index] ?? titles[0] ?? null;
    return [{ labels, found: { line, titles: own, next: titles[index + 1]?.[0] ?? next } }];
  });
}

interface Part {
  readonly line: NameLine;
  readonly labels: LabelColumn | undefined;
}

/** What stands above a name: of the first all there is, of another what follows the form before it. */
function titleRows(sheet: Sheet, { line }: Part, before: Part | undefined): Rows | null {
  if (!before) return line.row > 1 ? [1, line.row - 1] : null;
  return titleRowsBetween(sheet, before.labels?.rows.at(-1) ?? before.line.row, line.row);
}

const isOfPerson = ({ rank }: NameLine): boolean => rank < FIRST_UNIT_RANK;

/** A form is a page. */
const MOST_ROWS = 200;

interface Found {
  /** Whom the form is about. */
  readonly line: NameLine;
  /** Rows above the name that say what the form is. */
  readonly titles: Rows | null;
  /** The first row that is no longer its own. */
  readonly next: number;
}

/** One form, or one for each rater where their names stand side by side. */
export function formsAt(sheet: Sheet, labels: LabelColumn, found: Found): FoundBlock[] {
  const above = headerAbove(sheet, labels, found.line.row);
  if (!above) return [];
  const { header, values } = above;
  const heading = firstHeading(sheet, labels, [found.line.row + 1, header]);
  return values.map((value) => formBlock(sheet, labels, { ...found, header, heading, value }));
}

/** The nearest row above the titles, and below that one, that says what stands beside them. */
export function headerAbove(
  sheet: Sheet,
  labels: LabelColumn,
  below: number,
): { readonly header: number; readonly values: readonly ValueColumn[] } | undefined {
  const [first = 1] = labels.rows;
  for (let header = first - 1; header > below; header--) {
    // 书记 and 主任 beside 职务 are what those named above them are, and no raters.
    if (isDetailRow(sheet, header, labels)) continue;
    const values = valueColumns(sheet, header, labels.column);
    if (values.length > 0) return { header, values };
  }
  return undefined;
}

function firstHeading(sheet: Sheet, { column }: LabelColumn, [first, last]: Rows): number {
  for (let row = first; row < last; row++)
    if (valueColumns(sheet, row, column).length > 0) return row;
  return last;
}

interface ValueColumn {
  readonly column: number;
  readonly isLost: boolean;
  /** Whose marks stand there. */
  readonly isRater: boolean;
}

function valueColumns({ rows }: Sheet, header: number, after: number): ValueColumn[] {
  const all = [...(rows.get(header) ?? [])].flatMap(([column, cell]): ValueColumn[] => {
    if (column <= after || cell.kind !== 'text') return [];
    const key = withoutNumbering(plainLabel(cellText(cell))).replace(UNIT, '');
    const isRater = raterLikeness(cell.value.normalize('NFKC').replace(UNIT, '')) === 'certain';
    const isLost = LOST_WORDS.includes(key);
    return isRater || isLost || FORM_VALUE_WORDS.includes(key) ? [{ column, isLost, isRater }] : [];
  });
  // 扣分 beside 得分 says the same in another way, and the mean of raters is nobody's.
  const left = all.filter(({ isLost, isRater }) => !isLost && !isRater);
  const raters = all.filter(({ isRater }) => isRater);
  if (raters.length > 0) return raters;
  return left.length > 0 ? left : all;
}

/** 得分（分） is 得分. */
const UNIT = /\((?:单位:)?(?:分|票|points|votes)\)$/;

interface Form extends Found {
  /** The row below which the titles stand. */
  readonly header: number;
  /** The first that says what stands beside them: a copy of it above the header is no title. */
  readonly heading: number;
  readonly value: ValueColumn;
}

/** Turned over: the titles head columns, and what stands beside them is the one row. */
function formBlock(sheet: Sheet, labels: LabelColumn, form: Form): FoundBlock {
  const { header, value } = form;
  const bottom = value.isLost ? (labels.rows.at(-1) ?? header) : bottomOf(sheet, labels, form);
  const rows = labelRows(labels, value);
  const right = Math.max(value.column, ...fullMarkColumns(sheet, header));
  const area: Area = { top: header, left: 1, bottom, right };
  const borrowed = [
    ...nameAndUnit(form, { titleRow: rows.titles, bottom }),
    ...(value.isLost ? lostTitles(labels, form, rows) : []),
  ];
  return {
    view: viewOf(sheet, { area, turned: true, titles: titlesOf(form), borrowed }),
    name: { top: rows.first, bottom: rows.last, left: header, right: header },
    rivals: [],
    only: [value.column],
  };
}

/** 标准分 stands on either side of the points. */
const fullMarkColumns = ({ rows }: Sheet, header: number): number[] =>
  [...(rows.get(header) ?? [])].flatMap(([column, cell]) =>
    rowWord(cell)?.because === 'full-mark-row' ? [column] : [],
  );

/** An empty row may part the titles; what else stands below one is no longer of the form. */
function bottomOf({ rows }: Sheet, labels: LabelColumn, { header, next }: Form): number {
  let last = header;
  for (let row = header + 1; row < next; row++) {
    if (!rows.has(row)) continue;
    if (row > last + 1 && !labels.rows.includes(row)) break;
    last = row;
  }
  return last;
}

function titlesOf({ titles, line, heading, header, value }: Form): TitleArea[] {
  const rows = ([top, bottom]: Rows) => ({ top, left: 1, bottom, right: LAST_COLUMN });
  const own = { top: header, left: value.column, bottom: header, right: value.column };
  return [
    ...(titles ? [{ area: rows(titles), isOwn: true }] : []),
    { area: rows([line.row, heading - 1]), isOwn: true },
    ...(value.isRater ? [{ area: own, isOwn: true }] : []),
  ];
}

/** Rows of the view in which headers are read. */
interface HeaderRows {
  readonly first: number;
  readonly last: number;
  readonly titles: number;
}

/** Below the titles of points lost stands that they are; there may be no column between. */
function labelRows(
  { left, column }: LabelColumn,
  { column: value, isLost }: ValueColumn,
): HeaderRows {
  if (!isLost) return { first: left, last: column, titles: column };
  const isClose = value === column + 1;
  const titles = isClose ? column - 1 : column;
  return { first: Math.min(left, titles), last: titles + 1, titles };
}

function lostTitles(
  { column, rows }: LabelColumn,
  { header, value }: Form,
  at: HeaderRows,
): Borrowed[] {
  return rows.flatMap((row) => [
    { ...WHOLE_TEXT, row: at.titles, column: row, from: { row, column } },
    { ...WHOLE_TEXT, row: at.last, column: row, from: { row: header, column: value.column } },
  ]);
}
const WHOLE_TEXT = { without: '', upTo: '' };

/** The name stands where the rows of other tables have it; the unit in a column of its own. */
function nameAndUnit(
  { line, header, value }: Form,
  { titleRow, bottom }: { titleRow: number; bottom: number },
): Borrowed[] {
  const { name, unit, category } = line;
  const others = [unit, category].flatMap((text) => text ?? []);
  return [
    valueCell(name, value.column, header),
    ...others.flatMap((text, index) => [
      labelCell(text, titleRow, bottom + 1 + index),
      valueCell(text, value.column, bottom + 1 + index),
    ]),
  ];
}

const valueCell = (text: LabelledText, row: number, column: number): Borrowed => ({
  row,
  column,
  from: { row: text.row, column: text.value },
  without: text.before,
  upTo: '',
});

const labelCell = (text: LabelledText, row: number, column: number): Borrowed => ({
  row,
  column,
  from: { row: text.row, column: text.label },
  without: '',
  upTo: /[:：]/.exec(text.before)?.[0] ?? '',
});
