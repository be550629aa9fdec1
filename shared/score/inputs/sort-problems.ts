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
  /** As wide as any, so that the order of texts is theirs. */
  readonly column: string;
  readonly code: string;
  readonly values: string;
}

function keyOf({ place, code, values }: Problem): Key {
  return { ...spotOf(place), code, values: JSON.stringify(values) };
}

const compareKeys = (a: Key, b: Key): number =>
  compareText(a.sheet, b.sheet) ||
  a.row - b.row ||
  compareText(a.column, b.column) ||
  compareText(a.code, b.code) ||
  compareText(a.values, b.values);

function spotOf(place: Place | undefined): Pick<Key, 'sheet' | 'row' | 'column'> {
  if (!place || 'file' in place || 'field' in place) return { sheet: '', row: 0, column: '' };
  if ('line' in place) return { sheet: '', row: place.line, column: wide(`${place.column}`) };
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)/.exec(place.cell ?? '') ?? [];
  return { sheet: place.sheet, row: Number(digits), column: wide(letters) };
}

const wide = (column: string): string => column.padStart(12);
