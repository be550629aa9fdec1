import { canonicalNumber } from './canonical-number.ts';

/** Texts and quoted names of sheets: between them stands all that is neither. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'(?=!))/;

/**
 * A formula as a receipt sees it: what Excel, LibreOffice and openpyxl write each in its own way
 * when they save again is made one. Texts are kept to the letter.
 * @source shared/receipt/README.md#cells
 */
export const canonicalFormula = (formula: string): string =>
  formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? plain(part) : quoted(part)))
    .join('');

const quoted = (part: string): string =>
  part.startsWith('"') ? part : part.slice(1, -1).toUpperCase();

/**
 * Outside texts: no spaces, no `$`, no prefix of younger functions, in capitals, numbers as cells
 * hold them. There may be a million formulas: each step is taken where there is something for it.
 */
function plain(part: string): string {
  let text = part.replaceAll('$', '');
  if (SPACE.test(text)) text = text.replace(SPACES, '');
  text = text.toUpperCase();
  if (text.includes('_XL')) text = text.replace(PREFIX, '');
  if (text.includes('E()')) text = text.replace(TRUTH, '$1');
  return LIKE_NUMBER.test(text)
    ? text.replace(NUMBER, (number) => canonicalNumber(Number(number)))
    : text;
}

const SPACE = /\s/;
const SPACES = /\s+/g;
const PREFIX = /_XL(?:FN|WS)\./g;
const TRUTH = /\b(TRUE|FALSE)\(\)/g;
const LIKE_NUMBER = /\d[.E]/;
/** With a point or an exponent: `1E9`, `0.50`. */
const NUMBER = /(?<![\p{L}\p{N}_.:])(?:\d+(?:\.\d+)?E[+-]?\d+|\d+\.\d+)(?![\p{L}\p{N}_.(!:])/gu;
