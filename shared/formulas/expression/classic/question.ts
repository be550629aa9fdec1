import {
  type Comparison,
  type Expression,
  lengthOf,
  type OperationNode,
  type RangeNode,
} from '../tree.ts';

/** What a product such as `(A1:A9=x)*(B1:B9>y)` asks of each row. */
export interface Question {
  /** How many rows it is asked of: those that all its ranges have. */
  readonly length: number;
  readonly equal: readonly Equal[];
  readonly ordering: Ordering | undefined;
}
export interface Equal {
  readonly range: RangeNode;
  readonly to: Expression;
}
/** Rows before (`>`) or behind these values, by the first column in which they differ. */
export interface Ordering {
  readonly sign: Direction;
  readonly ranges: readonly RangeNode[];
  readonly to: readonly Expression[];
}
export type Direction = Exclude<Comparison, '=' | '<>'>;

/** Undefined for a product of anything else. */
export function questionOf(product: Expression): Question | undefined {
  const factors = factorsOf(product);
  // A truth alone is no number to SUMPRODUCT; multiplied it is 1 or 0.
  if (factors.length < 2) return undefined;
  const equal = factors.flatMap((factor) => equalIn(factor) ?? []);
  const [ordering, another] = factors.flatMap((factor) => orderingIn(factor) ?? []);
  const understood = equal.length + (ordering ? 1 : 0);
  if (another || understood < factors.length) return undefined;
  const [first, ...others] = [...equal.map(({ range }) => range), ...(ordering?.ranges ?? [])];
  if (!first || others.some((range) => lengthOf(range) !== lengthOf(first))) return undefined;
  return { length: lengthOf(first), equal, ordering };
}

const factorsOf = (tree: Expression): readonly Expression[] =>
  tree.kind === 'operation' && tree.sign === '*'
    ? [...factorsOf(tree.left), ...factorsOf(tree.right)]
    : [tree];

/** `range sign value` */
interface Condition extends Equal {
  readonly sign: OperationNode['sign'];
}

function conditionIn(tree: Expression): Condition | undefined {
  if (tree.kind !== 'operation' || tree.left.kind !== 'range') return undefined;
  return SINGLE.has(tree.right.kind)
    ? { sign: tree.sign, range: tree.left, to: tree.right }
    : undefined;
}

/** What has a single value, however deep it may go. */
const SINGLE: ReadonlySet<Expression['kind']> = new Set(['cell', 'number', 'text', 'boolean']);

function equalIn(tree: Expression): Equal | undefined {
  const condition = conditionIn(tree);
  return condition?.sign === '=' ? condition : undefined;
}

const DIRECTIONS: readonly OperationNode['sign'][] = ['>', '>=', '<', '<='] satisfies Direction[];
const isDirection = (sign: OperationNode['sign']): sign is Direction => DIRECTIONS.includes(sign);

function orderingIn(tree: Expression): Ordering | undefined {
  const condition = conditionIn(tree);
  if (!condition) return nestedIn(tree);
  const { sign, range, to } = condition;
  return isDirection(sign) ? { sign, ranges: [range], to: [to] } : undefined;
}

/** `(range>x)+(range=x)*…`, and the same again of the next column. */
function nestedIn(tree: Expression): Ordering | undefined {
  if (tree.kind !== 'operation' || tree.sign !== '+') return undefined;
  const { left, right } = tree;
  if (right.kind !== 'operation' || right.sign !== '*') return undefined;
  const [before, level, next] = [orderingIn(left), equalIn(right.left), orderingIn(right.right)];
  if (before?.sign !== '>' || next?.sign !== '>' || !level) return undefined;
  const isAlike = before.ranges.length === 1 && isTwin(before, level);
  return isAlike
    ? { sign: '>', ranges: [level.range, ...next.ranges], to: [level.to, ...next.to] }
    : undefined;
}

const isTwin = ({ ranges: [range], to: [to] }: Ordering, level: Equal): boolean =>
  range === level.range && to === level.to;
