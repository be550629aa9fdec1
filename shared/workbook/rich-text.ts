import { type Place, place } from './visit-xml.ts';

const TEXT = place('text');

/** Where an `si` or `is` keeps its text: its own, or in runs. Reading aids (`rPh`) are no text. */
export const RICH_TEXT: Readonly<Record<'t' | 'r', Place<'text'>>> = {
  t: TEXT,
  r: place<'text'>(undefined, { t: TEXT }),
};

/** `_x000D_` is how Office writes a character that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, unescapeCharacter) : text;

const unescapeCharacter = (_: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));
