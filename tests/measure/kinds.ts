import ts from 'typescript';
import { KINDS } from '../../shared/rulebook/model/kinds.ts';
import type { Source } from './checkout.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';

const NAMES: readonly string[] = KINDS;

/**
 * Places at which code asks for one component kind, by its name or by a member that only some kinds
 * have. What a kind means to a part of the program stands in a table that the compiler holds; a
 * comparison lets the next kind fall through.
 */
export const kindComparisonsOf = (source: Source): string[] =>
  nodesOf(parse(source), ts.isStringLiteral)
    .filter((literal) => asksForKind(literal) || asksForMember(literal))
    .map((literal) => `${source.path}:${lineOf(literal)}`);

const asksForKind = (literal: ts.StringLiteral): boolean =>
  NAMES.includes(literal.text) && isKind(comparedWith(literal));

/** `'column' in component` */
const asksForMember = ({ parent }: ts.StringLiteral): boolean =>
  ts.isBinaryExpression(parent) &&
  parent.operatorToken.kind === ts.SyntaxKind.InKeyword &&
  parent.right.getText() === 'component';

const EQUALITIES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function comparedWith(literal: ts.StringLiteral): ts.Expression | null {
  const { parent } = literal;
  if (ts.isCaseClause(parent)) return parent.parent.parent.expression;
  if (!ts.isBinaryExpression(parent) || !EQUALITIES.has(parent.operatorToken.kind)) return null;
  return parent.left === literal ? parent.right : parent.left;
}

/** A table's role in a workbook and a page's view have kinds of their own, some of the same name. */
const OTHER_KINDS = /(^|\.)(role|view)$/;

function isKind(compared: ts.Expression | null): boolean {
  if (compared === null) return false;
  if (ts.isIdentifier(compared)) return compared.text === 'kind';
  return (
    ts.isPropertyAccessExpression(compared) &&
    compared.name.text === 'kind' &&
    !OTHER_KINDS.test(compared.expression.getText())
  );
}
