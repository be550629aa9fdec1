/**
 * What WPS 表格 12.1.0.28043 was seen to do, as data. Somebody else measured it from outside the program,
 * by COM, and wrote the answers down; how a page inside it is answered was not measured, and we have run
 * neither. What is not measured is by the documents of Excel's macros, whose object model it is.
 * @source https://github.com/zeweihan/aiworkdeck (office-addin/scripts/measurements, 2026-08-29; pull request 650)
 */
export const MEASURED = {
  /** `Value2` of a cell with an error is a number, its `Text` the error's name. */
  errors: { '#DIV/0!': -2_146_826_281, '#NAME?': -2_146_826_259 },
  /** `UsedRange` of an empty sheet, whose `Value2` is null. */
  usedOfEmpty: { top: 1, left: 1, bottom: 1, right: 1 },
  /** `Text` of several cells at once. */
  textOfSeveral: null,
  /** `Range.AutoFilter()` without a field, where there is no filter. */
  filterWithoutField: '0x800A01A8',
} as const;

/** Counted on as Excel's macros count them. */
const ERRORS: Readonly<Record<string, number>> = {
  ...MEASURED.errors,
  '#NULL!': -2_146_826_288,
  '#VALUE!': -2_146_826_273,
  '#REF!': -2_146_826_265,
  '#NUM!': -2_146_826_252,
  '#N/A': -2_146_826_246,
};

export function errorNumber(name: string): number {
  const number = ERRORS[name];
  if (number === undefined) throw new Error(`no error ${name}`);
  return number;
}

/** Ways in which versions differ, or are said to; what is right and what would be wrong. */
export interface Ways {
  /** What a page asks for are methods without arguments, not properties. */
  readonly hasMethods?: true;
  /** One row comes as a plain list (pull request 650: only its first cell was read). */
  readonly flattensRows?: true;
  /** Wrong: rows and columns are exchanged in what is written. */
  readonly transposes?: true;
  /** Wrong: what is written is lost, and nothing is said. */
  readonly writesNothing?: true;
  /** Wrong: an apostrophe that makes a text is kept as part of it. */
  readonly keepsApostrophes?: true;
  /** Wrong: an apostrophe does not keep a text from being taken for something else. */
  readonly dropsApostrophes?: true;
  /** Wrong: what happens is told to nobody. */
  readonly losesEvents?: true;
  /** Charts and the page set-up are refused. */
  readonly refusesFurniture?: true;
}
