import type { Rational } from '../../exact/rational.ts';
import { MOST_ROWS } from '../../workbook/model.ts';
import type { Value } from './value.ts';

/**
 * A formula as a tree. `evaluate` gives its exact value, `toExcel` its text: the cached value of a
 * cell follows from the very formula that stands in it.
 */
export type Expression =
  | NumberNode
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | CellNode
  | RangeNode
  | { readonly kind: 'negative'; readonly of: Expression }
  | OperationNode
  | CallNode
  | ApproximateNode
  | RepeatedNode;

export interface NumberNode {
  readonly kind: 'number';
  readonly value: Rational;
  /** As it stands in the formula: `0.5`, `1E9`. */
  readonly text: string;
}

/** A cell as a formula names it, and what it holds. */
export interface CellNode {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly at: At;
  readonly anchor: Anchor;
  readonly holds: Content;
}
/** Both from 1. */
export interface At {
  readonly row: number;
  readonly column: number;
}
/** What does not move with the formula: `$C$4`, `$C4`, `C4`. */
export interface Anchor {
  readonly row: boolean;
  readonly column: boolean;
}
export const FREE: Anchor = { row: false, column: false };
export const FIXED: Anchor = { row: true, column: true };

/** Worked out when it is first asked for. */
export interface Content {
  readonly value: () => Value;
  /** Decimals that the cell shows where the exact value has no known number of them. */
  readonly decimals: () => number | undefined;
}

/** Cells side by side or one below the other, as `A2:D2`. */
export interface RangeNode {
  readonly kind: 'range';
  readonly sheet: string;
  readonly first: At;
  readonly last: At;
  readonly anchor: Anchor;
  readonly line: Line;
}
/** Cells one after the other, from a range's first on: ranges that begin alike share one. */
export interface Line {
  /** From 0. */
  readonly at: (index: number) => Value;
  /** The most decimals that a cell shows whose exact value has no known number of them. */
  readonly decimals?: () => number | undefined;
}

export interface OperationNode {
  readonly kind: 'operation';
  readonly sign: Sign;
  readonly left: Expression;
  readonly right: Expression;
}
export type Comparison = '=' | '<>' | '>' | '>=' | '<' | '<=';
export type Sign = '+' | '-' | '*' | '/' | '&' | Comparison;

export interface CallNode {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly inputs: readonly Expression[];
}

/**
 * ROUND to decimals that are for showing alone: nothing bounds the decimals of its exact value,
 * and what refers to it is worked out from that one.
 */
export interface ApproximateNode {
  readonly kind: 'approximate';
  readonly of: Expression;
  readonly places: number;
}

/** What many cells ask, each of one cell; as if the formula stood there. */
export interface RepeatedNode {
  readonly kind: 'repeated';
  readonly cell: CellNode;
  readonly repetition: Repetition;
}
/** One for all that ask the same. */
export interface Repetition {
  readonly of: (cell: CellNode) => Expression;
  readonly valueFor: (cell: CellNode) => Value;
}

/** The most that a program takes. */
const MANY = 255;

/**
 * The functions that formulas of ours may use, each with the fewest and the most inputs that it
 * takes here. All are in Excel since 2007, most since 97, and in LibreOffice and WPS under the
 * same name with the same meaning.
 */
export const FUNCTIONS = {
  ABS: [1, 1],
  AND: [1, MANY],
  COLUMN: [1, 1],
  COUNT: [1, MANY],
  COUNTIF: [2, 2],
  EXACT: [2, 2],
  FIND: [2, 2],
  FIXED: [3, 3],
  IF: [3, 3],
  IFERROR: [2, 2],
  INDEX: [2, 2],
  INT: [1, 1],
  ISLOGICAL: [1, 1],
  ISNUMBER: [1, 1],
  LEN: [1, 1],
  LOWER: [1, 1],
  MATCH: [3, 3],
  MAX: [1, MANY],
  MEDIAN: [1, MANY],
  MID: [3, 3],
  MIN: [1, MANY],
  NOT: [1, 1],
  ROUND: [2, 2],
  ROUNDDOWN: [2, 2],
  ROUNDUP: [2, 2],
  ROW: [1, 1],
  SMALL: [2, 2],
  SUBSTITUTE: [3, 3],
  SUM: [1, MANY],
  SUMPRODUCT: [1, MANY],
  TRIM: [1, 1],
  VALUE: [1, 1],
} as const satisfies Record<string, readonly [fewest: number, most: number]>;
export type FunctionName = keyof typeof FUNCTIONS;

/** Whether it is all of a column, or of several: `$D:$D`. */
export const isWholeColumn = ({ first, last }: RangeNode): boolean =>
  first.row === 1 && last.row === MOST_ROWS;

export const lengthOf = ({ first, last }: RangeNode): number =>
  (last.row - first.row + 1) * (last.column - first.column + 1);
