import type { RowEntry } from '../receipt/row-entry.ts';

/** Rows by their number. */
export type Rows = ReadonlyMap<number, RowEntry>;

/** Which row of then is which row of now. */
export interface Matched {
  /** Then → now: the same content, here or elsewhere. */
  readonly same: ReadonlyMap<number, number>;
  /** Then → now: most of the same content. */
  readonly changed: ReadonlyMap<number, number>;
  readonly gone: readonly number[];
  readonly added: readonly number[];
}

/** The share of its cells that two rows have in common, from 0 to 1. */
export type Likeness = (before: RowEntry, after: RowEntry) => number;

/** Rows that stay first, then equal ones elsewhere in their order, then such as are alike. */
export function matchRows(then: Rows, now: Rows, likeness: Likeness): Matched {
  const same = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (to: Map<number, number>, before: number, after: number) => {
    to.set(before, after);
    taken.add(after);
  };
  for (const [row, { mark }] of then) if (now.get(row)?.mark === mark) pair(same, row, row);
  const elsewhere = byMark(now, taken);
  for (const [row, { mark }] of then) {
    const place = same.has(row) ? undefined : elsewhere.get(mark)?.shift();
    if (place !== undefined) pair(same, row, place);
  }
  const changed = new Map<number, number>();
  const open = [...then].filter(([row]) => !same.has(row));
  for (const [row, before] of open) {
    const place = likest(row, { before, now, taken, likeness });
    if (place !== undefined) pair(changed, row, place);
  }
  // Whatever is left at its place is that row, with nothing as it was.
  for (const [row] of open)
    if (!changed.has(row) && now.has(row) && !taken.has(row)) pair(changed, row, row);
  return {
    same,
    changed,
    gone: open.flatMap(([row]) => (changed.has(row) ? [] : row)),
    added: [...now.keys()].filter((row) => !taken.has(row)),
  };
}

/**
 * Single cells beside a table go with it: many a cell of a sheet holds the same as they do.
 * @param shiftOf how far the row that is nearest has moved
 */
export function matchBeside(
  { then, rows }: { readonly then: Rows; readonly rows: ReadonlySet<number> },
  now: Rows,
  shiftOf: (row: number) => number,
): Matched {
  const [same, changed] = [new Map<number, number>(), new Map<number, number>()];
  const added: number[] = [];
  for (const row of rows) {
    const place = row + shiftOf(row);
    const [before, after] = [then.get(row), now.get(place)];
    if (before) (before.mark === after?.mark ? same : changed).set(row, place);
    else if (after) added.push(place);
  }
  return { same, changed, gone: [], added };
}

function byMark(now: Rows, taken: ReadonlySet<number>): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { mark }] of now) {
    if (taken.has(row)) continue;
    const known = rows.get(mark);
    if (known) known.push(row);
    else rows.set(mark, [row]);
  }
  return rows;
}

/** How far from its place a changed row is looked for. */
const REACH = 30;
const HALF = 0.5;

interface Search {
  readonly before: RowEntry;
  readonly now: Rows;
  readonly taken: ReadonlySet<number>;
  readonly likeness: Likeness;
}

/** At its place, else near it, where at least half of the cells are as they were. */
function likest(row: number, { before, now, taken, likeness }: Search): number | undefined {
  let [best, most] = [undefined as number | undefined, 0];
  for (let by = 0; by <= REACH; by++) {
    for (const place of by === 0 ? [row] : [row - by, row + by]) {
      const after = taken.has(place) ? undefined : now.get(place);
      const share = after ? likeness(before, after) : 0;
      if (share > most) [best, most] = [place, share];
    }
    if (by === 0 && most >= HALF) return best;
  }
  return most >= HALF ? best : undefined;
}

/** A run of rows that moved together. */
export interface MovedRun {
  readonly first: number;
  readonly last: number;
  /** Where the first stands now. */
  readonly to: number;
}

/** Rows that stand elsewhere: sorted where they changed places among themselves, else runs that moved. */
export function movesOf(same: Matched['same']): { sorted: number } | { runs: MovedRun[] } {
  const moved = [...same].filter(([before, after]) => before !== after);
  const places = new Set(moved.map(([before]) => before));
  if (moved.length > 0 && moved.every(([, after]) => places.has(after)))
    return { sorted: moved.length };
  const runs: { first: number; last: number; to: number }[] = [];
  for (const [before, after] of moved.toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && after - before === run.to - run.first && before - run.last <= 2) run.last = before;
    else runs.push({ first: before, last: before, to: after });
  }
  return { runs };
}
