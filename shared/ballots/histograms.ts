/**
 * How often each answer was given, for every panel of a component. A panel is one subject, group
 * and leaf, numbered `(subject × groups + group) × leaves + leaf`; subject × group alone is a box.
 */
export interface Histograms {
  /** Of one answer, a level or not. */
  countOf(panel: number, answer: number): number;
  /** Of all levels. */
  marksIn(panel: number): number;
  /** Fills `bars` with the levels that the panel may have marks of, fewest points first; says how many. */
  read(panel: number, bars: Bars): number;
  /** Adds up a window of the sorted marks of every panel. */
  addUp(windows: AddedWindows): void;
  /** Levels with marks, ascending by answer. */
  levelsIn(panel: number): number[];
}

/** Reused from panel to panel: which level, and how many marks of it. */
export interface Bars {
  readonly level: Uint32Array;
  readonly count: Float64Array;
}
export const makeBars = (levels: number): Bars => ({
  level: new Uint32Array(levels),
  count: new Float64Array(levels),
});

export interface AddedWindows {
  /** Whole numbers, by level. */
  readonly points: Float64Array;
  /** By number of marks: the window of the sorted ones, from `first` up to and without `end`. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** By panel, filled: the points in the window, and how many marks these are; 0 where there are none. */
  readonly sums: Float64Array;
  readonly counted: Int32Array;
}

/** As narrow as the counts allow: the narrower, the faster. */
export type Cells = Uint8Array | Uint16Array | Uint32Array;

/** A run of `width` cells a panel, one for every answer. @param order levels by points, fewest first */
export function denseHistograms(cells: Cells, width: number, order: Uint32Array): Histograms {
  return {
    countOf: (panel, answer) => cells[panel * width + answer] ?? 0,
    marksIn(panel) {
      let marks = 0;
      const run = panel * width;
      for (let level = 0; level < order.length; level += 1) marks += cells[run + level] ?? 0;
      return marks;
    },
    read(panel, { level, count }) {
      for (let bar = 0; bar < order.length; bar += 1) {
        const own = order[bar] ?? 0;
        level[bar] = own;
        count[bar] = cells[panel * width + own] ?? 0;
      }
      return order.length;
    },
    addUp: (windows) => addUpCells(cells, { width, order }, windows),
    levelsIn: (panel) =>
      [...order].filter((own) => cells[panel * width + own] !== 0).sort((a, b) => a - b),
  };
}

function addUpCells(
  cells: Cells,
  { width, order }: { readonly width: number; readonly order: Uint32Array },
  { points, first, end, sums, counted }: AddedWindows,
): void {
  const levels = order.length;
  const worth = Float64Array.from(order, (own) => points[own] ?? 0);
  for (let panel = 0, run = 0; panel < sums.length; panel += 1, run += width) {
    let marks = 0;
    for (let level = 0; level < levels; level += 1) marks += cells[run + level] ?? 0;
    if (marks === 0) continue;
    const from = first[marks] ?? 0;
    const to = end[marks] ?? 0;
    let [passed, sum] = [0, 0];
    for (let bar = 0; bar < levels; bar += 1) {
      const next = passed + (cells[run + (order[bar] ?? 0)] ?? 0);
      const taken = (next < to ? next : to) - (passed > from ? passed : from);
      if (taken > 0) sum += (worth[bar] ?? 0) * taken;
      passed = next;
    }
    sums[panel] = sum;
    counted[panel] = to - from;
  }
}

/** Only the answers that were given, one after another: of a thousand numbers most have no mark. */
export interface SparseCounts {
  /** By panel, and one more: where its entries begin. */
  readonly starts: Uint32Array;
  readonly answers: Uint16Array;
  readonly counts: Uint32Array;
}

/** @param rankOf by level: its place among them by points, fewest first */
export function sparseHistograms(
  { starts, answers, counts }: SparseCounts,
  rankOf: Uint32Array,
): Histograms {
  const entries = (panel: number) => [starts[panel] ?? 0, starts[panel + 1] ?? 0] as const;
  const read = (panel: number, bars: Bars): number => {
    let many = 0;
    const [from, to] = entries(panel);
    for (let entry = from; entry < to; entry += 1) {
      const answer = answers[entry] ?? 0;
      if (answer >= rankOf.length) continue;
      putBar(bars, { answer, count: counts[entry] ?? 0, many, rankOf });
      many += 1;
    }
    return many;
  };
  return {
    countOf(panel, answer) {
      const [from, to] = entries(panel);
      for (let entry = from; entry < to; entry += 1)
        if (answers[entry] === answer) return counts[entry] ?? 0;
      return 0;
    },
    marksIn(panel) {
      let marks = 0;
      const [from, to] = entries(panel);
      for (let entry = from; entry < to; entry += 1)
        if ((answers[entry] ?? 0) < rankOf.length) marks += counts[entry] ?? 0;
      return marks;
    },
    read,
    addUp: (windows) => addUpBars(read, rankOf.length, windows),
    levelsIn: (panel) =>
      [...answers.subarray(...entries(panel))]
        .filter((answer) => answer < rankOf.length)
        .sort((a, b) => a - b),
  };
}

/** Into its place among the bars that are there, by points. */
function putBar(
  { level, count }: Bars,
  one: { answer: number; count: number; many: number; rankOf: Uint32Array },
): void {
  const rank = one.rankOf[one.answer] ?? 0;
  let place = one.many;
  for (; place > 0 && (one.rankOf[level[place - 1] ?? 0] ?? 0) > rank; place -= 1) {
    level[place] = level[place - 1] ?? 0;
    count[place] = count[place - 1] ?? 0;
  }
  level[place] = one.answer;
  count[place] = one.count;
}

function addUpBars(
  read: Histograms['read'],
  levels: number,
  { points, first, end, sums, counted }: AddedWindows,
): void {
  const bars = makeBars(levels);
  for (let panel = 0; panel < sums.length; panel += 1) {
    const many = read(panel, bars);
    const marks = countBars(bars, many);
    if (marks === 0) continue;
    const [from, to] = [first[marks] ?? 0, end[marks] ?? 0];
    sums[panel] = sumWindow(bars, { many, points, from, to });
    counted[panel] = to - from;
  }
}

export function countBars({ count }: Bars, many: number): number {
  let marks = 0;
  for (let bar = 0; bar < many; bar += 1) marks += count[bar] ?? 0;
  return marks;
}

/** The points of the sorted marks from position `from` up to and without `to`. */
export function sumWindow(
  { level, count }: Bars,
  { many, points, from, to }: { many: number; points: Float64Array; from: number; to: number },
): number {
  let [passed, sum] = [0, 0];
  for (let bar = 0; bar < many; bar += 1) {
    const next = passed + (count[bar] ?? 0);
    const taken = Math.min(next, to) - Math.max(passed, from);
    if (taken > 0) sum += (points[level[bar] ?? 0] ?? 0) * taken;
    passed = next;
  }
  return sum;
}
