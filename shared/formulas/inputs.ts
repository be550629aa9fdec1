import type { At } from '../ballots/review.ts';
import { fromCellNumber } from '../exact/cell-number.ts';
import { type Rational, whole, ZERO } from '../exact/rational.ts';
import type { CellPlace } from '../messages/problem.ts';
import type { Cell, Workbook } from '../workbook/model.ts';
import { quoteSheet } from './draft.ts';
import {
  cell,
  choose,
  type Expression,
  isNumeric,
  literal,
  numberIn,
  words,
} from './expression.ts';

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
    if (value !== null && found?.kind === 'text')
      return numberIn(cell(address, found.value), value);
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

const asRational = (value: number | Rational): Rational =>
  typeof value === 'number' ? whole(value) : value;

const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
