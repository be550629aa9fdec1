import { columnName } from '../../workbook/model.ts';
import type { Anchor, At, CellNode, Expression, OperationNode, RangeNode, Sign } from './tree.ts';

/**
 * The formula as it stands in a cell, without the leading `=`: English names, commas, brackets
 * only where it would else be read otherwise.
 * @param sheet where it stands: a formula names a sheet only where it is another one
 */
export function toExcel(tree: Expression, sheet?: string): string {
  switch (tree.kind) {
    case 'number':
      return tree.text;
    case 'text':
      return `"${tree.value.replaceAll('"', '""')}"`;
    case 'boolean':
      return tree.value ? 'TRUE' : 'FALSE';
    case 'cell':
      return sheetOf(tree, sheet) + cornerOf(tree.at, tree.anchor);
    case 'range':
      return rangeText(tree, sheet);
    case 'negative':
      return `-${bracketed(tree.of, UNIT, sheet)}`;
    case 'operation':
      return operationText(tree, sheet);
    case 'call':
      return `${tree.name}(${tree.inputs.map((input) => toExcel(input, sheet)).join(',')})`;
    case 'approximate':
      return `ROUND(${toExcel(tree.of, sheet)},${tree.places})`;
  }
}

/** Names the sheet once, before the first corner. */
function rangeText(range: RangeNode, sheet: string | undefined): string {
  const { first, last, anchor } = range;
  return `${sheetOf(range, sheet)}${cornerOf(first, anchor)}:${cornerOf(last, anchor)}`;
}

const sheetOf = ({ sheet }: CellNode | RangeNode, own: string | undefined): string =>
  sheet === own || sheet === ''
    ? ''
    : `'${sheet.includes("'") ? sheet.replaceAll("'", "''") : sheet}'!`;

const cornerOf = ({ row, column }: At, anchor: Anchor): string =>
  `${anchor.column ? '$' : ''}${columnName(column)}${anchor.row ? '$' : ''}${row}`;

/** How tightly each operator binds. */
const BINDS: { readonly [S in Sign]: number } = {
  '=': 1,
  '<>': 1,
  '>': 1,
  '>=': 1,
  '<': 1,
  '<=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};
const UNIT = 9;

/** A sign before a term is taken for one between two: few people know which binds more tightly. */
function bindingOf(tree: Expression): number {
  if (tree.kind === 'negative') return BINDS['-'];
  return tree.kind === 'operation' ? BINDS[tree.sign] : UNIT;
}

/** The right side of - and / must bind more tightly: a-(b-c). */
function operationText({ sign, left, right }: OperationNode, sheet: string | undefined): string {
  const binds = BINDS[sign];
  return `${bracketed(left, binds, sheet)}${sign}${bracketed(right, binds + 1, sheet)}`;
}

const bracketed = (tree: Expression, least: number, sheet: string | undefined): string =>
  bindingOf(tree) < least ? `(${toExcel(tree, sheet)})` : toExcel(tree, sheet);
