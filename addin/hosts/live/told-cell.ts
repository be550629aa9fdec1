import type { Cell, CellValue } from '../../../shared/workbook/model.ts';
import {
  type FormatKind,
  hiddenDecimals,
  kindOfFormat,
} from '../../../shared/workbook/sheet/shown-number.ts';

/** One cell as the program tells it. */
export interface ToldCell {
  readonly value: unknown;
  readonly type: unknown;
  /** With its `=`; the value itself where there is none. */
  readonly formula: unknown;
  readonly format: unknown;
}

/**
 * The formula of a cell, without `=`. The program leaves out the sign that makes `=1+1` a text: then
 * value and formula are the same text.
 */
export function formulaOf({ formula, value }: Pick<ToldCell, 'formula' | 'value'>) {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? formula.slice(1) : undefined;
}

/** Undefined for a cell that shows nothing. */
export function cellOf(told: ToldCell): Cell | undefined {
  const value = plainValue(told);
  if (!value) return undefined;
  const shown = value.kind === 'number' ? formatKind(`${told.format}`) : undefined;
  const places = hiddenDecimals(value, typeof shown === 'number' ? shown : undefined);
  const formula = formulaOf(told);
  return {
    ...value,
    ...(shown === 'percent' && { percent: true }),
    ...(shown === 'date' && { date: true }),
    ...(places !== undefined && { places }),
    ...(formula !== undefined && { formula }),
  };
}

/** A text that looks like an error is told from one by its type alone. */
function plainValue({ value, type }: ToldCell): CellValue | undefined {
  if (type === 'Error') return { kind: 'error', value: `${value}` };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return typeof value === 'string' && value !== '' ? { kind: 'text', value } : undefined;
}

const known = new Map<string, FormatKind | undefined>();

/** A workbook has few formats, and each cell says its own. */
function formatKind(code: string): FormatKind | undefined {
  if (!known.has(code)) known.set(code, kindOfFormat(code));
  return known.get(code);
}
