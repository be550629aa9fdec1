import { fiveDigits, readDigits } from './base-64.ts';

/** The largest prime below 2^30: of a difference to it every number but 0 has an inverse. */
const MODULUS = 1_073_741_789;
/** Half the bits of a number below the modulus: products of halves stay exact in doubles. */
const HALF = 2 ** 15;

/** Sums over the cells of a row: by these a row is found again, and a single changed cell in it. */
export interface Mark {
  /** Of each cell’s bits. */
  readonly sum: number;
  /** Of each cell’s bits times its column. */
  readonly weighted: number;
}

export const NO_MARK: Mark = { sum: 0, weighted: 0 };

/** @source shared/receipt/README.md#marks-of-rows */
export function withCell({ sum, weighted }: Mark, column: number, bits: number): Mark {
  const own = bits % MODULUS;
  return { sum: (sum + own) % MODULUS, weighted: (weighted + own * column) % MODULUS };
}

/** Ten characters. */
export const writeMark = ({ sum, weighted }: Mark): string =>
  fiveDigits(sum) + fiveDigits(weighted);

const readMark = (text: string): Mark => ({
  sum: readDigits(text.slice(0, 5)),
  weighted: readDigits(text.slice(5)),
});

/** What a change of one cell alone would have done. */
export interface Difference {
  readonly column: number;
  /** Whether the cell held nothing before, if now it holds what these bits are of. */
  readonly isFilledWith: (bits: number) => boolean;
}

/**
 * One cell that differs moves the sums by d and by column × d, so their quotient names it; where
 * several differ the quotient is hardly ever a column.
 * @returns undefined where no single cell up to the last column can be it
 */
export function singleDifference(
  before: string,
  after: string,
  lastColumn: number,
): Difference | undefined {
  const [then, now] = [readMark(before), readMark(after)];
  const by = within(now.sum - then.sum);
  if (by === 0) return undefined;
  const column = times(within(now.weighted - then.weighted), inverse(by));
  if (column < 1 || column > lastColumn) return undefined;
  return { column, isFilledWith: (bits) => bits % MODULUS === by };
}

const within = (difference: number): number => (difference + MODULUS) % MODULUS;

function times(a: number, b: number): number {
  const high = (a * Math.floor(b / HALF)) % MODULUS;
  return (high * HALF + a * (b % HALF)) % MODULUS;
}

/** Euclid’s algorithm, extended. */
function inverse(number: number): number {
  let [rest, next] = [MODULUS, number];
  let [factor, nextFactor] = [0, 1];
  while (next > 0) {
    const quotient = Math.floor(rest / next);
    [rest, next] = [next, rest - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return within(factor % MODULUS);
}
