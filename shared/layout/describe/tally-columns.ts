import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import { quotable } from '../cells/cell-text.ts';
import type { Answer, BallotsWords } from '../labels/ballots-words.ts';
import { type FoundLabel, findLabel, readPath, senseAbove } from '../labels/find-label.ts';
import { titleLabels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import { usualReason } from '../labels/usual-columns.ts';
import { COUNT_WORDS } from '../labels/words.ts';
import {
  type ColumnMeaning,
  headerCell,
  headerText,
  ignoredBecause,
  lowest,
} from '../tables/column-meanings.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';

/** A column that is headed by a level or not-mark, and the indicator that stands above it. */
interface AnswerColumn {
  readonly header: HeaderColumn;
  readonly answer: Answer;
  /** Titles above the level, from the top. */
  readonly above: readonly string[];
  readonly leaf: DeclaredLeaf | undefined;
  readonly because: LayoutReason;
}

/** How many levels of the component's scale head a column here. */
export function countLevels({ columns }: FoundTable, words: BallotsWords): number {
  const ids = columns.flatMap((header) => {
    const column = answerColumn(header, words);
    return column?.answer.is === 'level' ? [column.answer.id] : [];
  });
  return new Set(ids).size;
}

/** How many columns stand under an indicator of the component. */
export const countIndicators = ({ columns }: FoundTable, words: BallotsWords): number =>
  columns.filter((header) => answerColumn(header, words)?.leaf !== undefined).length;

export interface TallyColumns {
  readonly meanings: ColumnMeanings;
  readonly problems: readonly Problem[];
}

/** What each level column of the component's tally holds; columns that are none are absent. */
export function tallyColumns(table: FoundTable, words: BallotsWords): TallyColumns {
  const own = table.columns.flatMap((header) => answerColumn(header, words) ?? []);
  const bound = bindOnlyIndicator(own, words);
  const rates = table.columns.filter((header) => isUnderRate(header, words));
  const meanings = new Map([
    ...rates.map(({ column }) => [column, ignoredBecause('rate-beside-counts')] as const),
    ...bound.map((column) => [column.header.column, meaningOf(column)] as const),
  ]);
  const without = bound.filter(({ leaf }) => !leaf);
  const untitled = without.filter(({ above }) => above.length === 0);
  const leftOut = without.filter(({ above }) => above.length > 0);
  const unknown = table.columns.filter(
    (header) => !meanings.has(header.column) && isUnderIndicator(header, words),
  );
  return {
    meanings,
    problems: [
      ...untitled.slice(0, 1).map(({ header }) => indicatorUnclear(table, header, words)),
      ...leftOut.map(({ header }) => notRead(table, header, 'indicator-left-out')),
      ...unknown.map((header) => notRead(table, header, 'indicator-column-unknown')),
    ],
  };
}

/** One sentence for all columns of which nobody can say on what they were judged. */
export function indicatorUnclear(
  { sheet }: FoundTable,
  header: HeaderColumn,
  { leaves }: BallotsWords,
): Problem {
  const known = leaves.map(({ indicator }) => indicator.title);
  const place = { sheet: sheet.name, cell: headerCell(sheet, header) };
  const values = { header: quotable(headerText(header)), known };
  return layoutProblem('indicator-unclear', values, { place });
}

function notRead(
  { sheet }: FoundTable,
  header: HeaderColumn,
  code: 'indicator-left-out' | 'indicator-column-unknown',
): Problem {
  const place = { sheet: sheet.name, cell: headerCell(sheet, header) };
  return layoutProblem(code, { header: quotable(headerText(header)) }, { place });
}

function meaningOf({ answer, leaf, because }: AnswerColumn): ColumnMeaning {
  if (!leaf) return ignoredBecause('other-indicator');
  return { meaning: { is: answer.is, indicator: leaf.indicator.id, id: answer.id }, because };
}

/** A tally without indicator titles belongs to the one indicator there is. */
function bindOnlyIndicator(
  columns: readonly AnswerColumn[],
  { leaves }: BallotsWords,
): readonly AnswerColumn[] {
  const [leaf, ...others] = leaves;
  if (!leaf || others.length > 0 || columns.some((column) => column.leaf)) return columns;
  return columns.map((column) => ({ ...column, leaf, because: 'only-indicator' }));
}

function answerColumn(header: HeaderColumn, words: BallotsWords): AnswerColumn | undefined {
  if (!lowest(header) || isUnderRate(header, words)) return undefined;
  const texts = header.path.map(({ text }) => text);
  const titles = texts.length > 1 && isCountWord(texts.at(-1)) ? texts.slice(0, -1) : texts;
  const label = findLabel(words.answers, titles.at(-1) ?? '', 'count');
  if (!label) return splitColumn(header, titles, words);
  const above = titles.slice(0, -1);
  if (above.some((text) => senseAbove(text, 'count') !== 'value')) return undefined;
  const leaf = findLeaf(above, words);
  const because = reasonOf(label, leaf, header);
  return { header, answer: label.value, above, leaf: leaf?.value, because };
}

/** 得票率(%) over the names of the levels, beside 得票数 over the same; but 满意率 may be an indicator. */
function isUnderRate({ path }: HeaderColumn, words: BallotsWords): boolean {
  return path
    .slice(0, -1)
    .some(({ text }) => RATE.test(normaliseLabel(text)) && !findLeaf([text], words));
}
/** A share in brackets, as in 测评结果（40%）, is a weight. */
const RATE = /(?:率|占比|比例|百分比)(?:\([%‰]\))?$|\([%‰]\)$|^[%‰]$/;

const isCountWord = (text: string | undefined): boolean =>
  COUNT_WORDS.includes(normaliseLabel(text ?? ''));

function reasonOf(
  answer: FoundLabel<Answer>,
  leaf: FoundLabel<DeclaredLeaf> | undefined,
  { path }: HeaderColumn,
): LayoutReason {
  if (path.some(({ fromLeft }) => fromLeft)) return 'title-to-the-left';
  return leaf?.because === 'decorated-label' ? leaf.because : answer.because;
}

/** `总体评价-好` or `总体评价（好）`: indicator and level in one text. */
const SPLIT = /^(.+?)(?:[-—–_:：/|·](.+)|[(（](.+)[)）])$/;

function splitColumn(
  header: HeaderColumn,
  titles: readonly string[],
  words: BallotsWords,
): AnswerColumn | undefined {
  const match = SPLIT.exec(titles.at(-1)?.trim() ?? '');
  const level = match?.[2] ?? match?.[3];
  const answer = findLabel(words.answers, level ?? '', 'count')?.value;
  const above = [...titles.slice(0, -1), match?.[1] ?? ''];
  const leaf = findLeaf(above, words)?.value;
  return answer && leaf ? { header, answer, above, leaf, because: 'split-label' } : undefined;
}

/** The indicator named nearest above the levels; of several so called, the one whose branch stands above. */
export function findLeaf(
  above: readonly string[],
  words: BallotsWords,
): FoundLabel<DeclaredLeaf> | undefined {
  for (const text of above.toReversed()) {
    const label = findLabel(words.leavesByLabel, text, 'mark');
    if (!label) continue;
    const fitting =
      label.value.length > 1
        ? label.value.filter((leaf) => standsUnderItsBranch(leaf, above))
        : label.value;
    const [value, ...others] = fitting;
    return value && others.length === 0 ? { value, because: label.because } : undefined;
  }
  return undefined;
}

function standsUnderItsBranch({ branches }: DeclaredLeaf, above: readonly string[]): boolean {
  const labels = new Map(branches.flatMap(titleLabels).map((label) => [label, true] as const));
  return above.some((text) => findLabel(labels, text, 'count') !== undefined);
}

/** Rates and sums beside the counts are staff's own reckoning. */
function isUnderIndicator({ path }: HeaderColumn, words: BallotsWords): boolean {
  const texts = path.map(({ text }) => text);
  const [last = '', above] = [texts.at(-1), texts.slice(0, -1)];
  const isOwn =
    readPath(words.answers, texts, 'count') !== undefined ||
    usualReason([last], { besideCounts: true }) !== undefined;
  return !isOwn && findLeaf(above, words) !== undefined;
}
