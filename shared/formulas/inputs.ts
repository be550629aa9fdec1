import type { At } from '../ballots/review.ts';
import { fromCellNumber } from '../exact/cell-number.ts';
import { equals, type Rational, whole, ZERO } from '../exact/rational.ts';
import { formatFraction, parseDecimal } from '../exact/text.ts';
import type { CellPlace } from '../messages/problem.ts';
import type { Cell, Workbook } from '../workbook/model.ts';
import { quoteSheet } from './draft.ts';
import { cell, type Expression, known, literal, words } from './expression/expression.ts';
import { choose, isNumeric, numberIn } from './expression/functions.ts';

/** The workbook's own cells as formulas refer to them. */
export interface InputCells {
  /** A count or fact: blank is 0. What cannot be read shows the word for a wrong entry. */
  readonly amount: (input: At<number> | At<Rational> | undefined) => Expression;
  /** A checklist item, where blank is no 0. */
  readonly item: (input: At<Rational>) => Expression;
}

/** @param entry the word that stands where a number should be and is not */
export function inputCells({ sheets }: Workbook, entry: string): InputCells {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const stored = ({ sheet, cell: name = '' }: CellPlace): Cell | undefined => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    return byName.get(sheet)?.rows.get(Number(row))?.get(columnNumber(letters));
  };
  const read = (input: At<number> | At<Rational>, blank: Rational | null): Expression => {
    const found = stored(input.at);
    const address = `${quoteSheet(input.at.sheet)}!${input.at.cell ?? ''}`;
    const value = input.value === null ? null : asRational(input.value);
    if (value !== null && found?.kind === 'text') return fromText(address, found.value, value);
    if (value !== null && blank !== null) return cell(address, found ? value : blank);
    // ISNUMBER keeps words, errors and blanks out, and lets the number in once it is corrected.
    const raw = cell(address, found?.kind === 'number' ? fromCellNumber(found.value) : '');
    return choose(isNumeric(raw), raw, words(entry));
  };
  return {
    amount: (input) => (input ? read(input, ZERO) : literal(0)),
    item: (input) => read(input, null),
  };
}

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
