import type { Scoring } from '../../score/model/scoring.ts';
import type { Draft } from '../base/draft.ts';
import { type CellNode, FREE, type RangeNode } from '../expression/tree.ts';

/** The row of the subjects' header on Workings. */
export const HEADER_ROW = 2;

/**
 * Above it the titles of the panels, whose table is the longer one and stands below: both stay in
 * sight however far down one reads.
 */
export const PANEL_TITLES_ROW = 1;

/** A column of the subjects' table over all subjects, as an absolute range: always the same one. */
export type ColumnRanges = (key: string) => RangeNode;

/** @param columns from 1, by key; known once the first subject's row is written */
export function columnRanges(
  draft: Draft,
  columns: ReadonlyMap<string, number>,
  subjects: number,
): ColumnRanges {
  const ranges = new Map<string, RangeNode>();
  const rangeOf = (key: string): RangeNode => {
    const column = columns.get(key);
    if (column === undefined) throw new Error(`No column ${key}`);
    const [first, last] = [HEADER_ROW + 1, HEADER_ROW + subjects];
    return draft.range({ row: first, column }, { row: last, column });
  };
  return (key) => {
    const range = ranges.get(key) ?? rangeOf(key);
    ranges.set(key, range);
    return range;
  };
}

/** The cell of a subject in a column of the subjects' table, by the subject's index. */
export function cellIn({ sheet, first, line }: RangeNode, index: number): CellNode {
  const at = { ...first, row: first.row + index };
  const holds = { value: () => line.at(index), decimals: () => undefined };
  return { kind: 'cell', sheet, at, anchor: FREE, holds };
}

/** Where the tables of Workings stand. */
export interface TablePlan {
  /** From 1, as declared. */
  readonly categoryNumber: (category: string) => number;
  /** Header of the table of categories; a row a category below it, then one for all. */
  readonly categoryRow: number;
  /** Title of the table of where everybody stands; that of the panels comes below it. */
  readonly heldRow: number;
  /** Column of a grade's places in the table of categories. */
  readonly placesColumn: (grade: string) => number;
  readonly countColumn: (grade: string) => number;
  /** Of whom a category waits for. */
  readonly pendingColumn: number;
}

/** Columns of the table of categories: category, its number, scored subjects. */
const CATEGORY_COLUMNS = 3;

export function tablePlan({ plan: { rulebook }, subjects }: Scoring): TablePlan {
  const quotas = rulebook.grades.bands.filter(({ quota }) => quota).map(({ grade }) => grade);
  const grades = rulebook.grades.bands.map(({ grade }) => grade);
  const categoryRow = HEADER_ROW + subjects.length + 3;
  return {
    categoryNumber: (category) => rulebook.categories.findIndex(({ id }) => id === category) + 1,
    categoryRow,
    heldRow: categoryRow + rulebook.categories.length + 3,
    placesColumn: (grade) => CATEGORY_COLUMNS + 1 + quotas.indexOf(grade),
    countColumn: (grade) => CATEGORY_COLUMNS + 1 + quotas.length + grades.indexOf(grade),
    pendingColumn: CATEGORY_COLUMNS + 1 + quotas.length + grades.length,
  };
}
