import type { Ballots } from './ballots.ts';
import type { Cells, SparseCounts } from './histograms.ts';

/** Where the counts of a component's answers stand: see `Histograms`. */
export interface PanelGrid {
  readonly subjects: number;
  readonly groups: number;
  /** The ballots' own leaves come first. */
  readonly leaves: number;
  /** How many different answers there are. */
  readonly width: number;
}

export const panelsIn = ({ subjects, groups, leaves }: PanelGrid): number =>
  subjects * groups * leaves;

/** Cells for every answer of every panel. @param most that one cell may come to */
export function makeCells(grid: PanelGrid, most: number): Cells {
  const size = panelsIn(grid) * grid.width;
  if (most < 2 ** 8) return new Uint8Array(size);
  return most < 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size);
}

/** Ballots by box. */
export function countBallots({ subject, group }: Ballots, { subjects, groups }: PanelGrid) {
  const ballotsIn = new Uint32Array(subjects * groups);
  for (let ballot = 0; ballot < subject.length; ballot += 1) {
    const box = (subject[ballot] ?? 0) * groups + (group[ballot] ?? 0);
    ballotsIn[box] = (ballotsIn[box] ?? 0) + 1;
  }
  return ballotsIn;
}

/** Every answer of the ballots of state 0, in one pass. */
export function countAnswers(
  ballots: Ballots,
  states: Uint8Array,
  { cells, grid }: { readonly cells: Cells; readonly grid: PanelGrid },
): void {
  const { subject, group, answers } = ballots;
  const { groups, width } = grid;
  const leaves = ballots.leaves.length;
  const ofBox = grid.leaves * width;
  for (let ballot = 0, first = 0; ballot < states.length; ballot += 1, first += leaves) {
    if (states[ballot] !== 0) continue;
    let run = ((subject[ballot] ?? 0) * groups + (group[ballot] ?? 0)) * ofBox;
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const cell = run + (answers[first + leaf] ?? 0);
      cells[cell] = (cells[cell] ?? 0) + 1;
      run += width;
    }
  }
}

/** The same where there are too many answers for a cell each: sorted panel by panel, then counted. */
export function countSparsely(ballots: Ballots, states: Uint8Array, grid: PanelGrid): SparseCounts {
  const { starts, sorted } = answersByPanel(ballots, states, grid);
  const panels = panelsIn(grid);
  const begins = new Uint32Array(panels + 1);
  const answers = new Uint16Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  let entry = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    begins[panel] = entry;
    const own = sorted.subarray(starts[panel], starts[panel + 1]).sort();
    for (let at = 0; at < own.length; at += 1) {
      const answer = own[at] ?? 0;
      if (at === 0 || answer !== own[at - 1]) answers[entry++] = answer;
      counts[entry - 1] = (counts[entry - 1] ?? 0) + 1;
    }
  }
  begins[panels] = entry;
  return { starts: begins, answers: answers.slice(0, entry), counts: counts.slice(0, entry) };
}

/** Counted first, so that a second pass puts every answer in its place. */
function answersByPanel(ballots: Ballots, states: Uint8Array, grid: PanelGrid) {
  const { subject, group, answers } = ballots;
  const leaves = ballots.leaves.length;
  const firstPanel = (ballot: number) =>
    ((subject[ballot] ?? 0) * grid.groups + (group[ballot] ?? 0)) * grid.leaves;
  const starts = new Uint32Array(panelsIn(grid) + 1);
  for (let ballot = 0; ballot < states.length; ballot += 1) {
    if (states[ballot] !== 0) continue;
    const panel = firstPanel(ballot) + 1;
    for (let leaf = 0; leaf < leaves; leaf += 1)
      starts[panel + leaf] = (starts[panel + leaf] ?? 0) + 1;
  }
  for (let panel = 1; panel < starts.length; panel += 1)
    starts[panel] = (starts[panel] ?? 0) + (starts[panel - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Uint16Array(starts.at(-1) ?? 0);
  for (let ballot = 0; ballot < states.length; ballot += 1) {
    if (states[ballot] !== 0) continue;
    const panel = firstPanel(ballot);
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const at = next[panel + leaf] ?? 0;
      sorted[at] = answers[ballot * leaves + leaf] ?? 0;
      next[panel + leaf] = at + 1;
    }
  }
  return { starts, sorted };
}
