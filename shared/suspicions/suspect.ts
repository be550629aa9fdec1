import type { Layout } from '../layout/model/layout.ts';
import { needsOf } from '../layout/model/needs.ts';
import type { Problem } from '../messages/problem.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Scoring } from '../score/model/scoring.ts';
import type { Workbook } from '../workbook/model.ts';
import { fixedDivisors, unevenRanges } from './columns/divisors.ts';
import { type FormulaColumn, formulaColumns, tableRows } from './columns/formula-columns.ts';
import { columnsLeftOut } from './columns/left-out.ts';
import { levelsOutOfOrder } from './columns/levels-order.ts';
import { scoresLikeRanks } from './columns/like-ranks.ts';
import { wrongRanks } from './columns/ranks.ts';
import { oldResults } from './columns/results.ts';
import { shiftedRanges } from './columns/shifted.ts';
import { shortTotals } from './columns/short-totals.ts';
import { wrongTotals } from './columns/totals.ts';
import { idleTrimming } from './columns/trimmed-means.ts';
import { typedOver } from './columns/typed-over.ts';
import { categoriesAlike } from './results/categories-alike.ts';
import { countsFarAbove } from './results/counts-far-above.ts';
import { missingBallots } from './results/missing-ballots.ts';
import { turnoutSums } from './results/turnout-sums.ts';

const COLUMN_CHECKS: readonly ((column: FormulaColumn) => Problem[])[] = [
  shiftedRanges,
  typedOver,
  fixedDivisors,
  unevenRanges,
  idleTrimming,
  wrongRanks,
  oldResults,
];

/**
 * What in the tables does not fit together: faults in staff's own formulas, totals unlike their
 * cells, ranks where scores are asked. Nothing here changes a score.
 * @source seeds/rulebooks/README.md#what-does-not-fit-together
 */
export function suspectTables(workbook: Workbook, layout: Layout, plan: Plan): Problem[] {
  const needs = needsOf(plan);
  return tableRows(workbook, layout).flatMap((table) => {
    const formulas = formulaColumns(table);
    return [
      ...formulas.flatMap((column) => COLUMN_CHECKS.flatMap((check) => check(column))),
      ...columnsLeftOut(table, formulas),
      ...shortTotals(table),
      ...wrongTotals(table),
      ...scoresLikeRanks(table, needs),
      ...levelsOutOfOrder(table, needs),
    ];
  });
}

/** What in a scored review does: numbers of ballots, results that are all alike, ballots that are missing. */
export const suspectResults = (scoring: Scoring): Problem[] => [
  ...turnoutSums(scoring.review),
  ...countsFarAbove(scoring),
  ...categoriesAlike(scoring),
  ...missingBallots(scoring),
];
