import { normaliseLabel } from '../labels/names.ts';
import { turnoutWord } from '../labels/turnout-words.ts';
import {
  CATEGORY_WORDS,
  COMPONENT_WORDS,
  EVIDENCE_WORDS,
  GROUP_WORDS,
  INDICATOR_WORDS,
  MARK_WORDS,
  NAME_WORDS,
  RATER_UNIT_WORDS,
  RATER_WORDS,
  READING_WORDS,
  SERIAL_WORDS,
  UNIT_WORDS,
  UNREAD_WORDS,
} from '../labels/words.ts';
import { type LongColumn, READING_COLUMNS, type ReadingColumn } from '../model/layout.ts';
import { type ColumnMeaning, ignoredBecause, lowestKey } from './column-meanings.ts';
import type { FoundTable } from './find-table.ts';
import type { HeaderColumn } from './header-columns.ts';

type CommonColumnsOf = Pick<FoundTable, 'columns' | 'name'>;
export type ColumnMeanings = Map<number, ColumnMeaning>;

/** 姓名、单位、类别 and 序号: columns that any table may have. By column. */
export function commonColumns({ columns: all, name }: CommonColumnsOf): ColumnMeanings {
  const own = all.find(({ column }) => column === name.column);
  const isUsual = own !== undefined && NAME_WORDS.includes(lowestKey(own));
  // 党支部 is no unit where it heads those who are reviewed, and 姓名 beside it is nobody's.
  const columns = isUsual ? all : all.filter((header) => header !== own);
  const names = isUsual
    ? plainest(columns, 'name', NAME_WORDS)
    : columnsCalled(columns, NAME_WORDS, ignoredBecause('other-column-preferred'));
  return new Map([
    ...names,
    ...(isUsual ? [] : [[name.column, taken('name')] as const]),
    ...plainest(columns, 'unit', UNIT_WORDS),
    ...plainest(columns, 'category', CATEGORY_WORDS),
    ...columnsCalled(columns, SERIAL_WORDS, ignoredBecause('serial-number')),
    ...columnsCalled(columns, UNREAD_WORDS, ignoredBecause('left-out-by-hand')),
  ]);
}

/** 评议人、评议主体、考核项目、指标、评价: what a row of single ballots says about itself. */
export const longColumns = (columns: readonly HeaderColumn[]): ColumnMeanings =>
  new Map([
    ...plainest(columns, 'rater', RATER_WORDS),
    ...plainest(columns, 'rater-unit', RATER_UNIT_WORDS),
    ...plainest(columns, 'component', COMPONENT_WORDS),
    ...plainest(columns, 'group', GROUP_WORDS),
    ...plainest(columns, 'indicator', INDICATOR_WORDS),
    ...plainest(columns, 'mark', MARK_WORDS),
  ]);

/** 月份、阅读积分、应读天数、当月天数. */
export const readingColumns = (columns: readonly HeaderColumn[]): ColumnMeanings =>
  new Map(READING_COLUMNS.flatMap((is) => [...plainest(columns, is, READING_WORDS[is])]));

/** 文号、日期、备注 beside facts. */
export const evidenceColumns = (columns: readonly HeaderColumn[]): ColumnMeanings =>
  columnsCalled(columns, EVIDENCE_WORDS, {
    meaning: { is: 'evidence' },
    because: 'known-column',
  });

/** 应到、发出、收回、有效、无效. */
export function turnoutColumns(columns: readonly HeaderColumn[]): ColumnMeanings {
  const turnout: ColumnMeanings = new Map();
  for (const header of columns) {
    const own = lowestKey(header);
    const above = normaliseLabel(header.path.at(-2)?.text ?? '');
    // 人数 under 应到 says no more than that it counts people.
    const is = turnoutWord(own) ?? (own === '' ? undefined : turnoutWord(above + own));
    if (is) turnout.set(header.column, { meaning: { is }, because: 'known-column' });
  }
  return turnout;
}

/** The first two words of a list are the column's own names; the others serve where there is none. */
const OWN_NAMES = 2;

type PlainColumn = 'name' | 'unit' | 'category' | LongColumn | ReadingColumn;

function plainest(
  columns: readonly HeaderColumn[],
  is: PlainColumn,
  words: readonly string[],
): ColumnMeanings {
  const own = columnsCalled(columns, words.slice(0, OWN_NAMES), taken(is));
  const others = words.slice(OWN_NAMES);
  if (own.size === 0) return columnsCalled(columns, others, taken(is));
  return new Map([
    ...columnsCalled(columns, others, ignoredBecause('other-column-preferred')),
    ...own,
  ]);
}

const taken = (is: PlainColumn): ColumnMeaning => ({
  meaning: { is },
  because: 'known-column',
});

function columnsCalled(
  columns: readonly HeaderColumn[],
  words: readonly string[],
  meaning: ColumnMeaning,
): ColumnMeanings {
  const called = columns.filter((header) => words.includes(lowestKey(header)));
  return new Map(called.map(({ column }) => [column, meaning]));
}
