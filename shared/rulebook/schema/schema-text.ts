import { isScalar, type Node } from 'yaml';
import { refuse, type Schema, type Shape, type Spot } from './schema.ts';

const MOST_CHARACTERS = 200;
// They cannot be written to a sheet's XML, or change how the text around them reads.
export const CONTROL =
  /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
// What trimming would take away unseen, though it is no space: line breaks of other conventions.
const ODD_BREAK = /[\v\f\u0085\u2028\u2029]/;
// A scalar that was meant as several, or as a number, was typed with a Chinese input method on.
const FULL_WIDTH_SYNTAX = /[：，％；［］｛｝＝＞＜０-９]/;

/** The text of a scalar, trimmed; undefined (and reported) where it is none that may stand here. */
export function scalarText(spot: Spot, form = '…'): string | undefined {
  const { node } = spot;
  if (!isScalar(node)) return refuse(spot, 'rulebook-not-value', { form });
  const text = `${node.value}`.trim();
  const control = ODD_BREAK.exec(`${node.value}`) ?? CONTROL.exec(text);
  if (control) return refuse(spot, 'rulebook-control-character', { name: codePoint(control[0]) });
  if (text.length > MOST_CHARACTERS) {
    return refuse(spot, 'rulebook-text-long', { most: MOST_CHARACTERS });
  }
  return text;
}

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A node as a sentence quotes it: the text of a scalar, at most 40 characters. */
export function excerpt(node: Node): string {
  if (!isScalar(node)) return '[…]';
  const text = `${node.value}`.replace(/[\p{Cc}\p{Surrogate}]/gu, '�');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/**
 * A scalar with a grammar of its own: `parse` gives undefined for what does not fit. Where only
 * the width of the characters is wrong, the problem says so and shows the half-width text.
 */
export function grammar<T>(
  form: string,
  parse: (text: string) => T | undefined,
  pattern?: RegExp,
): Schema<T> {
  const read = (spot: Spot) => {
    const text = scalarText(spot, form);
    if (text === undefined) return undefined;
    return parse(text) ?? refuseForm(spot, form, text);
  };
  const shape: Shape = { kind: 'text', form, ...(pattern && { pattern: pattern.source }) };
  return { shape, read };
}

function refuseForm(spot: Spot, form: string, text: string): undefined {
  const value = excerpt(spot.node);
  const plain = text.normalize('NFKC');
  if (plain !== text) return refuse(spot, 'rulebook-full-width', { value, plain });
  return refuse(spot, 'rulebook-value-form', { value, form });
}

/** Any line of text but an empty one. */
export const text = grammar('文字 text', (written) => (written === '' ? undefined : written));

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u;
const isPlain = (written: string): boolean => written.normalize('NFKC') === written;

/** What predicates and other keys refer to: letters of any script, digits, `_` and `-`. */
export const id = grammar(
  'work-plan',
  (written) => (ID.test(written) && isPlain(written) ? written : undefined),
  ID,
);

/** What sheets say: any text; full-width syntax only in quotes, since it is mostly a slip. */
export const name: Schema<string> = {
  shape: text.shape,
  read(spot) {
    const written = text.read(spot);
    if (written === undefined || !isScalar(spot.node) || spot.node.type !== 'PLAIN') return written;
    if (!FULL_WIDTH_SYNTAX.test(written)) return written;
    const plain = written.replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'));
    return refuse(spot, 'rulebook-full-width', { value: excerpt(spot.node), plain });
  },
};

/** One of a closed list. */
export function choice<const T extends string>(...values: readonly T[]): Schema<T> {
  const read = (spot: Spot) => {
    const written = scalarText(spot, values.join(' | '));
    const chosen = values.find((value) => value === written);
    if (chosen !== undefined || written === undefined) return chosen;
    const value = excerpt(spot.node);
    return refuse(spot, 'rulebook-choice-unknown', { value, known: values });
  };
  return { shape: { kind: 'choice', values }, read };
}

const CITE = /^[^\s§]+§[^\s§]+$/;
/** `R§5`: source R, clause 5. */
export const citation = grammar(
  'R§5',
  (written) => (CITE.test(written) ? written : undefined),
  CITE,
);

const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/;
export const version = grammar(
  '2026.1.0',
  (written) => (VERSION.test(written) ? written : undefined),
  VERSION,
);

const ZONE = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/;
/** The name of a time zone; whether it exists is for those to say who have a calendar. */
export const zone = grammar(
  'Asia/Shanghai',
  (written) => (ZONE.test(written) ? written : undefined),
  ZONE,
);
