import type { Problem, ValuesOf, Where } from './problem.ts';
import { SCORE_PROBLEMS } from './score.ts';

/** As `problem`, without the sentences of every other area: scoring alone stays small to load. */
export const scoreProblem = <C extends keyof typeof SCORE_PROBLEMS>(
  code: C,
  values: ValuesOf<C>,
  where: Where = {},
): Problem => ({ code, effect: SCORE_PROBLEMS[code].effect, values, ...where });
