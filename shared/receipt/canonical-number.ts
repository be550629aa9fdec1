/** What a cell keeps when it is saved again. */
export const CELL_DIGITS = 15;

/** Whole numbers below it have no more digits than anybody asks for: most numbers are counts. */
const LEAST_LONG = 1e10;

/** Whole numbers as their digits; others as `8.625e1`. */
export function canonicalNumber(value: number, digits = CELL_DIGITS): string {
  if (Number.isInteger(value) && Math.abs(value) < LEAST_LONG) return `${value + 0}`;
  const rounded = Number(value.toPrecision(digits));
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e15) return `${rounded + 0}`;
  return rounded
    .toExponential(CELL_DIGITS - 1)
    .replace(/\.?0*e/, 'e')
    .replace('+', '');
}
