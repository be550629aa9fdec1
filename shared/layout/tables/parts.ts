import type { Problem } from '../../messages/problem.ts';
import type { Role, TableLayout } from '../model/layout.ts';
import type { ColumnMeanings } from './common-columns.ts';

/** One thing that a table is for, and the columns that serve it. */
export interface Part {
  readonly role: Role;
  readonly meanings: ColumnMeanings;
  readonly labelled: TableLayout['labelled'];
  /** Who gave all its marks, where the table or its sheet is called so. */
  readonly rater?: string | null;
}
export interface Parts {
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
}

export const NO_PARTS: Parts = { parts: [], problems: [] };

/** What stands above the table is told once, however many parts speak of it. */
export const joinParts = (all: readonly Parts[]): Parts => ({
  parts: all.flatMap(({ parts }) => parts),
  problems: [
    ...new Map(
      all.flatMap(({ problems }) => problems).map((problem) => [JSON.stringify(problem), problem]),
    ).values(),
  ],
});
