import { extname } from 'node:path';
import ts from 'typescript';
import type { Source } from './checkout.ts';

const LANGUAGES: Readonly<Record<string, ts.ScriptKind>> = {
  '.ts': ts.ScriptKind.TS,
  '.tsx': ts.ScriptKind.TSX,
  '.mjs': ts.ScriptKind.JS,
};

/** The file's syntax tree, in which each node knows the one it stands in. */
export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, LANGUAGES[extname(path)]);

/** Every node of a tree that `isWanted` holds of, in the order of the text. */
export function nodesOf<N extends ts.Node>(
  tree: ts.Node,
  isWanted: (node: ts.Node) => node is N,
): N[] {
  const wanted: N[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) wanted.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return wanted;
}

/** The line, from 1, on which a node begins; a comment before it does not count. */
export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

export const lastLineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.end).line + 1;
