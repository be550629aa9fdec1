import { cellText } from '../cells/cell-text.ts';
import { originalName } from '../labels/copy-names.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { isRaterNumber, raterLikeness } from '../labels/rater-names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { RATER_WORDS } from '../labels/words.ts';
import { type FoundTable, isNameHeader, type TitleCell } from './find-table.ts';

/**
 * Who gave all marks of the table: a line above it says so (评委：张三, 票号：12, 评委1), else its
 * sheet is called so (票1, 张三, 上级评议-张三). Null where nothing does.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export const saidRater = (table: FoundTable, vocabulary: Vocabulary): string | null =>
  raterAbove(table, vocabulary) ?? inSheetName(table, knownTitles(vocabulary)) ?? null;

/** As far as the lines above the table say it. */
export function raterAbove(table: FoundTable, vocabulary: Vocabulary): string | undefined {
  const known = knownTitles(vocabulary);
  const [own, others] = [true, false].map((isOwn) =>
    table.titles.filter((title) => title.isOwn === isOwn).toReversed(),
  );
  return inTitles(own ?? [], known) ?? inTitles(others ?? [], known);
}

/** What names components, groups and indicators, the longest first. */
const knownTitles = ({ needs: { marks, groups } }: Vocabulary): string[] =>
  [...marks, ...groups, ...marks.flatMap(({ leaves }) => leaves.map(({ indicator }) => indicator))]
    .flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
    .filter((title) => [...title].length > 1)
    .toSorted((one, other) => other.length - one.length);

function inTitles(all: readonly TitleCell[], known: readonly string[]): string | undefined {
  // Below 姓名 stands another table, with raters of its own.
  const heads = new Set(all.flatMap(({ cell, row }) => (isNameHeader(cell) ? [row] : [])));
  const titles = all.filter(({ row }) => !heads.has(row));
  for (const [index, { cell, row }] of titles.entries()) {
    const text = cellText(cell);
    const next = titles[index - 1];
    const beside = next?.row === row ? cellText(next.cell) : '';
    const name = labelled(text) ?? (isLabel(text) ? beside : wholly(text));
    if (name && name.length <= LONGEST_NAME && !known.some((title) => isSame(title, name)))
      return name;
  }
  return undefined;
}

const LONGEST_NAME = 20;
const isSame = (one: string, other: string): boolean =>
  normaliseLabel(one) === normaliseLabel(other);

/** Numbers of papers stand for whoever filled them in. */
const NUMBER_WORDS = ['票号', '选票编号', '测评票编号', '问卷编号', '答卷编号'];
const isLabel = (text: string): boolean => {
  const key = normaliseLabel(text).replace(/:$/, '');
  return RATER_WORDS.includes(key) || NUMBER_WORDS.includes(key);
};
const LABELLED = new RegExp(
  `(?:^|[\\s,;、])(?:${[...RATER_WORDS, ...NUMBER_WORDS].join('|')})(?:姓名|签名|签字)?\\s*:\\s*([^\\s,;、:_]+)`,
  'i',
);
/** 单位：机关　评委：张三　日期： … */
const labelled = (text: string): string | undefined =>
  LABELLED.exec(text.slice(0, LONGEST_LINE).normalize('NFKC'))?.[1];
const LONGEST_LINE = 200;

/** 评委1, 评委一评分表; a name or a post only where it says that marks are given: 张三打分. */
function wholly(text: string): string | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const name = text.replace(GIVES_MARKS, '');
  const isSaid = name !== text && raterLikeness(name) !== 'none';
  return isSaid || isRaterNumber(name) ? name : undefined;
}
const GIVES_MARKS = /(?:的)?(?:评分|打分|评议|投票)(?:表|票|情况)?$/;

/** A sheet is called after its rater, perhaps with the group or the component before the name. */
function inSheetName(table: FoundTable, known: readonly string[]): string | undefined {
  // A copy of 票1 is that paper once more; 群众测评 (2) is no rater called 2.
  const name = originalName(normaliseLabel(table.sheet.name));
  const rest = known.reduce(without, name);
  const bare = rest.replace(ENDS, '').replace(GIVES_MARKS, '');
  if (bare === '') return undefined;
  const isNumber = rest !== name && /^\d{1,3}$/.test(bare);
  return isNumber || raterLikeness(bare) !== 'none' || isInTable(table, bare) ? bare : undefined;
}

const ENDS = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

const without = (text: string, title: string): string => {
  const label = normaliseLabel(title);
  const at = text.indexOf(label);
  return at === -1 ? text : text.slice(0, at) + text.slice(at + label.length);
};

/** Whoever is judged here is a person, and may judge the others. */
function isInTable({ sheet, header, name }: FoundTable, text: string): boolean {
  const key = normaliseName(text);
  for (const [row, cells] of sheet.rows)
    if (row > header[1] && normaliseName(cellText(cells.get(name.column))) === key) return true;
  return false;
}
