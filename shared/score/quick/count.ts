import { type Ballots, unreadableAnswer } from '../../ballots/ballots.ts';

/** Counts of every answer, one run of `answers` cells for each subject, group and leaf. */
export interface Counts {
  readonly cells: Uint32Array;
  /** How many different answers there are. */
  readonly answers: number;
  readonly ofSubject: number;
  /** That one panel has, at most. */
  readonly mostMarks: number;
  /** Where the run of a group and leaf begins in a subject's part. */
  readonly startOf: (group: number, leaf: number) => number;
}

const countAnswers = (ballots: Ballots): number => unreadableAnswer(ballots) + 1;

/** How many cells the counts of these ballots take. */
export const countCells = (ballots: Ballots, subjects: number): number =>
  subjects * ballots.groups.length * ballots.leaves.length * countAnswers(ballots);

/** Every answer of the ballots that count, in one pass. */
export function countBallots(ballots: Ballots, states: Uint8Array, subjects: number): Counts {
  const { subject, group, answers: given } = ballots;
  const [leaves, groups] = [ballots.leaves.length, ballots.groups.length];
  const answers = countAnswers(ballots);
  const ofGroup = leaves * answers;
  const ofSubject = groups * ofGroup;
  const cells = new Uint32Array(subjects * ofSubject);
  for (let ballot = 0, at = 0; ballot < states.length; ballot += 1) {
    let run = (subject[ballot] ?? 0) * ofSubject + (group[ballot] ?? 0) * ofGroup;
    const end = at + leaves;
    if (states[ballot] !== 0) at = end;
    for (; at < end; at += 1) {
      const cell = run + (given[at] ?? 0);
      cells[cell] = (cells[cell] ?? 0) + 1;
      run += answers;
    }
  }
  const mostMarks = mostIn(cells, ofGroup, answers);
  const startOf = (group: number, leaf: number) => group * ofGroup + leaf * answers;
  return { cells, answers, ofSubject, mostMarks, startOf };
}

/** Every ballot has one answer on every leaf, so that the first leaf tells for all. */
function mostIn(cells: Uint32Array, ofGroup: number, answers: number): number {
  let most = 0;
  for (let start = 0; ofGroup > 0 && start < cells.length; start += ofGroup) {
    let marks = 0;
    for (let cell = start; cell < start + answers; cell += 1) marks += cells[cell] ?? 0;
    most = Math.max(most, marks);
  }
  return most;
}
