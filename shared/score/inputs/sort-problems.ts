import { compareText } from '../../base/compare-text.ts';
import type { Place, Problem } from '../../messages/problem.ts';

/** By sheet, row, column, code; what has no place comes first. Equal ones by their values. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems
    .map((problem) => ({ problem, key: keyOf(problem) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ problem }) => problem);
}

interface Key {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly values: string;
}

function keyOf({ place, code, values }: Problem): Key {
  return { ...spotOf(place), code, values: JSON.stringify(values) };
}

const compareKeys = (a: Key, b: Key): number =>
  compareText(a.sheet, b.sheet) ||
  a.row - b.row ||
  a.column - b.column ||
  compareText(a.code, b.code) ||
  compareText(a.values, b.values);

function spotOf(place: Place | undefined): Pick<Key, 'sheet' | 'row' | 'column'> {
  if (!place || 'file' in place || 'field' in place) return { sheet: '', row: 0, column: 0 };
  if ('line' in place) return { sheet: '', row: place.line, column: place.column };
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)/.exec(place.cell ?? '') ?? [];
  return { sheet: place.sheet, row: Number(digits), column: columnNumber(letters) };
}

/** `A` → 1, `AA` → 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
