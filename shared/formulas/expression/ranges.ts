import { add, multiply, ZERO } from '../../exact/rational.ts';
import { type Expression, isNumber, numberOf, unit, type Value, words } from './expression.ts';

/** Cells side by side or one below the other, as `A2:D2`. */
export interface Range {
  readonly text: string;
  readonly cells: readonly Expression[];
}

const overRange = (name: string, range: Range, compute: (values: Value[]) => Value): Expression =>
  unit(`${name}(${range.text})`, () => compute(range.cells.map(({ value }) => value())));

export const countOf = (range: Range): Expression =>
  overRange('COUNT', range, (values) => ({ num: BigInt(values.filter(isNumber).length), den: 1n }));

export const sumOf = (range: Range): Expression =>
  overRange('SUM', range, (values) => values.filter(isNumber).reduce(add, ZERO));

/** How many cells hold these words. */
export const countWords = (range: Range, text: string): Expression =>
  unit(`COUNTIF(${range.text},${words(text).text})`, () => ({
    num: BigInt(range.cells.filter(({ value }) => value() === text).length),
    den: 1n,
  }));

/** Σ a×b; words count as 0, as they do in the spreadsheet. */
export const sumOfProducts = (a: Range, b: Range): Expression =>
  unit(`SUMPRODUCT(${a.text},${b.text})`, () =>
    a.cells
      .map((one, index) => [one.value(), b.cells[index]?.value() ?? ZERO] as const)
      .map(([x, y]) => (isNumber(x) && isNumber(y) ? multiply(x, y) : ZERO))
      .reduce(add, ZERO),
  );

/** The most ballots that a cell can hold; more is a slip of the hand. */
const MOST_BALLOTS = 10n ** 9n;

/** How many cells hold what is no number of ballots: negative, broken or beyond all measure. Asked only where all are numbers. */
export const countUnwhole = (range: Range): Expression =>
  unit(
    `SUMPRODUCT((${range.text}<0)+(${range.text}<>INT(${range.text}))+(${range.text}>1E9))`,
    () => {
      const wrong = range.cells
        .map(numberOf)
        .filter(({ num, den }) => num < 0n || den !== 1n || num > MOST_BALLOTS);
      return { num: BigInt(wrong.length), den: 1n };
    },
  );

/** Cells that stand one beside the other on one sheet, as `A2:D2`. */
export function sideBySide(cells: readonly Expression[]): Range {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) throw new Error('A range of nothing');
  // A formula names the sheet once, before the first corner.
  return { text: `${first.text}:${last.text.replace(/^.*!/s, '')}`, cells };
}
