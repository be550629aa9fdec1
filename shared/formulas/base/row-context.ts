import type { FactRow } from '../../ballots/review.ts';
import type { Language } from '../../messages/message.ts';
import type { SheetWords } from '../../messages/sheets.ts';
import type { Title } from '../../rulebook/model/rulebook.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { CellStyle } from '../../workbook/model.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { AddedFacts } from './added-facts.ts';
import type { CategoryNow } from './category-now.ts';
import type { Draft, Plain } from './draft.ts';
import type { InputCells } from './input-cells.ts';
import type { Marks } from './marks.ts';
import type { NotMarkColumns } from './not-marks.ts';
import type { NumberScale } from './number-scale.ts';
import type { RuleCells } from './rule-cells.ts';
import type { Places } from './snap.ts';

/** What every row of Workings is written from. */
export interface RowContext {
  readonly draft: Draft;
  readonly scoring: Scoring;
  readonly rules: RuleCells;
  readonly inputs: InputCells;
  readonly marks: Marks;
  /** The category of a subject. */
  readonly categoryNow: (subject: number) => CategoryNow;
  readonly language: Language;
  readonly labels: SheetWords;
  /** Titles in the sheet's language. */
  readonly title: (of: { readonly title: Title }) => string;
  /** Decimals that the items of a checklist, or the numbers of a measure, have. */
  readonly itemPlaces: (component: string) => Places;
  /** Of which scale a component's numbers are. */
  readonly numberScale: (component: string) => NumberScale;
  /** The facts' rows of a subject. */
  readonly factRows: (subject: number) => readonly FactRow[];
  /** Undefined where the rows of facts must stay the ones that they were. */
  readonly added: AddedFacts | undefined;
  /** The most months that a reading record here has, and whether any says how many days were due. */
  readonly readings: { readonly months: number; readonly hasDays: boolean };
  /** How many level columns the table of panels has. */
  readonly levels: number;
  /** Behind them. */
  readonly notMarks: NotMarkColumns;
  /** Whether some panels are the median of their marks. */
  readonly hasMedians: boolean;
}

/** Writes the next cell of a subject's row; `key` names its column for the tables and sheets that refer to it. */
export type PutNext = (
  key: string,
  title: string,
  content: Expression | Plain,
  style?: CellStyle,
) => CellNode;
