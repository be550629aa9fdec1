import type { At } from '../ballots/review.ts';
import { fromCellNumber } from '../exact/cell-number.ts';
import { equals, type Rational, whole, ZERO } from '../exact/rational.ts';
import { formatFraction, parseDecimal } from '../exact/text.ts';
import type { Cell, Workbook } from '../workbook/model.ts';
import { quoteSheet } from './draft.ts';
import { cell, type Expression, is, known, literal, unit, words } from './expression/expression.ts';
import {
  all,
  choose,
  isNoTruth,
  isNumeric,
  isPlain,
  numberIn,
  rounded,
} from './expression/functions.ts';
import { AMOUNT_PLACES, type Places } from './snap.ts';

/** The workbook's own cells as formulas refer to them. What cannot be read shows the word for a wrong entry. */
export interface InputCells {
  /** A count: blank is 0. Whether it is whole is asked of all counts of a row together. */
  readonly count: (input: At<number> | undefined) => Expression;
  /** A fact: blank is 0. */
  readonly fact: (input: At<Rational>) => Expression;
  /** A checklist item, where blank is no 0; with so many decimals at most, where they are bounded. */
  readonly item: (input: At<Rational>, places: Places) => Expression;
}

/** @param entry the word that stands where a number should be and is not */
export function inputCells({ sheets }: Workbook, entry: string): InputCells {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const wrong = words(entry);
  const look = (input: At<number> | At<Rational>): Input => {
    const { sheet, cell: name = '' } = input.at;
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const stored = byName.get(sheet)?.rows.get(Number(row))?.get(columnNumber(letters));
    const value = input.value === null ? null : asRational(input.value);
    return { address: `${quoteSheet(sheet)}!${name}`, stored, value };
  };
  return {
    count: (input) => (input ? countIn(look(input), wrong) : literal(0)),
    fact: (input) => factIn(look(input), wrong),
    item: (input, places) => itemIn(look(input), places, wrong),
  };
}

interface Input {
  readonly address: string;
  readonly stored: Cell | undefined;
  /** Null where the core could not read it. */
  readonly value: Rational | null;
}

function countIn(input: Input, wrong: Expression): Expression {
  const { address, stored, value } = input;
  if (isNeverNumber(stored)) return wrong;
  if (value === null) return choose(isPlain(rawCell(input)), rawCell(input), wrong);
  if (stored?.kind === 'text') return fromText(address, stored.value, value);
  return cell(address, stored ? value : ZERO);
}

/** A number from 0 with up to 6 decimals, or nothing. */
function factIn(input: Input, wrong: Expression): Expression {
  const { address, stored, value } = input;
  if (isNeverNumber(stored)) return wrong;
  if (value !== null && stored?.kind === 'text') return fromText(address, stored.value, value);
  const raw = rawCell(input);
  const isAmount = all([is(raw, '>=', literal(0)), hasPlaces(raw, AMOUNT_PLACES), isNoTruth(raw)]);
  const blank = choose(is(raw, '=', words('')), literal(0), wrong);
  const other = choose(isFault(address, stored), wrong, blank);
  return choose(isNumeric(raw), choose(isAmount, raw, wrong), other);
}

function itemIn(input: Input, places: Places, wrong: Expression): Expression {
  const { address, stored, value } = input;
  if (isNeverNumber(stored)) return wrong;
  if (value !== null && stored?.kind === 'text') return fromText(address, stored.value, value);
  const raw = rawCell(input);
  const exact = places === null ? isNoTruth(raw) : all([hasPlaces(raw, places), isNoTruth(raw)]);
  return choose(isNumeric(raw), choose(exact, raw, wrong), wrong);
}

/** Words, errors and truth values are no numbers to us; a blank looks like an empty text. */
function rawCell({ address, stored }: Input): Expression {
  if (stored?.kind === 'number') return cell(address, fromCellNumber(stored.value));
  return cell(address, stored?.kind === 'text' ? stored.value : '');
}

const hasPlaces = (raw: Expression, places: number): Expression =>
  is(raw, '=', rounded(raw, literal(places)));

/** What LibreOffice shows as a number and the core reads as none: a truth value, a day kept as text. */
const isNeverNumber = (stored: Cell | undefined): boolean =>
  stored?.kind === 'boolean' ||
  (stored?.kind === 'text' && /^\d{4}-\d{2}-\d{2}/.test(stored.value));

const isFault = (address: string, stored: Cell | undefined): Expression =>
  unit(`ISERROR(${address})`, () => stored?.kind === 'error');

/** The number in a text cell: all of it, or what stands behind a label (`应到：30`). Spaces are a blank. */
function fromText(address: string, text: string, value: Rational): Expression {
  const trimmed = text.trim();
  if (trimmed === '') return known(`IF(TRIM(${address})="",0,VALUE(${address}))`, value);
  const found = parseDecimal(trimmed);
  if (found && equals(found, value)) return numberIn(cell(address, text), value);
  const digits = [...text.matchAll(/\d+(\.\d+)?/g)].find(([one]) => isSame(one, value));
  if (!digits) throw new Error(`No number ${formatFraction(value)} in the text of ${address}`);
  return known(`VALUE(MID(${address},${digits.index + 1},${digits[0].length}))`, value);
}

const isSame = (digits: string, value: Rational): boolean => {
  const found = parseDecimal(digits);
  return found !== undefined && equals(found, value);
};

const asRational = (value: number | Rational): Rational =>
  typeof value === 'number' ? whole(value) : value;

const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
