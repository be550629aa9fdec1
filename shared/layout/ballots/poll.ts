import type { SheetPlace } from '../../messages/problem.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { createMarkReader, type MarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Needs } from '../model/needs.ts';
import type { Roll } from '../people/roll.ts';
import { type BallotBox, type BallotKey, createBallotBox } from './ballot-box.ts';

/** Takes the marks of one component from all sheets that have some. */
export interface Poll {
  readonly words: BallotsWords;
  readonly marks: MarkReader;
  readonly box: BallotBox;
  /** Marks on indicators that it does not have; whether they matter shows once all are read. */
  readonly strays: Stray[];
}

/** A mark on an indicator that the component does not have. */
export interface Stray extends BallotKey {
  readonly at: SheetPlace;
  readonly indicator: string;
}

export function createPoll(words: BallotsWords, subjects: number): Poll {
  const marks = createMarkReader(words);
  return { words, marks, box: createBallotBox(words, marks, subjects), strays: [] };
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
