import { toCellNumber } from '../exact/cell-number.ts';
import type { Cell, CellValue, NewCell } from '../workbook/model.ts';
import { formulaMade, type PlacedFormula } from '../workbook/placed-formula.ts';
import { canonicalFormula } from './canonical-formula.ts';
import { CELL_DIGITS, canonicalNumber } from './canonical-number.ts';

/** Programs calculate in doubles, each in its own order: what they agree on. */
const RESULT_DIGITS = 10;

/** What a cell of ours holds: the formula apart from its result, which may be missing. */
export interface OwnContent {
  /** The formula with `=` before it, or else the value. */
  readonly content: string;
  /** Of a formula alone; undefined where the file keeps none. */
  readonly result?: string | undefined;
}

/**
 * A value as a receipt sees it: numbers at 15 significant digits, so that saving again changes
 * nothing.
 * @source shared/receipt/README.md#cells
 */
export const canonicalCell = (value: CellValue, digits = CELL_DIGITS): string =>
  value.kind === 'number'
    ? `number ${canonicalNumber(value.value, digits)}`
    : `${value.kind} ${value.value}`;

/** A cell of ours that is being written; null for one that holds nothing. */
export function ownContent({ value, formula }: NewCell): OwnContent | null {
  if (formula !== undefined) return calculated(formula, storedValue(value));
  return value === null || value === '' ? null : { content: canonicalCell(storedValue(value)) };
}

/** The same cell as it is read again. */
export function readContent({ formula, ...value }: Cell): OwnContent {
  if (formula === undefined) return { content: canonicalCell(value) };
  const isMissing = value.kind === 'error' && value.value === '';
  return calculated(formula, isMissing ? undefined : value);
}

export const isFormula = ({ content }: OwnContent): boolean => content.startsWith('=');

/** A formula that gives an empty text. */
export const blankContent = (formula: string): OwnContent =>
  calculated(formula, { kind: 'text', value: '' });

const calculated = (formula: string | PlacedFormula, value: CellValue | undefined): OwnContent => ({
  content: `=${formulaMade(formula, canonicalFormula)}`,
  result: value && canonicalCell(value, RESULT_DIGITS),
});

function storedValue(value: NewCell['value']): CellValue {
  if (typeof value === 'string' || value === null) return { kind: 'text', value: value ?? '' };
  return { kind: 'number', value: typeof value === 'number' ? value : toCellNumber(value) };
}
