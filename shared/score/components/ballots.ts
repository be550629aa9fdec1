import type { PlannedBallots } from '../../rulebook/plan/plan.ts';
import { judgeRows, reportedRows, shareColumn } from '../judged/ballots-columns.ts';
import { ballotsScores } from '../judged/ballots-score.ts';
import type { CategoryRows, ComponentColumns } from './component-columns.ts';

/** Σ indicator weight × Σ group weight × panel, on 0 to 100. @source seeds/rulebooks/README.md#panels */
export function ballotsColumns(planned: PlannedBallots, category: CategoryRows): ComponentColumns {
  const columns = judgeRows(planned, category.subjects, category.panelsOf(planned));
  return {
    planned,
    value: columns.value,
    scoreAt: ballotsScores(columns, category.inputs),
    isReported: reportedRows(columns),
    shareOf: (level) => shareColumn(columns, level),
  };
}
