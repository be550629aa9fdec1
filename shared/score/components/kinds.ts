import type { PlanTable } from '../../rulebook/plan/plan.ts';
import { ballotsColumns } from './ballots.ts';
import { checklistColumns } from './checklist.ts';
import type { CategoryRows, ComponentColumns } from './component-columns.ts';
import { measureColumns, rankColumns, ratioColumns } from './given.ts';
import { rateColumns } from './rate.ts';
import { readingColumns } from './reading.ts';

/** How each kind is scored: one component of all subjects of a category at once. */
export const SCORED_KINDS: PlanTable<[CategoryRows], ComponentColumns> = {
  ballots: ballotsColumns,
  rate: rateColumns,
  checklist: checklistColumns,
  measure: measureColumns,
  rank: rankColumns,
  ratio: ratioColumns,
  reading: readingColumns,
};
