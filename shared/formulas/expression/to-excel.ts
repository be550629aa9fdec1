import { columnName } from '../../workbook/model.ts';
import type { FormulaPattern, PlacedFormula } from '../../workbook/placed-formula.ts';
import { createPatterns } from './patterns.ts';
import {
  type Anchor,
  type At,
  type CellNode,
  type Expression,
  isWholeColumn,
  type OperationNode,
  type RangeNode,
  type Repetition,
  type Sign,
} from './tree.ts';

/**
 * The formula as it stands in a cell, without the leading `=`: English names, commas, brackets
 * only where the formula would mean something else without them.
 * @param sheet where it stands: a formula names a sheet only where it is another one
 */
export function toExcel(tree: Expression, sheet?: string): string {
  let text = '';
  const add = (part: string) => {
    text += part;
  };
  write(tree, { sheet, add, row: (row) => add(`${row}`) });
  return text;
}

/** Where a formula is written to, part by part. */
interface Text {
  readonly sheet: string | undefined;
  readonly add: (part: string) => void;
  /** Of a reference that moves with its formula. */
  readonly row: (row: number) => void;
}

/** Formulas of a sheet, placed: those that say the same in their rows have one pattern. */
export type Placing = (tree: Expression, row: number) => PlacedFormula;

export function placingOn(sheet: string): Placing {
  const patterns = createPatterns();
  const placed = (tree: Expression, own: number): PlacedFormula => {
    const pieces: string[] = [];
    const holes: number[] = [];
    const rows = [own];
    let piece = '';
    const add = (part: string) => {
      piece += part;
    };
    const row = (named: number) => {
      pieces.push(piece);
      piece = '';
      const known = rows.indexOf(named);
      holes.push(known === -1 ? rows.push(named) - 1 : known);
    };
    write(tree, { sheet, add, row });
    pieces.push(piece);
    return { pattern: patterns(pieces, holes), rows };
  };
  const repetitions = new Map<Repetition, FormulaPattern[]>();
  return (tree, own) => {
    if (tree.kind !== 'repeated' || !isBeside(tree.cell, sheet, own)) return placed(tree, own);
    const columns = repetitions.get(tree.repetition) ?? [];
    repetitions.set(tree.repetition, columns);
    const { column } = tree.cell.at;
    columns[column] ??= placed(tree, own).pattern;
    return { pattern: columns[column], rows: [own] };
  };
}

/** In a formula of that row its text differs by column alone. */
const isBeside = ({ sheet, at, anchor }: CellNode, own: string, row: number): boolean =>
  sheet === own && at.row === row && !anchor.row && !anchor.column;

function write(tree: Expression, text: Text): void {
  switch (tree.kind) {
    case 'number':
      text.add(tree.text);
      break;
    case 'text':
      text.add(`"${tree.value.replaceAll('"', '""')}"`);
      break;
    case 'boolean':
      text.add(tree.value ? 'TRUE' : 'FALSE');
      break;
    case 'cell':
      writeSheet(tree.sheet, text);
      writeCorner(tree.at, tree.anchor, text);
      break;
    case 'range':
      writeRange(tree, text);
      break;
    case 'negative':
      text.add('-');
      writeBracketed(tree.of, UNIT, text);
      break;
    case 'operation':
      writeOperation(tree, text);
      break;
    case 'call':
      writeCall(tree.name, tree.inputs, text);
      break;
    case 'repeated':
      write(tree.repetition.of(tree.cell), text);
      break;
    case 'approximate':
      text.add('ROUND(');
      write(tree.of, text);
      text.add(`,${tree.places})`);
  }
}

function writeCall(name: string, inputs: readonly Expression[], text: Text): void {
  text.add(`${name}(`);
  for (const [index, input] of inputs.entries()) {
    if (index > 0) text.add(',');
    write(input, text);
  }
  text.add(')');
}

/** Names the sheet once, before the first corner; a whole column by its letter alone. */
function writeRange(range: RangeNode, text: Text): void {
  const { sheet, first, last, anchor } = range;
  writeSheet(sheet, text);
  if (isWholeColumn(range)) {
    text.add(`$${nameOf(first.column)}:$${nameOf(last.column)}`);
    return;
  }
  writeCorner(first, anchor, text);
  text.add(':');
  writeCorner(last, anchor, text);
}

function writeSheet(sheet: string, text: Text): void {
  if (sheet !== text.sheet && sheet !== '') text.add(`'${sheet.replaceAll("'", "''")}'!`);
}

function writeCorner({ row, column }: At, anchor: Anchor, text: Text): void {
  if (anchor.column) text.add('$');
  text.add(nameOf(column));
  if (anchor.row) text.add(`$${row}`);
  else text.row(row);
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
  if (tree.kind === 'repeated') return bindingOf(tree.repetition.of(tree.cell));
  if (tree.kind === 'negative') return BINDS['-'];
  return tree.kind === 'operation' ? BINDS[tree.sign] : UNIT;
}

/** The right side of - and / must bind more tightly: a-(b-c). */
function writeOperation({ sign, left, right }: OperationNode, text: Text): void {
  writeBracketed(left, BINDS[sign], text);
  text.add(sign);
  writeBracketed(right, BINDS[sign] + 1, text);
}

function writeBracketed(tree: Expression, least: number, text: Text): void {
  const isLoose = bindingOf(tree) < least;
  if (isLoose) text.add('(');
  write(tree, text);
  if (isLoose) text.add(')');
}
