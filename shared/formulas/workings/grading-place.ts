import type { PutNext, RowContext } from '../base/row-context.ts';
import type { PanelBlocks } from '../components/panel-table.ts';
import type { CellNode } from '../expression/tree.ts';
import type { Held } from '../held/held-table.ts';
import type { ColumnRanges, TablePlan } from './table-plan.ts';
import type { TotalCells } from './total.ts';

/** Ranks and grades compare a row with the others: they need whole columns. */
export interface GradingContext extends RowContext {
  readonly ranges: ColumnRanges;
  readonly plan: TablePlan;
  readonly held: Held;
}

/** A subject's cells by key. */
export interface SubjectCells {
  readonly get: (key: string) => CellNode | undefined;
}

/** One subject's row. */
export interface GradingPlace {
  readonly put: PutNext;
  /** Remembers a cell of the row under a second name. */
  readonly note: (key: string, cell: CellNode) => void;
  /** A cell of the row that is written already. */
  readonly own: (key: string) => CellNode;
  readonly total: TotalCells;
  readonly blocks: PanelBlocks;
}
