import type { Cell, CellValue } from './model.ts';
import type { NumberFormats } from './number-formats.ts';
import { unescapeText } from './rich-text.ts';
import type { Attributes } from './visit-xml.ts';

/** A cell as its part stores it, gathered piece by piece. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** The text of its `f`; undefined where there is none. */
  formula: string | undefined;
  /** Which formula it shares with other cells. */
  shared: string | undefined;
  hasValue: boolean;
  /** The text of its `v`. */
  raw: string;
  /** The text that stands in the cell itself. */
  rich: string;
}

export const newCell = ({ t, s }: Attributes): StoredCell => ({
  type: t ?? 'n',
  style: Number(s ?? 0),
  formula: undefined,
  shared: undefined,
  hasValue: false,
  raw: '',
  rich: '',
});

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
}

/** Undefined for a cell that holds nothing. */
export type CellReader = (stored: StoredCell) => Cell | undefined;

/** Equal plain cells are one object: a sheet of many marks would else be large. */
export function createCellReader({ strings, formats }: CellContext): CellReader {
  const readValue = valueReader(strings);
  return (stored) => {
    const { formula, style } = stored;
    const isResult = formula !== undefined;
    const value = isResult && !isCalculated(stored) ? NO_RESULT : readValue(stored);
    if (!value) return undefined;
    const percent = value.kind === 'number' && formats.percent.has(style);
    const date = value.kind === 'number' && formats.date.has(style);
    if (!percent && !date && !isResult) return value;
    return {
      ...value,
      ...(percent && { percent }),
      ...(date && { date }),
      ...(isResult && { formula }),
    };
  };
}

/** Some writers leave a formula's result out, some leave it empty; only a text may really be so. */
const isCalculated = ({ raw, type }: StoredCell): boolean => raw !== '' || type === 'str';

/** A formula that was never calculated. */
const NO_RESULT: CellValue = { kind: 'error', value: '' };

function valueReader(strings: readonly string[]): (stored: StoredCell) => CellValue | undefined {
  const texts = strings.map(textOrNothing);
  const numberOf = remembering(readNumber);
  const textOf = remembering(textOrNothing);
  return ({ type, raw, rich, hasValue }) => {
    if (type === 'inlineStr') return textOf(unescapeText(rich));
    if (!hasValue) return undefined;
    if (type === 's') return isPosition(raw, texts) ? texts[Number(raw)] : outOfReach(raw);
    if (type === 'str' || type === 'd') return textOf(raw);
    if (type === 'b') return { kind: 'boolean', value: raw === '1' || raw === 'true' };
    if (type === 'e') return { kind: 'error', value: raw };
    return numberOf(raw);
  };
}

const textOrNothing = (value: string): CellValue | undefined =>
  value === '' ? undefined : { kind: 'text', value };

const isPosition = (raw: string, texts: readonly unknown[]): boolean =>
  /^\s*\d+\s*$/.test(raw) && Number(raw) < texts.length;

/** A position that the shared strings do not reach is damage, and stays visible as such. */
const outOfReach = (raw: string): CellValue => ({
  kind: 'error',
  value: `#REF! (sharedStrings ${raw.trim()})`,
});

function readNumber(raw: string): CellValue | undefined {
  if (raw.trim() === '') return undefined;
  const value = NUMBER.test(raw.trim()) ? Number(raw) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'error', value: raw };
}

/** As XML Schema writes a double; `0x22` is none. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Where values differ more than so, they are hardly ever met again. */
const MOST_REMEMBERED = 65_536;

function remembering<T>(read: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const value = read(raw);
    if (known.size < MOST_REMEMBERED) known.set(raw, value);
    return value;
  };
}
