import type { IndicatorScore } from './scoring.ts';

/** The leaves under these indicators, in declared order. */
export const leavesOf = (indicators: readonly IndicatorScore[]): IndicatorScore[] =>
  indicators.flatMap((score) => (score.indicator.of.length === 0 ? [score] : leavesOf(score.of)));
