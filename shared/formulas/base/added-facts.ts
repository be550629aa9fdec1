import type { CellNode, RangeNode } from '../expression/tree.ts';

/** Facts of a table to which rows may be added: whose each row is, and what it adds. */
export interface AddedFacts {
  /** 1 while its rows are those that it had: then each is read where it stands. */
  readonly whole: CellNode;
  /** Which subject it is, from 1; a word where it is nobody's. */
  readonly whose: RangeNode;
  /** By fact; the word for a wrong entry where one cannot be read. */
  readonly amounts: ReadonlyMap<string, readonly RangeNode[]>;
  /** Where somebody's row is now. */
  readonly rowNow: (row: number) => CellNode | undefined;
}
