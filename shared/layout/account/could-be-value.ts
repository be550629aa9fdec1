import type { Cell } from '../../workbook/model.ts';
import { normaliseLabel } from '../labels/names.ts';

/** Longer texts are words. */
const LONGEST_VALUE = 24;

/** More digits than any mark or count has: a telephone number, a code, a day without hyphens. */
const CODE = /^\d{8,}$/;
const NUMBER = /^[+-]?[\d,]*\d(?:\.\d+)?[%‰]?(?:分|票|人|次|件|份|个|名|项)?$/;
const TICK = /^[√✓✔☑☒✗✘×╳○●◎▲△■□v]$/;

/** Whether a number may stand there, written in whatever way; a day or a code is none. */
export function couldBeNumber(cell: Cell): boolean {
  if (cell.date) return false;
  if (cell.kind === 'number') return !CODE.test(`${Math.abs(cell.value)}`);
  if (cell.kind !== 'text') return true;
  if (cell.value.length > LONGEST_VALUE) return false;
  const key = normaliseLabel(cell.value);
  return (NUMBER.test(key) && !CODE.test(key)) || TICK.test(key);
}

/** Whether it may be a number, a tick or an answer: nobody should leave it out unsaid. */
export const couldBeValue = (cell: Cell, answers: ReadonlySet<string>): boolean =>
  couldBeNumber(cell) ||
  (cell.kind === 'text' &&
    cell.value.length <= LONGEST_VALUE &&
    answers.has(normaliseLabel(cell.value)));

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A number among words, as above a table: neither a year nor worked out from other cells. */
export function isStray(cell: Cell): boolean {
  if (cell.formula !== undefined || !couldBeNumber(cell)) return false;
  const year = Number(cell.value);
  return !(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR);
}

/** Text of nothing that can be seen: something for the file, nothing for anybody who looks. */
export const isEmptyText = (cell: Cell): boolean =>
  cell.kind === 'text' && !BEGINS_SEEN.test(cell.value) && normaliseLabel(cell.value) === '';

/** Nearly all texts do, and there may be millions. */
const BEGINS_SEEN = /^[0-9A-Za-z\u4E00-\u9FFF]/;
