import type { Line } from '../tree.ts';
import { foldCase, isNumber, order, type Value } from '../value.ts';
import type { Direction } from './question.ts';

/** The columns that an index is of. */
export interface Columns {
  /** A row shares their values with the others of its group. */
  readonly equal: readonly Line[];
  /** They put the rows of a group in order, the first that differs deciding. */
  readonly ordering: readonly Line[];
}

/** What is asked of the first `length` rows. */
export interface Asked {
  readonly length: number;
  readonly equal: readonly Value[];
  readonly ordering: Beside | undefined;
}
export interface Beside {
  readonly sign: Direction;
  readonly to: readonly Value[];
}

/** How many rows answer; undefined where a value among them has no place in the index. */
export type RowIndex = (asked: Asked) => number | undefined;

interface Group {
  /** Ascending. */
  readonly rows: number[];
  /** Their values in the ordering columns, greatest first; made when first asked for. */
  inOrder?: readonly Ordered[] | undefined;
}
type Ordered = readonly Value[];

/** Reads each row once, and finds by halving how many answer. */
export function rowIndex(columns: Columns): RowIndex {
  const groups = new Map<string, Group>();
  let [read, isFit] = [0, true];
  const readUpTo = (length: number): void => {
    for (; read < length; read++) {
      const key = keyOf(valuesAt(columns.equal, read));
      // An error is one of the whole sum, in whichever row it stands.
      if (key === undefined || !hasOrder(valuesAt(columns.ordering, read))) isFit = false;
      else addTo(groups, key, read);
    }
  };
  return ({ length, equal, ordering }) => {
    readUpTo(length);
    const key = keyOf(equal);
    if (!isFit || key === undefined) return undefined;
    const group = groups.get(key);
    if (!group) return 0;
    const among = countWhile(group.rows, (row) => row < length);
    if (!ordering) return among;
    return among === group.rows.length ? countBeside(group, columns, ordering) : undefined;
  };
}

const valuesAt = (lines: readonly Line[], row: number): Ordered =>
  lines.map((line) => line.at(row));

function addTo(groups: Map<string, Group>, key: string, row: number): void {
  const group = groups.get(key) ?? { rows: [] };
  group.rows.push(row);
  group.inOrder = undefined;
  groups.set(key, group);
}

/** Undefined for a blank, which is equal to more than one value, for truth and for errors. */
function keyOf(values: readonly Value[]): string | undefined {
  const keys = values.map((value) => {
    if (typeof value === 'string') return JSON.stringify(foldCase(value));
    return isNumber(value) ? `${value.num}/${value.den}` : undefined;
  });
  return keys.includes(undefined) ? undefined : keys.join();
}

function countBeside(group: Group, columns: Columns, { sign, to }: Beside): number | undefined {
  group.inOrder ??= group.rows
    .map((row) => valuesAt(columns.ordering, row))
    .sort((a, b) => orderOf(b, a));
  const { inOrder } = group;
  if (!hasOrder(to)) return undefined;
  const [before, upTo] = [
    countWhile(inOrder, (row) => orderOf(row, to) > 0),
    countWhile(inOrder, (row) => orderOf(row, to) >= 0),
  ];
  const counts = {
    '>': before,
    '>=': upTo,
    '<': inOrder.length - upTo,
    '<=': inOrder.length - before,
  };
  return counts[sign];
}

/** Numbers, and the empty text of who has none: other texts have no order that programs agree on. */
const hasOrder = (values: Ordered): boolean =>
  values.every((value) => value === '' || isNumber(value));

function orderOf(a: Ordered, b: Ordered): number {
  for (const [index, value] of a.entries()) {
    const difference = order(value, b[index] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How many of the first hold, where none behind one that does not holds either. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
