import type { Language } from '../../messages/message.ts';
import type { MarkWords } from '../../messages/sheets/marks.ts';
import type { SheetWords } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { Draft } from '../base/draft.ts';
import type { RuleCells } from '../base/rule-cells.ts';

/** What the tables of the sheet are written from. */
export interface SheetContext {
  readonly draft: Draft;
  readonly scoring: Scoring;
  readonly rules: RuleCells;
  readonly language: Language;
  readonly labels: SheetWords;
  readonly words: MarkWords;
  /** The row so many below the last one that was asked for. */
  readonly next: (rows?: number) => number;
}
