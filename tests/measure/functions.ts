import ts from 'typescript';
import type { Source } from './checkout.ts';
import { lastLineOf, lineOf, nodesOf, parse } from './syntax.ts';

export interface MeasuredFunction {
  readonly name: string;
  /** `path:line` of its first line. */
  readonly at: string;
  /** From its first line to its last, both counted, what stands inside included. */
  readonly lines: number;
}

/**
 * The functions of a file: all that have a name, and of those without one the outermost. A small
 * function handed over in a call belongs to the function in which the call stands.
 */
export const functionsOf = (source: Source): MeasuredFunction[] =>
  nodesOf(parse(source), isFunctionWithBody)
    .filter((node) => nameOf(node) !== null || !standsInFunction(node))
    .map((node) => ({
      name: nameOf(node) ?? 'without a name',
      at: `${source.path}:${lineOf(node)}`,
      lines: lastLineOf(node) - lineOf(node) + 1,
    }));

const isFunctionWithBody = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

function nameOf(node: ts.FunctionLikeDeclaration): string | null {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  const isBound = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isBound ? parent.name.getText() : null;
}

const standsInFunction = (node: ts.Node): boolean =>
  ts.findAncestor(node.parent, isFunctionWithBody) !== undefined;
