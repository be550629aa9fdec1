import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';
import { PART_PROBLEMS } from './rulebook/parts.ts';
import { TEXT_PROBLEMS } from './rulebook/text.ts';
import { VALUE_PROBLEMS } from './rulebook/values.ts';

/** What can be wrong with a rulebook. Effect `stop` is a lint error, `warning` a lint warning. */
export const RULEBOOK_PROBLEMS = {
  ...TEXT_PROBLEMS,
  ...VALUE_PROBLEMS,
  ...PART_PROBLEMS,
} as const satisfies Messages;

export type RulebookCode = keyof typeof RULEBOOK_PROBLEMS;
export const rulebookProblem = makerOf(RULEBOOK_PROBLEMS);
