import { digit } from './base-64.ts';
import type { OwnContent } from './canonical-cell.ts';
import { type CellBits, createCellBits } from './cell-bits.ts';
import { type Digest, digest } from './digest.ts';
import { NO_MARK, withCell, writeMark } from './mark.ts';

/** What a row holds in the columns of its region, by column, ascending. */
export type RowContent = ReadonlyMap<number, OwnContent>;

/** What a receipt keeps of a row. */
export interface RowEntry {
  /** Of all but results of formulas. */
  readonly mark: string;
  /** The mark of the results; empty in a row without any. */
  readonly results: string;
  /** Two characters a cell, as far as the last that holds something; none in rows of ours. */
  readonly checks: string;
}

/** A row that is there, with what its line's hash is made of. */
export interface HashedRow extends RowEntry {
  readonly hash: string;
}

export interface Hashing {
  readonly salt: string;
  readonly bitsOf: CellBits;
  readonly digest: Digest;
}

export const hashingWith = (salt: string, digestOf: Digest = digest): Hashing => ({
  salt,
  bitsOf: createCellBits(salt),
  digest: digestOf,
});

/** The check of a cell that holds nothing. */
export const NOTHING = '..';

/**
 * Neither sheet nor row number is in it: a row that was moved is known again.
 * @param checked columns whose cells have a check each
 * @returns undefined for a row that holds nothing
 */
export function rowEntry(
  content: RowContent,
  checked: readonly number[],
  hashing: Hashing,
): HashedRow | undefined {
  const entry = startEntry(hashing);
  for (const [column, cell] of content) entry.add(column, cell);
  const checks = checked.map((column) => checkOf(hashing.bitsOf, column, content.get(column)));
  return entry.finish(checks.join('').replace(/(?:\.\.)+$/, ''));
}

/** An entry in the making: it takes what a row holds cell by cell, by column, ascending. */
export function startEntry({ salt, bitsOf, digest: digestOf }: Hashing) {
  let [mark, results, lines] = [NO_MARK, NO_MARK, ''];
  return {
    add: (column: number, { content, result }: OwnContent): void => {
      lines += `\n${column}\t${onOneLine(content)}`;
      mark = withCell(mark, column, bitsOf(column, content));
      if (result !== undefined) results = withCell(results, column, bitsOf(column, result));
    },
    finish: (checks: string): HashedRow | undefined => {
      if (lines === '') return undefined;
      return {
        mark: writeMark(mark),
        results: results === NO_MARK ? '' : writeMark(results),
        checks,
        hash: digestOf(salt + lines),
      };
    },
  };
}

/** No content can look like two cells. */
const onOneLine = (content: string): string =>
  content.includes('\n') ? content.replaceAll('\n', '\n ') : content;

function checkOf(bitsOf: CellBits, column: number, cell: OwnContent | undefined): string {
  if (!cell) return NOTHING;
  const bits = bitsOf(column, cell.content);
  return digit(bits) + digit(bits >>> 6);
}

/** `mark+results:checks`; `-` for a row that holds nothing. */
export const writeEntry = (entry: RowEntry | undefined): string =>
  entry ? `${entry.mark}${after('+', entry.results)}${after(':', entry.checks)}` : '-';

const after = (sign: string, text: string): string => (text === '' ? '' : `${sign}${text}`);

const ENTRY = /^([\w-]{10})(?:\+([\w-]{10}))?(?::((?:[\w.-]{2})+))?$/;

/** Null for a row that holds nothing, undefined for what is no entry. */
export function readEntry(text: string): RowEntry | null | undefined {
  if (text === '-') return null;
  const [, mark, results = '', checks = ''] = ENTRY.exec(text) ?? [];
  return mark === undefined ? undefined : { mark, results, checks };
}

/** The hash of a line, from those of its rows that hold something. */
export const hashRows = (hashes: readonly string[]): string => digest(hashes.join('\n'));
