import { localName, type XmlElement } from './xml.ts';

/** A change of an XML text at one place; offsets are those of the text before any change. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Applies edits that do not overlap; those at one place stand there in the order they came. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce(
      (done, { at, remove, insert }) => done.slice(0, at) + insert + done.slice(at + remove),
      text,
    );
}

/** `insert` as the last content of `element`, which may be empty (`<dxfs/>`). */
export function appendInside(text: string, element: XmlElement, insert: string): Edit {
  if (text.slice(element.start, element.end).endsWith('/>')) {
    return { at: element.end - 2, remove: 2, insert: `>${insert}</${element.name}>` };
  }
  return { at: text.lastIndexOf('</', element.end - 1), remove: 0, insert };
}

export const insertAfter = (element: XmlElement, insert: string): Edit => ({
  at: element.end,
  remove: 0,
  insert,
});

/** The `count` attribute of a list that grew by `added`; none where the writer left it out. */
export function raiseCount(text: string, element: XmlElement, added: number): Edit[] {
  const tag = text.slice(element.start, text.indexOf('>', element.start));
  const match = /\scount\s*=\s*["'](\d+)["']/.exec(tag);
  if (!match) return [];
  const insert = ` count="${Number(match[1]) + added}"`;
  return [{ at: element.start + match.index, remove: match[0].length, insert }];
}

/** `x:` where the element is `x:styleSheet`, else nothing: new elements take their parent's prefix. */
export const prefixOf = (element: XmlElement): string =>
  element.name.slice(0, element.name.length - localName(element.name).length);

/** Text as XML content or attribute; characters that XML cannot hold become Office's `_xHHHH_`. */
export function escapeXml(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  const writable = TO_REWRITE.test(text) ? rewritten(text) : text;
  return writable.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text as XML content alone, where a quote is only a quote: formulas have many. */
export function escapeContent(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  const writable = TO_REWRITE.test(text) ? rewritten(text) : text;
  return writable.replace(/[&<]|\]\]>/g, (sign) => CONTENT[sign] ?? sign);
}

const rewritten = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

/** The text that `escapeXml` was given, from what an XML parser made of it. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, unescapeCharacter) : text;

const unescapeCharacter = (_: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));

/** Any character that the replacements below look for. */
const TO_ESCAPE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const TO_REWRITE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  /[_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The end of a section of data may not stand in content. */
const CONTENT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  ']]>': ']]&gt;',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
