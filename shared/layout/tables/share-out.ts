import type { BallotsWords } from '../labels/ballots-words.ts';
import { namedBy } from './bind-titles.ts';
import type { FoundTable } from './find-table.ts';

/** A component that a table may hold marks of. */
export interface Claim {
  readonly words: BallotsWords;
  /** Columns that stand for its own indicators, by their titles and by its scale. */
  readonly columns: readonly number[];
  /** Each indicator that has a weight is there. */
  readonly isWhole: boolean;
}
export interface Share {
  readonly words: BallotsWords;
  /** The table as this component sees it, without the columns of the others. */
  readonly table: FoundTable;
}

/**
 * The components that one table feeds at once: each has columns of its own here. Where something
 * names one of them, the others must be whole, else it is that one's table. Empty for any other.
 */
export function shareOut(table: FoundTable, all: readonly Claim[]): readonly Share[] {
  const claims = all.filter(({ columns }) => columns.length > 0);
  const taken = claims.flatMap(({ columns }) => columns);
  if (claims.length < 2 || new Set(taken).size < taken.length) return [];
  const isNamed =
    namedBy(
      table,
      claims.map(({ words }) => words),
    ).kind !== 'none';
  if (isNamed && claims.some(({ isWhole }) => !isWhole)) return [];
  return claims.map(({ words, columns: own }) => ({
    words,
    table: {
      ...table,
      columns: table.columns.filter(
        ({ column }) => own.includes(column) || !taken.includes(column),
      ),
    },
  }));
}

/** Whether these indicators are all that have a weight. */
export const isWhole = ({ leaves }: BallotsWords, present: ReadonlySet<string>): boolean =>
  leaves.every(({ indicator, isWeighed }) => !isWeighed || present.has(indicator.id));
