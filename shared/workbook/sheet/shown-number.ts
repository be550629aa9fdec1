import type { CellValue } from '../model.ts';

/** What a number format shows of a number: a per-cent sign, a day, or so many decimals. */
export type FormatKind = 'percent' | 'date' | number;

const LITERAL = /"[^"]*"|\\.|_.|\*./gs;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Colours, conditions, languages. */
const BRACKETED = /\[[^\]]*\]/g;

/** What a format code shows: a `%`, or parts of a day, that are neither quoted nor escaped, or decimals. */
export function kindOfFormat(code: string): FormatKind | undefined {
  const plain = code.replace(LITERAL, '');
  if (ELAPSED.test(plain)) return 'date';
  const shown = plain.replace(BRACKETED, '');
  // `aaa` and `aaaa` are days of the week.
  if (/[ymdhs]|aaa/i.test(shown)) return 'date';
  if (shown.includes('%')) return 'percent';
  // Which part of several holds may depend on the number.
  return CONDITION.test(plain) ? undefined : placesIn(shown.split(';')[0] ?? '');
}

const CONDITION = /\[[<>=]/;

/** Digits, with so many behind the point; a comma behind the last of them divides by a thousand. */
function placesIn(part: string): number | undefined {
  const [, digits = '', decimals = '', rest = ''] =
    /^[^#0?.,]*([#0?,]+)(?:\.([#0?]*))?(.*)$/s.exec(part) ?? [];
  const isPlain = digits !== '' && !digits.endsWith(',') && !/[#0?.,/]|E[+-]/i.test(rest);
  return isPlain ? decimals.length : undefined;
}

/** The decimals that are shown, where the number has more. */
export function hiddenDecimals(value: CellValue, places: number | undefined): number | undefined {
  if (places === undefined || value.kind !== 'number' || Number.isInteger(value.value))
    return undefined;
  const scaled = value.value * 10 ** places;
  return Math.abs(scaled - Math.round(scaled)) > ASTRAY ? places : undefined;
}
/** Doubles are off by less, and no hand writes more digits. */
const ASTRAY = 1e-7;
