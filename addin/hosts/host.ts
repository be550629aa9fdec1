import type { Result, SheetPlace } from '../../shared/messages/problem.ts';
import type { NewSheet, Workbook } from '../../shared/workbook/model.ts';

/** The workbook that the task pane works on, wherever it is open. */
export interface Host {
  /** Whether the workbook can change while the pane is open, so that reading it again may help. */
  readonly isLive: boolean;
  /** The workbook's values as they are now. */
  read(): Promise<Result<Workbook>>;
  /** Adds all sheets after the others, or none; everything else stays as it was. */
  addSheets(sheets: readonly NewSheet[]): Promise<Result<void>>;
  /** Shows the place to the user. A place that is not there changes nothing. */
  select(place: SheetPlace): void;
}
