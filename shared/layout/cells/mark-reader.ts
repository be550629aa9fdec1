import { compare, type Rational } from '../../exact/rational.ts';
import { formatDecimal } from '../../exact/text.ts';
import type { Level } from '../../rulebook/model/rulebook.ts';
import type { Cell } from '../../workbook/model.ts';
import { type BallotsWords, BLANK_WORDS } from '../labels/ballots-words.ts';
import { normaliseLabel } from '../labels/names.ts';
import { cellText, quotable } from './cell-text.ts';
import { type CellRead, dateShown, isShort, type NumberNote, readNumber } from './read-number.ts';

/**
 * An answer before all numbers of a sheet are known: 0 or more is a level (of a number scale, a
 * number in the order in which it was first met), below 0 a not-mark: -1 the first one.
 */
export type AnswerCode = number;

/** A blank cell is an answer, too. */
export type MarkRead =
  | Exclude<CellRead<AnswerCode>, { readonly kind: 'blank' | 'unreadable' }>
  /** `isNumber`: it is one, but none that the scale has. */
  | { readonly kind: 'unreadable'; readonly shown: string; readonly isNumber: boolean };

export interface MarkReader {
  readonly read: (cell: Cell | undefined) => MarkRead;
  /** Of a number scale: the numbers met so far, by their code. */
  readonly numbers: readonly Level[];
  readonly blank: AnswerCode;
  /** Of what is no mark, and of two marks where there can be one. */
  readonly unreadable: AnswerCode;
}

/** Reads marks of one component; equal cells share one answer, so that millions need no memory. */
export function createMarkReader(words: BallotsWords): MarkReader {
  const numbers = createNumbers(words.scale.range);
  const codes = codesOf(words);
  const declared = words.scale.notMarks.findIndex(({ id }) => id === 'blank');
  const blank = -1 - (declared === -1 ? words.scale.notMarks.length : declared);
  for (const word of BLANK_WORDS) if (!codes.has(word)) codes.set(word, blank);
  const nothing = markOf(blank, '');
  const read = (cell: Cell): MarkRead => {
    if (cell.kind === 'error' && cell.value === '') return { kind: 'no-result' };
    if (cell.kind === 'boolean' || cell.kind === 'error') return unknown(cell);
    // Even where a level is called 3: the cell does not show it.
    if (cell.date) return unreadable(dateShown(cell));
    const key = normaliseLabel(cellText(cell));
    if (key === '') return nothing;
    const code = codes.get(key);
    if (code !== undefined) return markOf(code, cellText(cell));
    return words.scale.range ? numbers.read(cell) : unknown(cell);
  };
  return {
    numbers: numbers.given,
    blank,
    unreadable: -2 - words.scale.notMarks.length,
    read: remembering(read, nothing),
  };
}

/** A plain cell says the same wherever it stands. */
function remembering(read: (cell: Cell) => MarkRead, nothing: MarkRead): MarkReader['read'] {
  const remembered = new Map<string | number, MarkRead>();
  return (cell) => {
    if (!cell) return nothing;
    const isPlain =
      cell.kind === 'text' ||
      (cell.kind === 'number' && !cell.percent && !cell.date && cell.places === undefined);
    if (!isPlain) return read(cell);
    const known = remembered.get(cell.value);
    if (known) return known;
    const mark = read(cell);
    remembered.set(cell.value, mark);
    return mark;
  };
}

const markOf = (value: AnswerCode, shown: string, notes: readonly NumberNote[] = []): MarkRead => ({
  kind: 'read',
  value,
  shown,
  notes,
});

const unreadable = (shown: string, isNumber = false): MarkRead => ({
  kind: 'unreadable',
  shown,
  isNumber,
});

const unknown = (cell: Cell): MarkRead => unreadable(quotable(cellText(cell)));

/** Label → code; a level wins over a not-mark of the same name. */
function codesOf({ answers, scale }: BallotsWords): Map<string, AnswerCode> {
  const levels = scale.levels.map(({ id }) => id);
  const notMarks = scale.notMarks.map(({ id }) => id);
  return new Map(
    [...answers].map(([label, { is, id }]) => [
      label,
      is === 'level' ? levels.indexOf(id) : -1 - notMarks.indexOf(id),
    ]),
  );
}

function createNumbers(range: readonly [Rational, Rational] | null) {
  const given: Level[] = [];
  const codes = new Map<string, AnswerCode>();
  const codeOf = (points: Rational): AnswerCode => {
    const id = formatDecimal(points) ?? '';
    const code = codes.get(id) ?? given.length;
    if (code === given.length) given.push({ id, aliases: [], points });
    codes.set(id, code);
    return code;
  };
  return {
    given,
    read: (cell: Cell): MarkRead => {
      const number = readNumber(cell);
      if (number.kind === 'unreadable') return unreadable(number.shown);
      if (number.kind !== 'read' || !range) return unknown(cell);
      const { value, shown, notes } = number;
      const [low, high] = range;
      const isFit = compare(value, low) >= 0 && compare(value, high) <= 0;
      if (!isFit || !isShort(value)) return unreadable(shown, true);
      return markOf(codeOf(value), shown, notes);
    },
  };
}
