import type { PlannedBallots } from '../../rulebook/plan/plan.ts';
import { judgeRows, reportedRows, shareColumn } from '../judged/ballots-columns.ts';
import { ballotsScores } from '../judged/ballots-score.ts';
import type { CategoryRows, ComponentColumns } from './component-columns.ts';

/** Σ indicator weight × Σ group weight × panel, on 0 to 100. @source seeds/rulebooks/README.md#panels */
export function ballotsColumns(planned: PlannedBallots, category: CategoryRows): ComponentColumns {
  const columns = judgeRows(planned, category.subjects, category.panelsOf(planned));
  const scoreAt = ballotsScores(columns, category.inputs);
  const isShort = reportedRows(columns);
  return {
    planned,
    value: columns.value,
    scoreAt,
    turnouts: isShort && { isShort, checksAt: (row) => scoreAt(row).turnouts },
    shareOf: (level) => shareColumn(columns, level),
  };
}
