import { canonicalNumber } from './canonical-number.ts';

/** Texts, quoted names of sheets, and all that is neither. */
const PARTS = /("(?:[^"]|"")*")|'((?:[^']|'')*)'(?=!)|([^"']+|['"])/g;

/**
 * A formula as a receipt sees it: what Excel, LibreOffice and openpyxl write each in its own way
 * when they save again is made one. Texts are kept to the letter.
 * @source shared/receipt/README.md#cells
 */
export const canonicalFormula = (formula: string): string =>
  formula.replace(
    PARTS,
    (_, text?: string, sheet?: string, rest?: string) =>
      text ?? (sheet === undefined ? plain(rest ?? '') : sheet.toUpperCase()),
  );

/** With a point or an exponent: `1E9`, `0.50`. */
const NUMBER = /(?<![\p{L}\p{N}_.:])(?:\d+(?:\.\d+)?E[+-]?\d+|\d+\.\d+)(?![\p{L}\p{N}_.(!:])/gu;

/** Outside texts: no spaces, no `$`, no prefix of younger functions, in capitals, numbers as cells hold them. */
const plain = (part: string): string =>
  part
    .replace(/[\s$]+|_xl(?:fn|ws)\./gi, '')
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(NUMBER, (number) => canonicalNumber(Number(number)));
