import type { Column } from '../../exact/column.ts';
import { columnOf } from '../../exact/column.ts';
import type { ReadingComponent } from '../../rulebook/model/rulebook.ts';
import type { CategoryPlan, PlannedBallots, PlannedComponent } from '../../rulebook/plan/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { JudgedPanels } from '../judged/judged-panels.ts';
import type { ComponentScore, TurnoutCheck } from '../model/scoring.ts';

/** The subjects of one category; a row is a position among them. */
export interface CategoryRows {
  readonly plan: CategoryPlan;
  /** By row: index of the review's subject. */
  readonly subjects: Uint32Array;
  readonly inputs: Inputs;
  /** Made once for all categories. */
  readonly panelsOf: (planned: PlannedBallots) => JudgedPanels;
}

/** One component of all subjects of a category. */
export interface ComponentColumns {
  readonly planned: PlannedComponent;
  /** By row: 0 to 100; none where it cannot be known. */
  readonly value: Column;
  /** The same of one subject, with every value on the way, made when asked for. */
  readonly scoreAt: (row: number) => ComponentScore;
  /** Of a reading. */
  readonly records?: Records;
  /** Of ballots, where the rulebook only wants it reported that too few took part. */
  readonly turnouts?: ReportedTurnouts | null;
  /** Of ballots: by row, the share of a level among the marks. */
  readonly shareOf?: (level: string) => Column;
}

export interface Records {
  /** By row: one of `RECORDS`. */
  readonly states: Uint8Array;
  /** What holds for who handed in none. */
  readonly absent: ReadingComponent['absent'];
}
export interface ReportedTurnouts {
  /** By row: 1 where some group was short. */
  readonly isShort: Uint8Array;
  readonly checksAt: (row: number) => readonly TurnoutCheck[];
}

/** Whether a subject's reading record was handed in, and could be used. */
export const RECORDS = { scored: 0, absent: 1, 'not-due': 2, unreadable: 3 } as const;

/** A component that is computed subject by subject. */
export function columnsByRow<Score extends ComponentScore>(
  { subjects }: CategoryRows,
  planned: PlannedComponent,
  scoreOf: (subject: number) => Score,
): ComponentColumns & { readonly scores: readonly Score[] } {
  const scores = Array.from(subjects, scoreOf);
  const scoreAt = (row: number): Score => {
    const score = scores[row];
    if (!score) throw new RangeError(`No row ${row} of ${scores.length}`);
    return score;
  };
  return { planned, value: columnOf(scores.map(({ value }) => value)), scoreAt, scores };
}

/** Whether a missing value leaves the component out: nothing was due, or nothing handed in where that voids nobody. */
export function isLeftOut({ records }: ComponentColumns, row: number): boolean {
  const state = records?.states[row];
  return state === RECORDS['not-due'] || (state === RECORDS.absent && records?.absent !== 'void');
}
