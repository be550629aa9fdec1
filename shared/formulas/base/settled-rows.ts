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
  const known = new Map<FormulaPattern | undefined, Map<CellStyle, Form>>();
  return (style, pattern) => {
    const styles = known.get(pattern) ?? new Map<CellStyle, Form>();
    if (styles.size === 0) known.set(pattern, styles);
    const form = styles.get(style) ?? { style, pattern };
    styles.set(style, form);
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
  /** By column from 1, in each list; nothing where no cell is. */
  readonly forms: readonly (Form | undefined)[];
  readonly values: readonly Value[];
  readonly others: readonly (number | readonly number[])[];
  /** By column, where the exact value has no known number of decimals. */
  readonly decimals: ReadonlyMap<number, number>;
}

export const settledRow = (
  cells: readonly (WorkedOut | undefined)[],
  height: number | undefined,
): SettledRow => ({
  height,
  forms: cells.map((cell) => cell?.form),
  values: cells.map((cell) => (cell ? kept(cell.content.value()) : null)),
  others: cells.map((cell) => (cell ? storedOthers(cell.others) : NO_OTHERS)),
  decimals: decimalsOf(cells),
});

/** Most numbers are counts and ranks: one object for each of them. */
const kept = (value: Value): Value =>
  isNumber(value) && value.den === 1n && value.num >= 0n && value.num < MOST_KEPT
    ? wholeNumber(Number(value.num))
    : value;
const MOST_KEPT = 1000n;

/** No row has this number. */
const NO_OTHERS = 0;

/** Most formulas name one other row, or none. */
function storedOthers(others: readonly number[]): number | readonly number[] {
  const [first = NO_OTHERS, second] = others;
  return second === undefined ? first : others;
}

const NO_DECIMALS: ReadonlyMap<number, number> = new Map();

function decimalsOf(cells: readonly (WorkedOut | undefined)[]): ReadonlyMap<number, number> {
  const shown = cells.flatMap((cell, column) => {
    const decimals = cell?.content.decimals();
    return decimals === undefined ? [] : [[column, decimals] as const];
  });
  return shown.length === 0 ? NO_DECIMALS : new Map(shown);
}

/** Each row is made when it is asked for. */
export function madeRows(rows: readonly (SettledRow | undefined)[]): SheetRows {
  const sharing = createSharing();
  for (const [row, settled] of rows.entries())
    for (let column = 1; settled && column < settled.forms.length; column++) {
      const formula = formulaIn(settled, row, column);
      if (formula) sharing.add(column, formula);
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

function formulaIn(
  { forms, others }: SettledRow,
  row: number,
  column: number,
): PlacedFormula | undefined {
  const pattern = forms[column]?.pattern;
  if (!pattern) return undefined;
  const named = others[column] ?? 0;
  if (named === NO_OTHERS) return { pattern, rows: [row] };
  return { pattern, rows: typeof named === 'number' ? [row, named] : [row, ...named] };
}

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
  const { style } = form;
  const exact = settled.values[column] ?? null;
  const formula = formulaIn(settled, row, column);
  if (!formula) return { value: plainOf(exact), style };
  const value = cachedValue(exact, settled.decimals.get(column), formula);
  const shared = sharing.of(column, formula);
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
