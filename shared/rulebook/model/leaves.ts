import type { Indicator } from './rulebook.ts';

/** The indicators that take marks, in declared order. */
export const leavesOf = (indicators: readonly Indicator[]): Indicator[] =>
  indicators.flatMap((one) => (one.of.length > 0 ? leavesOf(one.of) : [one]));
