import type { Cell, Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { LAST_COLUMN } from '../cells/view.ts';
import { findLabel } from '../labels/find-label.ts';
import type { Labels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { Rows } from './title-rows.ts';

/** Titles of the rulebook that stand below each other, where most tables have them side by side. */
export interface LabelColumn {
  readonly column: number;
  /** Leftmost of the columns that say what the titles belong to; perhaps the same. */
  readonly left: number;
  /** Rows with a title, ascending. */
  readonly rows: readonly number[];
}

/** Titles stand near the left edge. */
const MOST_COLUMNS = 8;
/** One title may be some other word that happens to be the same. */
export const LEAST_TITLES = 2;

/** The column with several titles, or levels right of them; levels all over are marks. */
export function findLabelColumn(
  sheet: Sheet,
  [first, last]: Rows,
  { words, least }: { words: Vocabulary; least: number },
): LabelColumn | undefined {
  const titles = createColumns();
  const levels = createColumns();
  for (let row = first; row <= last; row++)
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if (cell.kind !== 'text') continue;
      if (column <= MOST_COLUMNS && isCalled(cell, words.titles)) titles.add(row, column, cell);
      else if (words.ballots.some(({ answers }) => isCalled(cell, answers)))
        levels.add(row, column, cell);
    }
  const titled = titles.atLeast(Math.min(least, leastTitles(words)));
  const [level] = levels.atLeast(LEAST_TITLES);
  // A rater who gave the same level to all stands beside one who gave several.
  const onlyLevel = levels.atLeast(1).length === 1 ? level : undefined;
  // Without votes behind them, levels beside titles are what was given.
  const hasVotes = (at: number) =>
    titled.length === 0 || levels.rows(at).some((row) => hasNumber(sheet.rows.get(row), at));
  const isBeside =
    onlyLevel !== undefined && onlyLevel > (titled.at(-1) ?? 0) && hasVotes(onlyLevel);
  const column = isBeside ? onlyLevel : titled.at(-1);
  if (column === undefined || column > MOST_COLUMNS) return undefined;
  const rows = (isBeside ? levels : titles).rows(column);
  return { column, left: Math.min(titles.atLeast(1)[0] ?? LAST_COLUMN, column), rows };
}

function hasNumber(cells: ReadonlyMap<number, Cell> | undefined, after: number): boolean {
  for (const [column, cell] of cells ?? [])
    if (column > after && /^\s*\d/.test(cellText(cell))) return true;
  return false;
}

/** A criterion may speak of a title at length. */
const isCalled = (cell: Cell, labels: Labels<unknown>): boolean =>
  cell.kind === 'text' &&
  cell.value.length <= LONGEST_TITLE &&
  findLabel(labels, cell.value, 'points') !== undefined;
const LONGEST_TITLE = 60;

function createColumns() {
  const byColumn = new Map<number, { rows: number[]; keys: Set<string> }>();
  return {
    add(row: number, column: number, cell: Cell & { kind: 'text' }) {
      const own = byColumn.get(column) ?? { rows: [], keys: new Set() };
      own.rows.push(row);
      own.keys.add(normaliseLabel(cell.value));
      byColumn.set(column, own);
    },
    /** Columns with so many different texts, from the left. */
    atLeast: (count: number): number[] =>
      [...byColumn]
        .filter(([, { keys }]) => keys.size >= count)
        .map(([column]) => column)
        .toSorted((a, b) => a - b),
    rows: (column: number): readonly number[] => byColumn.get(column)?.rows ?? [],
  };
}

/** A rulebook may have no more than one title, in two languages and under its id. */
const leastTitles = ({ titles }: Vocabulary): number =>
  titles.size <= MOST_NAMES_OF_ONE ? 1 : LEAST_TITLES;
const MOST_NAMES_OF_ONE = 3;
