import { ACCOUNT_PROBLEMS } from './layout/account.ts';
import { BALLOT_PROBLEMS } from './layout/ballots.ts';
import { CELL_PROBLEMS } from './layout/cells.ts';
import { PEOPLE_PROBLEMS } from './layout/people.ts';
import { READINGS_PROBLEMS } from './layout/readings.ts';
import { SAVED_PROBLEMS } from './layout/saved.ts';
import { TABLE_PROBLEMS } from './layout/tables.ts';
import { TWICE_PROBLEMS } from './layout/twice.ts';
import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong in the sheets that staff have: unknown names, unreadable cells, what is missing. */
export const LAYOUT_PROBLEMS = {
  ...TABLE_PROBLEMS,
  ...READINGS_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...CELL_PROBLEMS,
  ...BALLOT_PROBLEMS,
  ...TWICE_PROBLEMS,
  ...SAVED_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
} as const satisfies Messages;

export type LayoutCode = keyof typeof LAYOUT_PROBLEMS;
export const layoutProblem = makerOf(LAYOUT_PROBLEMS);
