import type { Rational } from '../../exact/rational.ts';
import type { ComponentOf, Kind } from '../../rulebook/model/kinds.ts';
import type { PlannedOf } from '../../rulebook/plan/plan.ts';
import type { ComponentScore, SubjectScore } from '../../score/model/scoring.ts';
import type { CellStyle } from '../../workbook/model.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import type { Places } from '../base/snap.ts';
import type { CellNode } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import type { ComponentPlace, Part } from './part.ts';

export type ScoreOf<K extends Kind> = ComponentScore & { readonly kind: K };

/** How the sheets say a component of one kind again. */
export interface KindFormulas<K extends Kind> {
  /** Its constants on Rules. */
  readonly rules: (writer: RuleWriter, component: ComponentOf<K>) => void;
  /** Those that stand there once a category. */
  readonly categoryRules?: (writer: RuleWriter, planned: PlannedOf<K>, category: string) => void;
  /** The panels of one subject, from a row on. */
  readonly panels?: (context: RowContext, subject: SubjectScore, block: PanelsOf<K>) => PanelBlock;
  /** The cells in the subject's row. */
  readonly cells: (context: RowContext, score: ScoreOf<K>, place: ComponentPlace) => Part;
  /** Look of its column on Scores. */
  readonly style: CellStyle;
  /** Whether its panels are the median of their marks. */
  readonly takesMedian?: (component: ComponentOf<K>) => boolean;
  /** The scale that its panels are counted by. */
  readonly scale?: (component: ComponentOf<K>) => string;
  /** Of one that compares the subjects of a category: its number as read, and which end is better. */
  readonly compared?: {
    readonly given: (context: RowContext, score: ScoreOf<K>, put: PutNext) => CellNode;
    readonly better: (component: ComponentOf<K>) => 'high' | 'low';
  };
  /** Of one whose number may be a share: the number as read. */
  readonly number?: (context: RowContext, score: ScoreOf<K>, put: PutNext) => CellNode;
  /** Decimals that its value can need, given those of its items or numbers; null where nothing bounds them. */
  readonly places: (planned: PlannedOf<K>, items: Places) => Places;
  /** Decimals that its items may have, so that the total stays exact. */
  readonly itemPlaces?: (component: ComponentOf<K>, total: TotalRules) => Places;
}

/** What makes a total of a component. */
export interface TotalRules {
  readonly base: Rational;
  /** Of the component, by category. */
  readonly weights: readonly Rational[];
}

export interface PanelsOf<K extends Kind> {
  readonly planned: PlannedOf<K>;
  readonly score: ScoreOf<K>;
  readonly firstRow: number;
}
