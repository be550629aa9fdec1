import type { Cell, CellValue } from '../model.ts';
import { CELL_BYTES, CHARACTER_BYTES, OWN_CELL_BYTES, type Room } from '../room.ts';
import type { Attributes } from '../xml/attributes.ts';
import { unescapeText } from '../xml/edit-xml.ts';
import type { Content } from '../xml/scan-xml.ts';
import type { NumberFormats } from './number-formats.ts';
import type { PlainCell } from './plain-cell.ts';
import { hiddenDecimals } from './shown-number.ts';

/** A cell as its part stores it, gathered piece by piece; one after the other in the same place. */
export interface StoredCell {
  type: string;
  style: number;
  /** The text of its `f`; undefined where there is none. */
  formula: string | undefined;
  /** Which formula it shares with other cells. */
  shared: string | undefined;
  /** The text of its `v`, or `digits` where that is a small whole number. */
  raw: string;
  digits: number;
  /** The text that stands in the cell itself. */
  rich: string;
  /** How often each was met: what stands twice, one program reads first and another last. */
  formulas: number;
  values: number;
  inlines: number;
}

export const createStoredCell = (): StoredCell => ({
  type: 'n',
  style: 0,
  formula: undefined,
  shared: undefined,
  raw: '',
  digits: NONE,
  rich: '',
  formulas: 0,
  values: 0,
  inlines: 0,
});

const NONE = -1;

export function beginCell(stored: StoredCell, attributes: Attributes): void {
  empty(stored);
  stored.type = attributes.text('t') ?? 'n';
  stored.style = attributes.read('s', digitsOf) ?? 0;
}

/** A cell that is read in one go. */
export function fillCell(stored: StoredCell, { style, isShared, digits }: PlainCell): void {
  empty(stored);
  stored.type = isShared ? 's' : 'n';
  stored.style = style;
  stored.digits = digits;
  stored.values = 1;
}

function empty(stored: StoredCell): void {
  stored.formula = undefined;
  stored.shared = undefined;
  stored.raw = '';
  stored.digits = NONE;
  stored.rich = '';
  stored.formulas = 0;
  stored.values = 0;
  stored.inlines = 0;
}

/** What nearly all values and positions are; -1 where more must be looked at. */
function digitsOf(bytes: Uint8Array, start: number, end: number): number {
  const isPadded = end - start > 1 && bytes[start] === 0x30;
  if (start === end || end - start > 9 || isPadded) return NONE;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return NONE;
    value = value * 10 + digit;
  }
  return value;
}

export function addValue(stored: StoredCell, content: Content): void {
  if (stored.raw === '' && stored.digits === NONE) {
    stored.digits = content.read(digitsOf);
    if (stored.digits === NONE) stored.raw = content.text();
    return;
  }
  stored.raw = rawOf(stored) + content.text();
  stored.digits = NONE;
}

const rawOf = ({ raw, digits }: StoredCell): string => (digits === NONE ? raw : `${digits}`);

const TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);

/** Whether every program reads it alike. */
export const isPlain = ({ type, style, formulas, values, inlines }: StoredCell): boolean =>
  formulas <= 1 &&
  values <= 1 &&
  inlines <= 1 &&
  style >= 0 &&
  (type === 's' || type === 'n' || TYPES.has(type));

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly (CellValue | undefined)[];
  readonly formats: NumberFormats;
  readonly room: Room;
}

/** Undefined for a cell that holds nothing. */
export type CellReader = (stored: StoredCell) => Cell | undefined;

/** Equal plain cells are one object: a sheet of many marks would else be large. */
export function createCellReader(context: CellContext): CellReader {
  const { formats, room } = context;
  const readValue = valueReader(context);
  return (stored) => {
    const { formula, style } = stored;
    const isResult = formula !== undefined;
    const value = isResult && !isCalculated(stored) ? NO_RESULT : readValue(stored);
    if (!value) return undefined;
    room.take(CELL_BYTES);
    const percent = value.kind === 'number' && formats.percent.has(style);
    const date = value.kind === 'number' && formats.date.has(style);
    const places = hiddenDecimals(value, formats.places.get(style));
    if (!percent && !date && !isResult && places === undefined) return value;
    room.take(OWN_CELL_BYTES + CHARACTER_BYTES * (formula?.length ?? 0));
    return {
      ...value,
      ...(percent && { percent }),
      ...(date && { date }),
      ...(places !== undefined && { places }),
      ...(isResult && { formula }),
    };
  };
}

/** Some writers leave a formula's result out, some leave it empty; only a text may really be so. */
const isCalculated = (stored: StoredCell): boolean => rawOf(stored) !== '' || stored.type === 'str';

/** A formula that was never calculated. */
const NO_RESULT: CellValue = { kind: 'error', value: '' };

function valueReader({ strings, room }: CellContext) {
  const numberOf = remembering(room, readNumber);
  const textOf = remembering(room, textOrNothing);
  return (stored: StoredCell): CellValue | undefined => {
    const { type, digits, rich, values } = stored;
    if (type === 'inlineStr') return textOf(unescapeText(rich));
    if (values === 0) return undefined;
    if (type === 's') return sharedText(strings, stored);
    if (type === 'n' && digits !== NONE && digits < SMALL.length) return SMALL[digits];
    const raw = rawOf(stored);
    if (type === 'str' || type === 'd') return textOf(raw);
    if (type === 'b') return truthOf(raw.trim());
    if (type === 'e') return { kind: 'error', value: raw };
    return numberOf(raw);
  };
}

const SMALL: readonly CellValue[] = Array.from({ length: 1001 }, (_, value) => ({
  kind: 'number',
  value,
}));

export const textOrNothing = (value: string): CellValue | undefined =>
  value === '' ? undefined : { kind: 'text', value };

function sharedText(strings: CellContext['strings'], stored: StoredCell): CellValue | undefined {
  const { digits, raw } = stored;
  if (digits !== NONE && digits < strings.length) return strings[digits];
  const position = /^\s*\d+\s*$/.test(raw) ? Number(raw) : strings.length;
  return position < strings.length ? strings[position] : outOfReach(rawOf(stored));
}

/** A position that the shared strings do not reach is damage, and stays visible as such. */
const outOfReach = (raw: string): CellValue => ({
  kind: 'error',
  value: `#REF! (sharedStrings ${raw.trim()})`,
});

function truthOf(raw: string): CellValue {
  if (raw === '1' || raw === 'true') return { kind: 'boolean', value: true };
  if (raw === '0' || raw === 'false') return { kind: 'boolean', value: false };
  return { kind: 'error', value: raw };
}

function readNumber(raw: string): CellValue | undefined {
  if (raw.trim() === '') return undefined;
  const value = NUMBER.test(raw.trim()) ? Number(raw) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'error', value: raw };
}

/** As XML Schema writes a double; `0x22` is none. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Where values differ more than so, they are hardly ever met again. */
const MOST_REMEMBERED = 65_536;

function remembering<T>(room: Room, read: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const value = read(raw);
    room.take(OWN_CELL_BYTES + CHARACTER_BYTES * raw.length);
    if (known.size < MOST_REMEMBERED) known.set(raw, value);
    return value;
  };
}
