import type { Evaluator } from './classic/classic.ts';
import { CELL_BY_CELL, CLASSIC } from './classic/table.ts';
import { negative, OPERATORS } from './operators.ts';
import { type CallNode, type Expression, lengthOf, type RangeNode } from './tree.ts';
import type { Value } from './value.ts';

/**
 * The exact value of a formula, as Excel works it out: errors are values, the branch of an IF that
 * is not taken is left alone.
 * @throws RangeError for what programs do not agree on, and no formula of ours may ask
 */
export function evaluate(tree: Expression): Value {
  switch (tree.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return tree.value;
    case 'cell':
      return tree.holds.value();
    case 'range':
      throw new RangeError('A range has no single value');
    case 'negative':
      return negative(evaluate(tree.of));
    case 'operation':
      return OPERATORS[tree.sign](evaluate(tree.left), evaluate(tree.right));
    case 'call':
      return CLASSIC[tree.name](tree.inputs, EVALUATOR);
    case 'approximate':
      return evaluate(tree.of);
    case 'repeated':
      return tree.repetition.valueFor(tree.cell);
  }
}

const EVALUATOR: Evaluator = {
  value: evaluate,
  each: (tree) => {
    const values = evaluateEach(tree);
    return isList(values) ? values : [values];
  },
};

type List = readonly Value[];
const isList = (values: Value | List): values is List => Array.isArray(values);

/** Cell by cell where the tree has ranges in it, all of one length; a single value stands for each. */
function evaluateEach(tree: Expression): Value | List {
  switch (tree.kind) {
    case 'range':
      return valuesOf(tree);
    case 'negative':
      return mapped(evaluateEach(tree.of), negative);
    case 'operation':
      return combined(evaluateEach(tree.left), evaluateEach(tree.right), OPERATORS[tree.sign]);
    case 'call':
      return CELL_BY_CELL.has(tree.name) ? calledEach(tree) : evaluate(tree);
    default:
      return evaluate(tree);
  }
}

function valuesOf(range: RangeNode): List {
  const values: Value[] = [];
  const length = lengthOf(range);
  for (let index = 0; index < length; index++) values.push(range.line.at(index));
  return values;
}

function calledEach(call: CallNode): Value | List {
  const [input] = call.inputs;
  if (!input) throw new RangeError(`${call.name} of nothing`);
  return mapped(evaluateEach(input), (value) =>
    CLASSIC[call.name](call.inputs, { ...EVALUATOR, value: () => value }),
  );
}

const mapped = (values: Value | List, compute: (value: Value) => Value): Value | List =>
  isList(values) ? values.map(compute) : compute(values);

function combined(
  left: Value | List,
  right: Value | List,
  compute: (left: Value, right: Value) => Value,
): Value | List {
  if (!isList(left)) return mapped(right, (value) => compute(left, value));
  if (!isList(right)) return left.map((value) => compute(value, right));
  if (left.length !== right.length) throw new RangeError('Ranges of different lengths');
  return left.map((value, index) => compute(value, right[index] ?? null));
}

/** Decimals that the cell of a formula shows where its exact value has no known number of them. */
export function decimalsOf(tree: Expression): number | undefined {
  if (tree.kind === 'approximate') return tree.places;
  // What only repeats a cell shows as many as it does.
  if (tree.kind === 'cell') return tree.holds.decimals();
  if (tree.kind !== 'call') return undefined;
  const [test, yes, no] = tree.inputs;
  // A number of a range is one of its cells.
  if (tree.name === 'SMALL' && test?.kind === 'range') return test.line.decimals?.();
  if (tree.name !== 'IF') return undefined;
  const taken = test && evaluate(test) === true ? yes : no;
  return taken && decimalsOf(taken);
}

/** Whether a cell of this formula may show a number of decimals of its own. */
export function mayShowDecimals(tree: Expression): boolean {
  if (tree.kind === 'approximate' || tree.kind === 'cell') return true;
  if (tree.kind !== 'call') return false;
  return tree.name === 'SMALL' || (tree.name === 'IF' && tree.inputs.some(mayShowDecimals));
}
