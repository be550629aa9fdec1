import type { Changes } from '../../earlier/changes.ts';
import type { Language } from '../../messages/message.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import type { Workings } from '../workings/workings-sheet.ts';

/** What Scores is written from. */
export interface ScoresInput {
  /** Of its sheet. */
  readonly name: string;
  readonly scoring: Scoring;
  readonly workings: Workings;
  readonly rules: RuleCells;
  /** Carried over from an earlier scoring. */
  readonly decisions: Changes['decisions'];
  readonly language: Language;
}
