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

/** Rows that stay first, then equal ones elsewhere in their order, then such as are alike. */
export function matchRows(then: Rows, now: Rows): Matched {
  const same = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (to: Map<number, number>, before: number, after: number) => {
    to.set(before, after);
    taken.add(after);
  };
  for (const [row, { hash }] of then) if (now.get(row)?.hash === hash) pair(same, row, row);
  const elsewhere = byHash(now, taken);
  for (const [row, { hash }] of then) {
    const place = same.has(row) ? undefined : elsewhere.get(hash)?.shift();
    if (place !== undefined) pair(same, row, place);
  }
  const changed = new Map<number, number>();
  const open = [...then.keys()].filter((row) => !same.has(row));
  for (const row of open) {
    const place = likest(row, then, { now, taken });
    if (place !== undefined) pair(changed, row, place);
  }
  // Whatever is left at its place is that row, with nothing as it was.
  for (const row of open)
    if (!changed.has(row) && now.has(row) && !taken.has(row)) pair(changed, row, row);
  return {
    same,
    changed,
    gone: open.filter((row) => !changed.has(row)),
    added: [...now.keys()].filter((row) => !taken.has(row)),
  };
}

function byHash(now: Rows, taken: ReadonlySet<number>): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { hash }] of now) {
    if (taken.has(row)) continue;
    const known = rows.get(hash);
    if (known) known.push(row);
    else rows.set(hash, [row]);
  }
  return rows;
}

/** How far from its place a changed row is looked for. */
const REACH = 30;

interface Open {
  readonly now: Rows;
  readonly taken: ReadonlySet<number>;
}

/** At its place, else near it, where at least half of the cells are as they were. */
function likest(row: number, then: Rows, { now, taken }: Open): number | undefined {
  const before = then.get(row);
  if (!before) return undefined;
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

const HALF = 0.5;

/** The share of cells whose checks begin alike. */
function likeness({ checks: a }: RowEntry, { checks: b }: RowEntry): number {
  let [alike, cells] = [0, 0];
  for (let at = 0; at < Math.max(a.length, b.length); at += 2) {
    const [own, other] = [a.slice(at, at + 2) || '..', b.slice(at, at + 2) || '..'];
    if (own === '..' && other === '..') continue;
    cells += 1;
    // The second may stand for a result, which changes when the sheet is calculated again.
    if (own !== '..' && other !== '..' && own[0] === other[0]) alike += 1;
  }
  return cells === 0 ? 0 : alike / cells;
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
