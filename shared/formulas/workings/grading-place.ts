import type { PutNext, RowContext } from '../base/row-context.ts';
import type { Expression } from '../expression/expression.ts';
import type { PanelBlocks } from '../panels/panel-table.ts';
import type { ColumnRanges, TablePlan } from './table-plan.ts';
import type { TotalCells } from './total.ts';

/** Ranks and grades compare a row with the others: they need whole columns. */
export interface GradingContext extends RowContext {
  readonly ranges: ColumnRanges;
  readonly plan: TablePlan;
  /** The first subject of each set of equals. */
  readonly firsts: ReadonlySet<number>;
}

/** One subject's row. */
export interface GradingPlace {
  readonly put: PutNext;
  /** Remembers a cell of the row under a second name. */
  readonly note: (key: string, cell: Expression) => void;
  readonly cells: ReadonlyMap<string, Expression>;
  readonly total: TotalCells;
  readonly blocks: PanelBlocks;
}
