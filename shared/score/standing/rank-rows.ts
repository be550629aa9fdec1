import type { Subject } from '../../ballots/review.ts';
import { compareText } from '../../base/compare-text.ts';
import { type Column, compareRows } from '../../exact/column.ts';
import { sortRows } from '../../exact/column-order.ts';
import type { Ranking } from '../../rulebook/model/rulebook.ts';
import type { PlannedKey } from '../../rulebook/plan/plan.ts';
import type { CategoryColumns } from '../category/category-columns.ts';

/** The scored rows of a category, best first, and the rank of each place in that list. */
export interface RankedRows {
  readonly order: Uint32Array;
  readonly ranks: Uint32Array;
}

type CompareRows = (a: number, b: number) => number;

/**
 * Ranks inside one category, best first. Subjects with equal keys share a rank; the name orders the
 * list and never separates ranks.
 * @source seeds/rulebooks/README.md#ranking
 */
export function rankRows(
  category: CategoryColumns,
  ranking: Ranking,
  people: readonly Subject[],
): RankedRows {
  const keys = category.plan.keys.flatMap((key) => keyColumn(key, category) ?? []);
  const scored = scoredRows(category.isVoid);
  const byKeys: CompareRows = (a, b) => {
    for (const key of keys) {
      const order = compareRows(key, b, a);
      if (order !== 0) return order;
    }
    return 0;
  };
  const listed = listOrder(category, ranking, people);
  const order = sortByKeys(keys, scored, (a, b) => byKeys(a, b) || listed(a, b));
  return { order, ranks: ranksOf(order, byKeys, ranking.ties) };
}

/** Null where the key separates nobody: its component weighs nothing here. */
function keyColumn(key: PlannedKey, { total, columnsOf }: CategoryColumns): Column | null {
  if (!('planned' in key)) return total[key.by];
  if (!key.planned) return null;
  const columns = columnsOf(key.planned);
  return 'level' in key ? (columns.shareOf?.(key.level) ?? null) : columns.value;
}

function scoredRows(isVoid: Uint8Array): Uint32Array {
  const rows = new Uint32Array(isVoid.length);
  let many = 0;
  for (let row = 0; row < isVoid.length; row += 1) if (isVoid[row] === 0) rows[many++] = row;
  return rows.subarray(0, many);
}

/** The list's order among equals. */
function listOrder(
  { subjects }: CategoryColumns,
  { order }: Ranking,
  people: readonly Subject[],
): CompareRows {
  const byIndex: CompareRows = (a, b) => (subjects[a] ?? 0) - (subjects[b] ?? 0);
  if (!order.some(({ by }) => by === 'name')) return byIndex;
  return (a, b) => {
    const [one, other] = [people[subjects[a] ?? 0], people[subjects[b] ?? 0]];
    const named =
      compareText(one?.name ?? '', other?.name ?? '') ||
      compareText(one?.unit ?? '', other?.unit ?? '');
    return named || byIndex(a, b);
  };
}

/** By the first key natively where it can be; only rows that are equal there ask for more. */
function sortByKeys(
  [first]: readonly Column[],
  rows: Uint32Array,
  compareAll: CompareRows,
): Uint32Array {
  const sorted = first ? sortRows(first, rows) : null;
  if (!first || !sorted) return rows.slice().sort(compareAll);
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    const row = sorted[start] ?? 0;
    while (end < sorted.length && compareRows(first, row, sorted[end] ?? 0) === 0) end += 1;
    settleTies(sorted, { start, end, compareAll });
    start = end;
  }
  return sorted;
}

/** A few equal ones are put in their places where they stand; of many a part is sorted. */
function settleTies(
  sorted: Uint32Array,
  { start, end, compareAll }: { start: number; end: number; compareAll: CompareRows },
): void {
  if (end - start > 8) {
    sorted.subarray(start, end).sort(compareAll);
    return;
  }
  for (let place = start + 1; place < end; place += 1) {
    const row = sorted[place] ?? 0;
    let to = place;
    for (; to > start && compareAll(sorted[to - 1] ?? 0, row) > 0; to -= 1)
      sorted[to] = sorted[to - 1] ?? 0;
    sorted[to] = row;
  }
}

function ranksOf(order: Uint32Array, byKeys: CompareRows, ties: Ranking['ties']): Uint32Array {
  const ranks = new Uint32Array(order.length);
  let [rank, distinct] = [0, 0];
  for (let place = 0; place < order.length; place += 1) {
    const isSeparate = place === 0 || byKeys(order[place - 1] ?? 0, order[place] ?? 0) !== 0;
    if (isSeparate) {
      distinct += 1;
      rank = ties === 'dense' ? distinct : place + 1;
    }
    ranks[place] = rank;
  }
  return ranks;
}
