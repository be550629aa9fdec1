import { formFor } from './counted.ts';
import type { Language, Messages, Sayable } from './message.ts';
import type { Place, Problem } from './problem.ts';

/** A problem's sentence with its values, without its place. */
export type Sayer<P extends Problem = Problem> = (problem: P, language: Language) => string;

/** Says the problems of a table of messages. A code that is not in it is a bug and throws. */
export const sayerOf =
  (table: Messages): Sayer =>
  ({ code, values }, language) => {
    const message = table[code];
    if (!message) throw new Error(`No message for ${code}`);
    const said = Object.entries(values).map(([name, value]) => [name, sayValue(value, language)]);
    return fill(message[language], Object.fromEntries(said));
  };

/** A value as a sentence holds it; a list with the commas of the language. */
export function sayValue(value: Sayable, language: Language): string {
  if (typeof value !== 'object') return `${value}`;
  if ('zh' in value) return value[language];
  return value.map((part) => sayValue(part, language)).join(language === 'zh' ? '、' : ', ');
}

/** `上级评议!D4`, the sheet alone, the file, `12:5` in a text, or the field. */
export function sayPlace(place: Place): string {
  if ('file' in place) return place.file;
  if ('field' in place) return place.field;
  if ('line' in place) return `${place.line}:${place.column}`;
  return inert(place.cell ? `${place.sheet}!${place.cell}` : place.sheet);
}

/**
 * `{name}` → its value; `{name|day|days}` → the word for that number of them. A missing value is a
 * bug and throws.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([^}]+)\}/g, (_, braced: string) => {
    const [name = '', one, other] = braced.split('|');
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return one === undefined ? inert(`${value}`) : formFor(Number(value), one, other ?? one);
  });
}

/**
 * Text of a workbook where people read it: control characters could move a terminal's cursor, and those
 * that turn the direction of writing would turn what stands behind them too.
 */
export const inert = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
