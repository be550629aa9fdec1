import { fromCellNumber, isShortWhole } from '../../exact/cell-number.ts';
import { formatDecimal } from '../../exact/text.ts';
import type { SheetPlace } from '../../messages/problem.ts';
import type { Cell, Sheet } from '../../workbook/model.ts';

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows.get(row)?.get(column);

/** What a label, name or evidence cell says: text without spaces at its ends, a number's digits. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'number') return numberText(cell.value);
  if (cell.kind === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.value.trim();
}

const numberText = (value: number): string =>
  isShortWhole(value) ? `${value}` : (formatDecimal(fromCellNumber(value)) ?? '');

export const textAt = (sheet: Sheet, row: number, column: number): string =>
  cellText(cellAt(sheet, row, column));

const LONGEST = 40;

/** Text to be quoted in a sentence: on one line, without control characters, cut where it is long. */
export function quotable(text: string): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const characters = [...plain.slice(0, 2 * LONGEST)];
  return plain.length <= LONGEST || characters.length <= LONGEST
    ? plain
    : `${characters.slice(0, LONGEST).join('')}…`;
}

/** Characters that nobody sees beside digits: all but the plain space. */
const UNSEEN = /[^\S ]|[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const DIGITS = /^ *[+-]?[\d.]+ *$/;

/**
 * Text that should have been a number, to be quoted. Where only characters that cannot be seen
 * keep it from being one, they are named: `5[U+00A0]`.
 */
export function quotableNumber(text: string): string {
  if (!DIGITS.test(text.replace(UNSEEN, ''))) return quotable(text);
  return quotable(text.replace(UNSEEN, (character) => `[${codePoint(character)}]`));
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `B7`, or with its sheet where that is another than `from`'s. */
export function shownPlace(place: SheetPlace, from: SheetPlace): string {
  const cell = place.cell ?? '';
  return place.sheet === from.sheet ? cell : `${place.sheet}!${cell}`;
}

/** A cell that is merged over rows is the place of all of them. */
export const isSameCell = (one: SheetPlace, other: SheetPlace): boolean =>
  one.sheet === other.sheet && one.cell === other.cell;
