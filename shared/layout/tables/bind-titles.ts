import type { Titled } from '../../rulebook/model/rulebook.ts';
import { cellText } from '../cells/cell-text.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { FoundTable, TitleCell } from './find-table.ts';

/** What a text names: one candidate, several equally well, or none. */
export type Named<T> =
  | { readonly kind: 'one'; readonly candidate: T }
  | { readonly kind: 'several'; readonly several: readonly T[]; readonly text: string }
  | { readonly kind: 'none' };

/**
 * The candidate with the longest title or alias in what stands above the table itself, nearest
 * first; else in the sheet's name, else in the titles of the sheet.
 */
export function namedBy<T extends Titled>(
  { sheet, titles }: Pick<FoundTable, 'sheet' | 'titles'>,
  candidates: readonly T[],
): Named<T> {
  const own = textsOf(titles.filter(({ isOwn }) => isOwn)).map((text) => [text]);
  const others = textsOf(titles.filter(({ isOwn }) => !isOwn));
  for (const texts of [...own.toReversed(), [sheet.called ?? sheet.name], others]) {
    const named = longest(texts, candidates);
    if (named.kind !== 'none') return named;
  }
  return { kind: 'none' };
}

/** Longer texts above a table are paragraphs that may name everything. */
const LONGEST_TITLE = 200;

/** The texts above a table. */
export const titleTexts = ({ titles }: Pick<FoundTable, 'titles'>): string[] => textsOf(titles);

const textsOf = (titles: readonly TitleCell[]): string[] =>
  titles
    .flatMap(({ cell }) => (cell.kind === 'text' ? [cellText(cell)] : []))
    .filter((text) => text.length <= LONGEST_TITLE);

function longest<T extends Titled>(texts: readonly string[], candidates: readonly T[]): Named<T> {
  let best: { length: number; text: string; several: T[] } = { length: 0, text: '', several: [] };
  for (const text of texts)
    for (const candidate of candidates) {
      const length = longestIn(text, candidate);
      if (length > best.length) best = { length, text, several: [candidate] };
      else if (length > 0 && length === best.length && !best.several.includes(candidate))
        best.several.push(candidate);
    }
  const [candidate, ...others] = best.several;
  if (!candidate) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'one', candidate }
    : { kind: 'several', several: best.several, text: best.text };
}

/** Length of the longest title or alias that stands in the text; 0 for none. */
function longestIn(text: string, { title, aliases }: Titled): number {
  const labels = [title.zh, title.en, ...aliases].filter((label) => stands(label, text));
  return Math.max(0, ...labels.map((label) => normaliseLabel(label).length));
}

const LATIN = /^[\p{Script=Latin}\d\p{P}\s]+$/u;

/** Latin labels stand as whole words, so that group A is not found in `Data`. */
function stands(label: string, text: string): boolean {
  const key = normaliseLabel(label);
  if (key === '') return false;
  if (!LATIN.test(label)) return normaliseLabel(text).includes(key);
  const spaced = ` ${words(text)} `;
  return spaced.includes(` ${words(label)} `);
}

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Script=Latin}\d]+/gu, ' ')
    .trim();
