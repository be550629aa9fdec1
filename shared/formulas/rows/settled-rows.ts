import { round } from '../../exact/round.ts';
import type { CellStyle, NewCell, NewRow, SheetRows } from '../../workbook/model.ts';
import {
  type FormulaPattern,
  formulaText,
  type PlacedFormula,
} from '../../workbook/placed-formula.ts';
import { createSharing, type Sharing } from '../../workbook/share-formulas.ts';
import type { At, Content } from '../expression/tree.ts';
import { isNumber, type Value, wholeNumber } from '../expression/value.ts';

/** What many cells have in common: their look, and the pattern of their formula where they have one. */
export interface Form {
  readonly style: CellStyle;
  readonly pattern: FormulaPattern | undefined;
}

type FormOf = (style: CellStyle, pattern: FormulaPattern | undefined) => Form;

/** The same form for the same style and pattern. */
export function formsOf(): FormOf {
  const known = new Map<CellStyle, Map<FormulaPattern | undefined, Form>>();
  return (style, pattern) => {
    const patterns = known.get(style) ?? new Map<FormulaPattern | undefined, Form>();
    if (patterns.size === 0) known.set(style, patterns);
    const form = patterns.get(pattern) ?? { style, pattern };
    patterns.set(pattern, form);
    return form;
  };
}

/** A cell of which all is known. */
export interface WorkedOut {
  readonly content: Content;
  readonly form: Form;
  /** The rows that its formula names beside its own. */
  readonly others: readonly number[];
}

/**
 * A row whose formulas are worked out. A review of ten thousand has millions of cells: of each there
 * is a value, a form, and the rows that it names, side by side, and no object of its own.
 */
export interface SettledRow {
  readonly height: number | undefined;
  /** By column from 1; nothing where no cell is. */
  readonly forms: readonly (Form | undefined)[];
  readonly values: readonly (Value | undefined)[];
  /** The rows that a column's formula names beside its own. */
  readonly othersIn: (column: number) => readonly number[];
  /** By column, where the exact value has no known number of decimals. */
  readonly decimals: ReadonlyMap<number, number>;
}

export function settledRow(
  cells: readonly (WorkedOut | undefined)[],
  height: number | undefined,
): SettledRow {
  return {
    height,
    forms: cells.map((cell) => cell?.form),
    values: cells.map((cell) => (cell ? kept(cell.content.value()) : null)),
    othersIn: othersIn(cells.map((cell) => cell && stored(cell.others))),
    decimals: decimalsIn(cells.length, (column) => cells[column]?.content.decimals()),
  };
}

/** Most formulas name one other row, or none: that takes no list. */
function stored(others: readonly number[]): number | readonly number[] | undefined {
  const [first, second] = others;
  return second === undefined ? first : others;
}

/** Made where nothing else is in sight that it would keep. */
const othersIn =
  (all: readonly ReturnType<typeof stored>[]): SettledRow['othersIn'] =>
  (column) => {
    const others = all[column] ?? NO_ROWS;
    return typeof others === 'number' ? [others] : others;
  };

const NO_ROWS: readonly number[] = [];

/** Most numbers are counts and ranks: one object for each of them. */
export const kept = (value: Value): Value =>
  isNumber(value) && value.den === 1n && value.num >= 0n && value.num < MOST_KEPT
    ? wholeNumber(Number(value.num))
    : value;
const MOST_KEPT = 1000n;

const NO_DECIMALS: ReadonlyMap<number, number> = new Map();

/** Those of a row's columns that show any. */
export function decimalsIn(
  columns: number,
  decimalsOf: (column: number) => number | undefined,
): ReadonlyMap<number, number> {
  let shown: Map<number, number> | undefined;
  for (let column = 1; column < columns; column++) {
    const decimals = decimalsOf(column);
    if (decimals === undefined) continue;
    shown ??= new Map();
    shown.set(column, decimals);
  }
  return shown ?? NO_DECIMALS;
}

/** Each row is made when it is asked for. */
export function madeRows(rows: readonly (SettledRow | undefined)[]): SheetRows {
  const sharing = createSharing();
  for (const [row, settled] of rows.entries())
    for (let column = 1; settled && column < settled.forms.length; column++) {
      const pattern = settled.forms[column]?.pattern;
      if (pattern && sharing.mayShare(pattern))
        sharing.add(column, { pattern, rows: rowsIn(settled, row, column) });
    }
  const length = Math.max(0, rows.length - 1);
  const at = (index: number) => madeRow(rows[index + 1], index + 1, sharing);
  return {
    length,
    at: (index) => (index >= 0 && index < length ? at(index) : undefined),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield at(index);
    },
  };
}

/** That a formula names: its own first. */
const rowsIn = ({ othersIn }: SettledRow, row: number, column: number): readonly number[] => [
  row,
  ...othersIn(column),
];

function madeRow(settled: SettledRow | undefined, row: number, sharing: Sharing): NewRow {
  const cells: (NewCell | undefined)[] = [];
  if (!settled) return { cells };
  for (let column = 1; column < settled.forms.length; column++) {
    cells.push(madeCell(settled, { row, column }, sharing));
  }
  const { height } = settled;
  return height === undefined ? { cells } : { height, cells };
}

function madeCell(settled: SettledRow, { row, column }: At, sharing: Sharing): NewCell | undefined {
  const form = settled.forms[column];
  if (!form) return undefined;
  const { style, pattern } = form;
  const exact = settled.values[column] ?? null;
  if (!pattern) return { value: plainOf(exact), style };
  const formula = { pattern, rows: rowsIn(settled, row, column) };
  const value = cachedValue(exact, settled.decimals.get(column), formula);
  const shared = sharing.mayShare(pattern) ? sharing.of(column, formula) : undefined;
  return shared ? { value, formula, shared, style } : { value, formula, style };
}

function plainOf(value: Value): NewCell['value'] {
  if (typeof value === 'string' || value === null || isNumber(value)) return value;
  throw new Error('A plain cell holds a number, a text or nothing');
}

function cachedValue(
  exact: Value,
  places: number | undefined,
  formula: PlacedFormula,
): NewCell['value'] {
  if (typeof exact === 'string') return exact;
  // What refers to a blank alone shows 0.
  if (exact === null) return 0;
  // A bug: no cell of ours shows an error or a truth value.
  if (!isNumber(exact)) throw new Error(`No number and no text: ${formulaText(formula)}`);
  return places === undefined ? exact : round(exact, { places, mode: 'half-up' });
}
