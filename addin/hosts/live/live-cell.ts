import { toCellNumber } from '../../../shared/exact/cell-number.ts';
import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { NewCell } from '../../../shared/workbook/model.ts';
import { formulaText } from '../../../shared/workbook/placed-formula.ts';

/** What a cell is to hold, by how a program must be told. */
export type LiveCell =
  | {
      readonly kind: 'text';
      readonly value: string;
      /** A program that is told it as if it were typed might take it for something else. */
      readonly isGuessable: boolean;
    }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'formula';
      /** English names, no leading `=`. */
      readonly formula: string;
      /** What it should come to. */
      readonly value: string | number | null;
    };

/**
 * A new cell as a program is told; undefined where it stays empty. What JSON would turn into “leave
 * the cell as it is” (no value at all, NaN, the infinities) is refused.
 */
export function liveCell({ value, formula }: NewCell): Result<LiveCell | undefined> {
  const plain = typeof value === 'object' && value !== null ? toCellNumber(value) : value;
  if (plain === undefined || (typeof plain === 'number' && !Number.isFinite(plain))) {
    return stopped(hostProblem('written-no-number', { value: `${plain}` }));
  }
  if (formula !== undefined)
    return done({ kind: 'formula', formula: formulaText(formula), value: plain });
  if (plain === null) return done(undefined);
  if (typeof plain === 'number') return done({ kind: 'number', value: plain });
  return done({ kind: 'text', value: plain, isGuessable: isGuessable(plain) });
}

/**
 * Whether a program might take a typed text for a formula, a number, a date, a time, an amount, a
 * truth or an error, in any of the languages it speaks: it begins as a formula does, has a digit or
 * a Chinese numeral, or is one of a few words. Rather one too many than a name that became a date.
 */
export function isGuessable(text: string): boolean {
  return /^[=+\-@'#\s]/.test(text) || NUMERAL.test(text) || TRUTH.test(text);
}

const NUMERAL = /[\p{N}零〇一二三四五六七八九十百千元正]/u;
const TRUTH = /^\s*(true|false)\s*$/i;
