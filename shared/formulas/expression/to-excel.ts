import { columnName } from '../../workbook/model.ts';
import {
  type Anchor,
  type At,
  type Expression,
  isWholeColumn,
  type OperationNode,
  type RangeNode,
  type Sign,
} from './tree.ts';

/**
 * The formula as it stands in a cell, without the leading `=`: English names, commas, brackets
 * only where the formula would mean something else without them.
 * @param sheet where it stands: a formula names a sheet only where it is another one
 */
export function toExcel(tree: Expression, sheet?: string): string {
  const text: Text = { sheet, parts: [] };
  write(tree, text);
  return text.parts.join('');
}

/** Collected part by part: a sheet has a hundred thousand formulas, each of a hundred parts. */
interface Text {
  readonly sheet: string | undefined;
  readonly parts: string[];
}

function write(tree: Expression, text: Text): void {
  const { parts } = text;
  switch (tree.kind) {
    case 'number':
      parts.push(tree.text);
      break;
    case 'text':
      parts.push(`"${tree.value.replaceAll('"', '""')}"`);
      break;
    case 'boolean':
      parts.push(tree.value ? 'TRUE' : 'FALSE');
      break;
    case 'cell':
      writeSheet(tree.sheet, text);
      writeCorner(tree.at, tree.anchor, parts);
      break;
    case 'range':
      writeRange(tree, text);
      break;
    case 'negative':
      parts.push('-');
      writeBracketed(tree.of, UNIT, text);
      break;
    case 'operation':
      writeOperation(tree, text);
      break;
    case 'call':
      writeCall(tree.name, tree.inputs, text);
      break;
    case 'approximate':
      parts.push('ROUND(');
      write(tree.of, text);
      parts.push(',', `${tree.places}`, ')');
  }
}

function writeCall(name: string, inputs: readonly Expression[], text: Text): void {
  text.parts.push(name, '(');
  for (const [index, input] of inputs.entries()) {
    if (index > 0) text.parts.push(',');
    write(input, text);
  }
  text.parts.push(')');
}

/** Names the sheet once, before the first corner; a whole column by its letter alone. */
function writeRange(range: RangeNode, text: Text): void {
  const { sheet, first, last, anchor } = range;
  const { parts } = text;
  writeSheet(sheet, text);
  if (isWholeColumn(range)) {
    parts.push('$', nameOf(first.column), ':$', nameOf(last.column));
    return;
  }
  writeCorner(first, anchor, parts);
  parts.push(':');
  writeCorner(last, anchor, parts);
}

function writeSheet(sheet: string, { sheet: own, parts }: Text): void {
  if (sheet !== own && sheet !== '') parts.push("'", sheet.replaceAll("'", "''"), "'!");
}

function writeCorner({ row, column }: At, anchor: Anchor, parts: string[]): void {
  parts.push(anchor.column ? '$' : '', nameOf(column), anchor.row ? '$' : '', `${row}`);
}

/** Every formula asks for a few. */
const names: string[] = [];
function nameOf(column: number): string {
  const name = names[column] ?? columnName(column);
  names[column] = name;
  return name;
}

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
function writeOperation({ sign, left, right }: OperationNode, text: Text): void {
  writeBracketed(left, BINDS[sign], text);
  text.parts.push(sign);
  writeBracketed(right, BINDS[sign] + 1, text);
}

function writeBracketed(tree: Expression, least: number, text: Text): void {
  const isLoose = bindingOf(tree) < least;
  if (isLoose) text.parts.push('(');
  write(tree, text);
  if (isLoose) text.parts.push(')');
}
