import { type Place, place } from '../xml/visit-xml.ts';

const TEXT = place('text');

/** Where an `si` or `is` keeps its text: its own, or in runs. Reading aids (`rPh`) are no text. */
export const RICH_TEXT: Readonly<Record<'t' | 'r', Place<'text'>>> = {
  t: TEXT,
  r: place<'text'>(undefined, { t: TEXT }),
};
