/**
 * Errors as `Value2` tells them: numbers. Those of division and of a name were measured in WPS, the
 * others are by the same count, which is that of Excel's macros.
 * @source https://learn.microsoft.com/office/vba/excel/concepts/cells-and-ranges/cell-error-values
 */
const NAMES: Readonly<Record<number, string>> = {
  2000: '#NULL!',
  2007: '#DIV/0!',
  2015: '#VALUE!',
  2023: '#REF!',
  2029: '#NAME?',
  2036: '#NUM!',
  2042: '#N/A',
  2043: '#GETTING_DATA',
  2045: '#SPILL!',
  2050: '#CALC!',
};
const FIRST = -2_146_828_288;

/** The error that a number may stand for: whether it does, the cell's text says. */
export const errorName = (value: unknown): string | undefined =>
  typeof value === 'number' ? NAMES[value - FIRST] : undefined;

/** As `Value2` tells it. */
export const ERROR_VALUES: ReadonlyMap<string, number> = new Map(
  Object.entries(NAMES).map(([number, name]) => [name, Number(number) + FIRST]),
);
