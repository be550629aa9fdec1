import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { createMarkReader, type MarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Needs } from '../model/needs.ts';
import type { Roll } from '../people/roll.ts';
import { type BallotBox, createBallotBox } from './ballot-box.ts';

/** Takes the marks of one component from all sheets that have some. */
export interface Poll {
  readonly words: BallotsWords;
  readonly marks: MarkReader;
  readonly box: BallotBox;
}

export function createPoll(words: BallotsWords, subjects: number): Poll {
  const marks = createMarkReader(words);
  return { words, marks, box: createBallotBox(words, marks, subjects) };
}

/** What the readers of single ballots share. */
export interface Polls {
  readonly byComponent: ReadonlyMap<string, Poll>;
  readonly needs: Needs;
  readonly roll: Roll;
  /** By subject. */
  readonly categories: readonly CategoryPlan[];
  /** Names of the workbook's sheets. */
  readonly sheets: readonly string[];
}
