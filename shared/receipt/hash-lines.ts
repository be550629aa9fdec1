import type { Layout } from '../layout/model/layout.ts';
import { cellName, type NewSheet, type Sheet, type Workbook } from '../workbook/model.ts';
import { canonicalCell, canonicalOwn } from './canonical-cell.ts';
import { digest } from './digest.ts';

/** A cell's place and the salted hash of what it holds. */
export interface HashLine {
  readonly sheet: string;
  readonly cell: string;
  readonly hash: string;
}

const HASH_BYTES = 16;

const saltedHash = (salt: string, place: string, content: string): string =>
  digest(`${salt}\n${place}\n${content}`, HASH_BYTES);

const SALT_BYTES = 16;

/** Those that the layout reads; what else is in the workbook is not ours to vouch for. */
export function sheetsRead({ sheets }: Workbook, { tables }: Layout): readonly Sheet[] {
  const names = new Set(tables.map(({ sheet }) => sheet));
  return sheets.filter(({ name }) => names.has(name));
}

/**
 * Hex, 128 bits. It follows from the whole input, so the same input gives the same receipt, and
 * five marks cannot be guessed from a hash without the rest of the workbook.
 */
export function saltOf(sheets: readonly Sheet[]): string {
  const cells = sheets.flatMap((sheet) =>
    cellsOf(sheet).map(([cell, content]) => `${sheet.name}\t${cell}\t${content}`),
  );
  return digest(`lianping salt\n${cells.join('\n')}`, SALT_BYTES);
}

const cellsOf = ({ rows }: Sheet): (readonly [string, string])[] =>
  [...rows].flatMap(([row, columns]) =>
    [...columns].map(([column, value]) => [cellName(row, column), canonicalCell(value)] as const),
  );

/** Every cell, headers included. */
export const inputLines = (sheets: readonly Sheet[], salt: string): HashLine[] =>
  sheets.flatMap((sheet) => cellsOf(sheet).map((cell) => lineOf(sheet.name, cell, salt)));

/** Every cell of ours that holds something; the final grades come later and are left out. */
export function ownLines(sheets: readonly NewSheet[], salt: string): HashLine[] {
  const lines: HashLine[] = [];
  for (const { name, rows } of sheets)
    for (const [row, { cells }] of rows.entries())
      for (const [column, own] of cells.entries())
        if (own && own.value !== null)
          lines.push(lineOf(name, [cellName(row + 1, column + 1), canonicalOwn(own)], salt));
  return lines;
}

const lineOf = (
  sheet: string,
  [cell, content]: readonly [string, string],
  salt: string,
): HashLine => ({ sheet, cell, hash: saltedHash(salt, `${sheet}!${cell}`, content) });
