import ts from 'typescript';
import type { Source } from './checkout.ts';
import { parse } from './syntax.ts';

export interface Exports {
  readonly all: number;
  readonly documented: number;
}

/** What a file exports by name, and how much of it has a docstring right above it. */
export function exportsOf(source: Source): Exports {
  const exported = parse(source).statements.filter(isExported);
  return { all: exported.length, documented: exported.filter(hasDocstring).length };
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const hasDocstring = (statement: ts.Statement): boolean =>
  ts.getJSDocCommentsAndTags(statement).length > 0;
