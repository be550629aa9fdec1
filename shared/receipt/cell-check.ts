const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A few characters that name a changed cell; the row's own hash proves the change. FNV-1a over the
 * code units of salt, column and content, mixed once more.
 * @source shared/receipt/README.md#checks-of-cells
 */
export interface CellCheck {
  /** Two characters, of a cell that is no formula; `..` where it holds nothing. */
  readonly ofValue: (column: number, content: string) => string;
  /** One for the formula and one for its result; `.` where no result is kept. */
  readonly ofFormula: (column: number, formula: string, result: string | undefined) => string;
}

export const NOTHING = '..';

/** The state before a column's content is worked out once. */
export function createCellCheck(salt: string): CellCheck {
  const states: number[] = [];
  const stateOf = (column: number): number =>
    (states[column] ??= addText(OFFSET, `${salt}\n${column}\n`));
  const bitsOf = (column: number, content: string) => mix(addText(stateOf(column), content));
  return {
    ofValue: (column, content) => {
      const bits = bitsOf(column, content);
      return digit(bits) + digit(bits >>> 6);
    },
    ofFormula: (column, formula, result) =>
      digit(bitsOf(column, formula)) + (result === undefined ? '.' : digit(bitsOf(column, result))),
  };
}

const digit = (bits: number): string => ALPHABET.charAt(bits & 63);

function addText(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
