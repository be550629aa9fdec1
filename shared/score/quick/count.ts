import { type Ballots, unreadableAnswer } from '../../ballots/ballots.ts';

/** Counts of every answer, one run of `answers` cells for each subject, group and leaf. */
export interface Counts {
  readonly cells: Uint32Array;
  /** How many different answers there are. */
  readonly answers: number;
  readonly ofSubject: number;
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
  return { cells, answers, ofSubject, startOf: (group, leaf) => group * ofGroup + leaf * answers };
}
