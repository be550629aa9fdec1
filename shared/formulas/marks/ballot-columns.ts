import type { Ballots } from '../../ballots/ballots.ts';
import type { AskedBallot } from './asked-ballots.ts';
import type { CodeReader } from './mark-code.ts';

/** The ballots of one component, and how their marks are read. */
export interface BallotSource {
  readonly ballots: Ballots;
  readonly asked: readonly AskedBallot[];
  readonly reader: CodeReader;
}

/** Columns of the table; the leaves stand behind them. */
export const BALLOT_COLUMNS = {
  number: 1,
  name: 2,
  group: 3,
  counts: 4,
  before: 5,
  took: 6,
  habit: 7,
  leaves: 8,
};

const WIDTHS = [8, 14, 14, 9, 9, 9, 9];
const OTHERS = 10;

/** In characters, by column from 1. */
export const ballotWidth = (column: number): number => WIDTHS[column - 1] ?? OTHERS;

/** Behind the answers, each with its ballot's blank between: its points, where not all of them count. */
export const countedColumn = (leaves: number, leaf: number): number =>
  BALLOT_COLUMNS.leaves + leaves + 1 + leaf;

/** Behind these, where whole ballots are trimmed. */
export function trimColumns(leaves: number) {
  const total = countedColumn(leaves, leaves);
  return { total, order: total + 1, place: total + 2, kept: total + 3 };
}
