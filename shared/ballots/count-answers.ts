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
    const [first, end] = [starts[panel] ?? 0, starts[panel + 1] ?? 0];
    for (let at = first; at < end; at += 1) {
      const answer = sorted[at] ?? 0;
      if (at === first || answer !== sorted[at - 1]) answers[entry++] = answer;
      counts[entry - 1] = (counts[entry - 1] ?? 0) + 1;
    }
  }
  begins[panels] = entry;
  return { starts: begins, answers: answers.slice(0, entry), counts: counts.slice(0, entry) };
}

/**
 * Every answer in the run of its panel, in ascending order: dealt out by answer, then by panel. No two
 * are ever compared, which is faster than sorting each run.
 */
function answersByPanel(ballots: Ballots, states: Uint8Array, grid: PanelGrid) {
  const byAnswer = new Uint32Array(grid.width + 1);
  const starts = new Uint32Array(panelsIn(grid) + 1);
  eachAnswer(ballots, states, grid, (panel, answer) => {
    byAnswer[answer + 1] = (byAnswer[answer + 1] ?? 0) + 1;
    starts[panel + 1] = (starts[panel + 1] ?? 0) + 1;
  });
  addUp(byAnswer);
  addUp(starts);
  const panels = new Uint32Array(starts.at(-1) ?? 0);
  const nextOf = byAnswer.slice();
  eachAnswer(ballots, states, grid, (panel, answer) => {
    const at = nextOf[answer] ?? 0;
    panels[at] = panel;
    nextOf[answer] = at + 1;
  });
  const sorted = new Uint16Array(panels.length);
  const next = starts.slice();
  for (let answer = 0, at = 0; answer < grid.width; answer += 1)
    for (; at < (byAnswer[answer + 1] ?? 0); at += 1) {
      const panel = panels[at] ?? 0;
      const place = next[panel] ?? 0;
      sorted[place] = answer;
      next[panel] = place + 1;
    }
  return { starts, sorted };
}

/** Of the ballots of state 0. */
function eachAnswer(
  { subject, group, answers, leaves }: Ballots,
  states: Uint8Array,
  grid: PanelGrid,
  take: (panel: number, answer: number) => void,
): void {
  const many = leaves.length;
  for (let ballot = 0, first = 0; ballot < states.length; ballot += 1, first += many) {
    if (states[ballot] !== 0) continue;
    const panel = ((subject[ballot] ?? 0) * grid.groups + (group[ballot] ?? 0)) * grid.leaves;
    for (let leaf = 0; leaf < many; leaf += 1) take(panel + leaf, answers[first + leaf] ?? 0);
  }
}

/** Counts become the places where what was counted begins. */
function addUp(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at += 1)
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}
