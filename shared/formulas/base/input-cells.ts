import type { At } from '../../ballots/review.ts';
import { fromCellNumber } from '../../exact/cell-number.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Cell, Workbook } from '../../workbook/model.ts';
import { evaluate } from '../expression/evaluate.ts';
import { decimal, is, literal, words } from '../expression/expression.ts';
import { call, choose, isPlain, unlessError } from '../expression/functions.ts';
import { repeated } from '../expression/repeated.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { isError } from '../expression/value.ts';
import { type Input, inputFinder, type LineNow, placeOf, storedIn } from './input.ts';
import type { NumberScale } from './number-scale.ts';
import { type Reading, readPlain } from './plain-number.ts';
import { AMOUNT_PLACES, type Places } from './snap.ts';

/** The workbook's own cells as formulas read them. What cannot be read shows the word for a wrong entry. */
export interface InputCells {
  /**
   * Of a count that is read alike in every row: its column, and the row that says where its person
   * is now. Undefined for any other.
   */
  readonly usual: (input: At<number>) => UsualCount | undefined;
  /** What stands in the sheet for a count. */
  readonly entered: (input: At<number>) => Expression;
  /**
   * A count by the cell that says what was entered: blank is 0. Whether it is whole is asked of all
   * counts of a row together.
   */
  readonly count: (input: At<number>, entered: CellNode) => Expression;
  /** The first of these counts that is given; without any, what stands for none. */
  readonly firstCount: (inputs: readonly At<number>[], none: Expression) => Expression;
  /** A fact: blank is 0. */
  readonly fact: (input: At<Rational>) => Expression;
  /** Points of a month's reading; neither blank nor negative. */
  readonly points: (input: At<Rational>) => Expression;
  /** A number of days; neither blank nor negative nor broken. */
  readonly days: (input: At<number>) => Expression;
  /** A number of its scale; blank is nothing. With so many decimals at most, where they are bounded. */
  readonly number: (
    input: At<Rational>,
    of: { readonly places: Places; readonly scale: NumberScale },
  ) => Expression;
  /** A checklist item, where blank is no 0; with so many decimals at most, where they are bounded. */
  readonly item: (input: At<Rational>, places: Places) => Expression;
}

export interface UsualCount {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

interface Found {
  readonly lineNow: LineNow;
  /** The word that stands where a number should be and is not. */
  readonly entry: string;
}

export function inputCells(workbook: Workbook, { lineNow, entry }: Found): InputCells {
  const find = inputFinder(workbook, lineNow);
  const storedAt = storedIn(workbook);
  const wrong = words(entry);
  const count = (input: At<number>, blank: Expression) =>
    unlessMerged(find(input), { ...COUNT, blank, wrong });
  const reading = { ...COUNT, blank: literal(0), wrong };
  const usual = repeated((cell) => readPlain({ cell, stored: undefined, value: ZERO }, reading));
  return {
    usual: (input) => {
      const { sheet, cell = '' } = input.at;
      const at = placeOf(cell);
      const now = lineNow(sheet, at)?.number;
      const stored = storedAt(sheet, at);
      if (now?.kind !== 'cell' || !isUsual({ stored, value: input.value })) return undefined;
      return { sheet, column: at.column, row: now.at.row };
    },
    entered: (input) => asEntered(find(input), wrong),
    count: (input, entered) => {
      const found = find(input);
      return isUsual(found) ? usual(entered) : unlessMerged({ ...found, cell: entered }, reading);
    },
    firstCount: (inputs, none) => inputs.reduceRight((rest, input) => count(input, rest), none),
    fact: (input) => unlessMerged(find(input), { ...FACT, blank: literal(0), wrong }),
    points: (input) => unlessShown(find(input), { ...FACT, blank: null, wrong }),
    days: (input) => unlessShown(find(input), { ...DAYS, blank: null, wrong }),
    number: (input, of) => unlessShown(find(input), { ...NUMBER, blank: words(''), wrong, ...of }),
    item: (input, places) => unlessShown(find(input), { blank: null, wrong, places, signed: true }),
  };
}

/** A fact in whichever row it stands, where no cell of another kind was met when it was scored. */
export const addedAmount = (cell: Expression, wrong: Expression): Expression =>
  readPlain({ cell, stored: undefined, value: null }, { ...FACT, blank: literal(0), wrong });

/** Whether it is whole and not negative is asked of several counts at once. */
const COUNT = { places: null, signed: true };
const DAYS = { places: 0, signed: false };
const NUMBER = { signed: true, asShown: true, withoutDays: true };
const FACT = { places: AMOUNT_PLACES, signed: false, withoutDays: true };

/**
 * Itself, so that what reads it needs to name no other sheet; a reference to a blank alone would be
 * 0, and whoever is not found has nothing there that can be read.
 */
function asEntered(input: Input, wrong: Expression): Expression {
  const { cell, stored } = input;
  if (isUnderMerged(input)) return choose(is(cell, '=', words('')), words(''), cell);
  if (stored?.kind === 'boolean') return choose(call('ISLOGICAL', cell), wrong, cell);
  // Some programs keep a day as its text, others as its number.
  if (stored?.kind === 'text') {
    const day = numberShown(stored);
    const unlessSaid = choose(is(cell, '=', words(stored.value)), wrong, cell);
    if (day) return choose(is(cell, '=', day), wrong, unlessSaid);
  }
  return cell.kind === 'call' || isError(evaluate(cell)) ? unlessError(cell, wrong) : cell;
}

/** A cell without anything that the core did not take for a blank lies under a merged one. */
function unlessMerged(input: Input, reading: Reading): Expression {
  if (!isUnderMerged(input)) return unlessShown(input, reading);
  return choose(isPlain(input.cell), input.cell, reading.wrong);
}

/** A number as numbers are, or nothing: read alike in every row. */
const isUsual = ({
  stored,
  value,
}: Pick<Input, 'stored'> & { readonly value: unknown }): boolean =>
  stored === undefined ? value !== null : stored.kind === 'number' && !stored.date;

const isUnderMerged = ({ stored, value }: Input): boolean => stored === undefined && value === null;

/**
 * Truth values and days, kept as text or as a number with such a format, are no numbers to the
 * core and may be to a spreadsheet, whose functions cannot tell them from the number behind them.
 */
function unlessShown(input: Input, reading: Reading): Expression {
  const read = readPlain(input, reading);
  const shown = numberShown(input.stored);
  return shown ? choose(is(input.cell, '=', shown), reading.wrong, read) : read;
}

function numberShown(stored: Cell | undefined): Expression | undefined {
  if (stored?.kind === 'number' && stored.date) return decimal(fromCellNumber(stored.value));
  if (stored?.kind === 'boolean') return literal(Number(stored.value));
  if (stored?.kind !== 'text') return undefined;
  const [, year, month, day] = DAY.exec(stored.value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return literal(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + DAYS_TO_1970);
}
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** From the day 0 of spreadsheets, 30 December 1899. */
const DAYS_TO_1970 = 25_569;
