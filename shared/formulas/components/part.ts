import type { ComponentScore, SubjectScore } from '../../score/model/scoring.ts';
import type { PutNext } from '../base/row-context.ts';
import type { Places } from '../base/snap.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';

/** What the total needs of a component. */
export interface Part {
  readonly score: ComponentScore;
  /** Null for a component that has no cell: a reading that is not handed in. */
  readonly value: Expression | null;
  readonly places: Places;
  /** Whether it leaves its weight to the others where it has no value. */
  readonly mayDropOut: boolean;
  /** Whether its input cells can be read; undefined where it has none. */
  readonly readable?: Expression;
  /** Says so where its digits are in doubt. */
  readonly close?: CellNode;
  /** Of one that may drop out as its cells change: false where they are no good. */
  readonly sound?: Expression;
}

/** A subject's number beside those of its category. */
export interface ComparedCells {
  /** As it was read. */
  readonly given: CellNode;
  /** The same, negative where low is better; nothing where it is no number. */
  readonly compared: CellNode;
  /** 1 and how many of the category are better. */
  readonly place: Expression;
  /** The category's best, compared alike. */
  readonly best: Expression;
  /** How many of the category must be looked at before anybody is compared. */
  readonly doubts: Expression;
}

/** A number that may be a share: of one scale with the others only as long as all are small. */
export interface SharedScale {
  /** As it was read. */
  readonly given: CellNode;
  /** 1 where a large number stands among them now: nobody can say then what a small one means. */
  readonly isMixed: CellNode;
}

/** Where a component's cells go. */
export interface ComponentPlace {
  readonly put: PutNext;
  /** Remembers a cell of the row under a second name. */
  readonly note: (key: string, cell: CellNode) => void;
  readonly subject: SubjectScore;
  /** Of a component that takes ballots. */
  readonly block: PanelBlock | undefined;
  /** Of one that is compared with those of the others. */
  readonly compared: ComparedCells | undefined;
  /** Of one whose numbers were all small where its full mark is large. */
  readonly shares: SharedScale | undefined;
}
