import type { LeafCounts } from '../../ballots/review.ts';
import type { Scale } from '../../rulebook/model/rulebook.ts';
import type { PlannedLeaf } from '../../rulebook/plan/plan.ts';
import type { BallotsScore, Panel, SubjectScore } from '../../score/model/scoring.ts';
import type { CategoryNow } from '../base/category-now.ts';
import type { CellNode } from '../expression/tree.ts';

/** One panel: a leaf as one group judged it. */
export interface PanelEntry {
  readonly leaf: PlannedLeaf;
  readonly panel: Panel;
}

/** Whose panel it is, and in which row it stands. */
export interface PanelPlace extends PanelEntry {
  readonly subject: SubjectScore;
  readonly score: BallotsScore;
  readonly scale: Scale;
  readonly category: CategoryNow;
  readonly row: number;
  /** The rows of all leaves that the group judged, this one's among them. */
  readonly leaves: readonly LeafRow[];
}

export interface LeafRow {
  readonly row: number;
  readonly counts: LeafCounts | null;
}

/** The cells of a panel's row that others refer to. */
export interface PanelRow {
  /** Counts by position in the scale. */
  readonly levels: readonly CellNode[];
  /** Counted marks before trimming. */
  readonly marks: CellNode;
  readonly state: CellNode;
  readonly value: CellNode;
}
