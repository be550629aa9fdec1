import { fromCellNumber } from '../../exact/cell-number.ts';
import { compare, type Rational, ZERO } from '../../exact/rational.ts';
import { parseDecimal } from '../../exact/text.ts';
import type { Cell } from '../../workbook/model.ts';
import { serialText } from '../../workbook/serial-text.ts';
import { cellText, quotable, quotableNumber } from './cell-text.ts';

/** What a cell holds where a number or a mark should stand. */
export type CellRead<T> =
  | { readonly kind: 'blank' }
  /** `shown` is what the cell says, for sentences. */
  | {
      readonly kind: 'read';
      readonly value: T;
      readonly shown: string;
      readonly notes: readonly NumberNote[];
    }
  | { readonly kind: 'unreadable'; readonly shown: string }
  /** A cell under a merged one, whose first cell is `into`. */
  | { readonly kind: 'merged'; readonly into: string }
  /** A formula without a stored result. */
  | { readonly kind: 'no-result' };
/** Codes of problems that go with a number read all the same. */
export type NumberNote = 'number-as-text' | 'number-as-percent' | 'number-shown-rounded';

/**
 * A spreadsheet reads no more digits of a number than these, and formulas would not agree with us.
 */
const MOST_DIGITS = 15;

/**
 * The cell's number: its value at 15 significant digits, or plain text of at most so many. What is
 * seen as a day is none: nobody who wrote 2023-03-15 meant 45000.
 */
export function readNumber(cell: Cell | undefined): CellRead<Rational> {
  if (!cell) return { kind: 'blank' };
  if (cell.date) return { kind: 'unreadable', shown: dateShown(cell) };
  if (cell.kind === 'number') {
    const value = fromCellNumber(cell.value);
    return { kind: 'read', value, shown: cellText(cell), notes: notesOf(cell) };
  }
  if (cell.kind === 'error' && cell.value === '') return { kind: 'no-result' };
  if (cell.kind === 'text') return readText(cell.value);
  return { kind: 'unreadable', shown: quotable(cellText(cell)) };
}

function notesOf({ percent, places, formula }: Cell): readonly NumberNote[] {
  if (percent) return PER_CENT;
  // Of what was reckoned, everybody expects more digits than are shown.
  return places !== undefined && formula === undefined ? ROUNDED : NO_NOTES;
}
const PER_CENT: readonly NumberNote[] = ['number-as-percent'];
const ROUNDED: readonly NumberNote[] = ['number-shown-rounded'];
const NO_NOTES: readonly NumberNote[] = [];

/** The day or time that a cell with such a format shows. */
export const dateShown = (cell: Cell): string =>
  (cell.kind === 'number' ? serialText(cell.value) : undefined) ?? cellText(cell);

/** Only plain spaces may stand around the digits: a formula trims no others. */
function readText(text: string): CellRead<Rational> {
  const trimmed = text.replace(/^ +| +$/g, '');
  if (trimmed === '') return { kind: 'blank' };
  const value = significantDigits(trimmed) > MOST_DIGITS ? undefined : parseDecimal(trimmed);
  if (!value) return { kind: 'unreadable', shown: quotableNumber(text) };
  return { kind: 'read', value, shown: trimmed, notes: ['number-as-text'] };
}

const significantDigits = (text: string): number =>
  text.replace(/^[+-]?[0.]*/, '').replace('.', '').length;

/** No cell holds so many ballots: it is a slip of the hand, or a day (3/5 is 45,721). */
export const TOO_MANY_BALLOTS = 30_000;

/** A number of ballots: whole, from 0 to below 30,000. */
export function readCount(cell: Cell | undefined): CellRead<number> {
  if (cell?.kind === 'number' && !cell.percent && !cell.date) {
    const plain = COUNTS[cell.value];
    if (plain) return plain;
  }
  const number = readNumber(cell);
  if (number.kind !== 'read') return number;
  const { num, den } = number.value;
  if (den !== 1n || num < 0n || num >= TOO_MANY_BALLOTS)
    return { kind: 'unreadable', shown: number.shown };
  return { ...number, value: Number(num) };
}

/** Nearly all counts are such, and there may be a million. */
const COUNTS: readonly CellRead<number>[] = Array.from({ length: 1000 }, (_, value) => ({
  kind: 'read',
  value,
  shown: `${value}`,
  notes: [],
}));

const MOST_DECIMALS = 10n ** 6n;
/** Whether it has no more than 6 decimals: as many as a fact, or a mark in numbers, may have. */
export const isShort = ({ den }: Rational): boolean => MOST_DECIMALS % den === 0n;

/** A fact: 0 or more, at most 6 decimals. */
export function readAmount(cell: Cell | undefined): CellRead<Rational> {
  const number = readNumber(cell);
  if (number.kind !== 'read') return number;
  const isFit = compare(number.value, ZERO) >= 0 && isShort(number.value);
  return isFit ? number : { kind: 'unreadable', shown: number.shown };
}
