import { OWN_ROW } from './expression.ts';
import type { CellNode, Expression, RangeNode } from './tree.ts';

/** What stands in a formula for the cells that it names. */
export interface Move {
  readonly cell: (cell: CellNode) => CellNode;
  readonly range: (range: RangeNode) => RangeNode;
}

/**
 * The formula with other cells in the place of its own.
 * @throws Error where it asks for the number of its row: it would keep that one
 */
export function moved(tree: Expression, move: Move): Expression {
  switch (tree.kind) {
    case 'cell':
      return move.cell(tree);
    case 'range':
      return move.range(tree);
    case 'repeated':
      return { ...tree, cell: move.cell(tree.cell) };
    case 'negative':
    case 'approximate':
      return { ...tree, of: moved(tree.of, move) };
    case 'operation':
      return { ...tree, left: moved(tree.left, move), right: moved(tree.right, move) };
    case 'call':
      return { ...tree, inputs: tree.inputs.map((input) => moved(input, move)) };
    case 'number':
      if (tree.text === OWN_ROW) throw new Error('The number of a row does not move');
      return tree;
    default:
      return tree;
  }
}
