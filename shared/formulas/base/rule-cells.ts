import type { Rational } from '../../exact/rational.ts';
import type { CellNode, RangeNode } from '../expression/tree.ts';

/** Where the constants stand. Formulas refer to these cells, so that a rule is changed in one place. */
export interface RuleCells {
  /** The constant with this key; a key that was never put is a bug and throws. */
  readonly of: (...key: readonly string[]) => CellNode;
  /** The grades' names, best first, as an absolute range. */
  readonly gradeNames: RangeNode;
  /** What sheets may say of a category, and beside each its number, as absolute ranges. */
  readonly categoryTexts: RangeNode;
  readonly categoryNumbers: RangeNode;
}

/** One line of the sheet: a constant, what it is, and the clause that sets it. */
export interface Constant {
  readonly what: string;
  readonly of?: string;
  readonly category?: string;
  readonly value: Rational | string | number;
  readonly cite?: string | null;
  readonly style?: 'general' | 'percent' | 'wrapped' | 'center';
}
