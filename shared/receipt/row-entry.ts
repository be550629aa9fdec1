import type { OwnContent } from './canonical-cell.ts';
import { type CellCheck, NOTHING } from './cell-check.ts';
import { rowHash } from './digest.ts';

/**
 * What a row holds in the columns of its region, in their order, as far as it holds something; null
 * for a cell without anything.
 */
export type RowContent = readonly (OwnContent | null)[];

/** What a receipt keeps of a row. */
export interface RowEntry {
  /** Of all but results of formulas. */
  readonly hash: string;
  /** Of the results; empty in a row without formulas. */
  readonly results: string;
  /** Two characters a cell, as far as the last that holds something. */
  readonly checks: string;
}

export interface Hashing {
  readonly salt: string;
  readonly check: CellCheck;
}

/**
 * Neither sheet nor row number is hashed: a row that was moved is known again.
 * @returns undefined for a row that holds nothing
 */
export function rowEntry(
  columns: readonly number[],
  content: RowContent,
  { salt, check }: Hashing,
): RowEntry | undefined {
  const contents: string[] = [];
  const results: string[] = [];
  let checks = '';
  for (const [index, cell] of content.entries()) {
    const column = columns[index] ?? 0;
    if (cell) {
      contents.push(`${column}\t${cell.content}`);
      if (isFormula(cell)) results.push(`${column}\t${cell.result ?? ''}`);
    }
    checks += checkOf(check, column, cell);
  }
  if (contents.length === 0) return undefined;
  return {
    hash: rowHash(`${salt}\n${contents.join('\n')}`),
    results: results.length === 0 ? '' : rowHash(`${salt}\n${results.join('\n')}`),
    checks: checks.replace(/(?:\.\.)+$/, ''),
  };
}

const isFormula = ({ content }: OwnContent): boolean => content.startsWith('=');

function checkOf(check: CellCheck, column: number, cell: OwnContent | null | undefined): string {
  if (!cell) return NOTHING;
  return isFormula(cell)
    ? check.ofFormula(column, cell.content, cell.result)
    : check.ofValue(column, cell.content);
}

/** `hash.results.checks`; `-` for a row that holds nothing. */
export const writeEntry = (entry: RowEntry | undefined): string =>
  entry ? `${entry.hash}${entry.results && `+${entry.results}`}:${entry.checks}` : '-';

const ENTRY = /^([\w-]{8})(?:\+([\w-]{8}))?:((?:[\w.-]{2})*)$/;

/** Null for a row that holds nothing, undefined for what is no entry. */
export function readEntry(text: string): RowEntry | null | undefined {
  if (text === '-') return null;
  const [, hash, results = '', checks = ''] = ENTRY.exec(text) ?? [];
  return hash === undefined ? undefined : { hash, results, checks };
}
