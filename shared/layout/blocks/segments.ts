import { normaliseLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { RATER_WORDS } from '../labels/words.ts';
import { isLabel } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';
import type { Band } from './bands.ts';

/** The columns of one of several tables side by side. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  /** The column of those who are reviewed. */
  readonly name: number;
}

/**
 * Halves of a table side by side: the same word for names again, with headers of its own. One
 * segment where the header is that of a single table.
 */
export function segmentsOf({ table, names }: Band, words: Vocabulary): readonly Segment[] {
  const [first] = names;
  const same = names.filter(({ key }) => key === first?.key).map(({ column }) => column);
  const columns = new Map(table.columns.map((header) => [header.column, header]));
  const whole = [{ left: 1, right: LAST, name: table.name.column }];
  if (same.length < 2 || same.some((column) => isOfRaters(columns.get(column)))) return whole;
  const lefts = same.map((_, index) => (index === 0 ? 1 : leftOf(columns, same, index)));
  const halves = same.map((name, index) => ({
    left: lefts[index] ?? 1,
    right: (lefts[index + 1] ?? LAST + 1) - 1,
    name,
  }));
  const isWhole = halves.every((half) => saysSomething(half, columns, words));
  return isWhole ? halves : whole;
}
const LAST = 16_384;

type Columns = ReadonlyMap<number, HeaderColumn>;

const keyAt = (columns: Columns, column: number): string =>
  normaliseLabel(columns.get(column)?.path.at(-1)?.text ?? '');

/** After the last column without a header, else as far as the headers are those of the first half. */
function leftOf(columns: Columns, names: readonly number[], index: number): number {
  const [first = 1] = names;
  const [before = 1, name = 1] = names.slice(index - 1);
  for (let column = name - 1; column > before; column--)
    if (!columns.has(column)) return column + 1;
  let left = name;
  while (
    left - 1 > before &&
    keyAt(columns, left - 1) === keyAt(columns, first - (name - left) - 1)
  )
    left--;
  return left;
}

/** 评议人's name beside the name of whom they judged is no half of a table. */
const isOfRaters = (header: HeaderColumn | undefined): boolean =>
  header?.path.some(({ text }) => RATER_WORDS.includes(normaliseLabel(text))) ?? false;

function saysSomething(
  { left, right, name }: Segment,
  columns: Columns,
  { content, headers }: Vocabulary,
): boolean {
  const own = [...columns.values()].filter(({ column }) => column >= left && column <= right);
  return own.some(({ column, path }) => {
    const text = path.at(-1)?.text ?? '';
    if (column === name || text === '') return false;
    const cell = { kind: 'text', value: text } as const;
    return isLabel(cell, content) || !isLabel(cell, headers);
  });
}
