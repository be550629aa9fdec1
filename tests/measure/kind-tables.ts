import ts from 'typescript';
import type { Source } from './checkout.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';

/** What one back-end holds about each kind of component. */
export interface KindTable {
  readonly name: string;
  readonly at: string;
  readonly kinds: readonly string[];
}

/** The types whose entries the compiler asks for, one a kind. */
const TABLE_TYPE = /\b(KindTable|PlanTable)\b|\bin Kind\b/;

export const kindTablesOf = (source: Source): KindTable[] =>
  nodesOf(parse(source), ts.isVariableDeclaration).flatMap((declaration) => {
    const { type, initializer, name } = declaration;
    if (!type || !TABLE_TYPE.test(type.getText())) return [];
    if (!initializer || !ts.isObjectLiteralExpression(initializer)) return [];
    const kinds = initializer.properties.map((entry) => entry.name?.getText() ?? '');
    return [{ name: name.getText(), at: `${source.path}:${lineOf(declaration)}`, kinds }];
  });
