import type { Area } from '../../shared/workbook/model.ts';
import type { Book, BookSheet } from '../office/excel/book.ts';
import type { Program } from './et-object.ts';

/** The workbook that is open, and the program around it. */
export interface World {
  readonly book: Book;
  readonly program: Program;
  readonly application: { ScreenUpdating: boolean; EnableEvents: boolean; DisplayAlerts: boolean };
  /** Names that the workbook defines, with what they stand for. */
  readonly names: Map<string, string>;
  /** Tells whoever listens, unless events are off. */
  readonly tell: (event: EventName, sheet: BookSheet, area: Area) => void;
}
export type EventName = 'SheetChange' | 'SheetSelectionChange';
