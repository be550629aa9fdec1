import type { Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { LAST_ROW } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import { isTurnoutText, turnoutWord } from '../labels/turnout-words.ts';
import { type Vocabulary, wideVocabulary } from '../labels/vocabulary.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderText } from '../tables/header-columns.ts';
import { type Band, hasContent } from './bands.ts';
import { type Rows, titleRowsBetween } from './title-rows.ts';

/** One of several tables below each other, over the whole width. */
export interface Stack {
  readonly band: Band;
  /** Titles of its own. */
  readonly titles: Rows | null;
  /** From its header on. */
  readonly rows: Rows;
}
export interface Stacks {
  /** Titles of the sheet; the last is before the first where it has none. */
  readonly titles: Rows;
  readonly stacks: readonly Stack[];
}

/** A header that a page break repeats does not begin another table. */
export function stacksOf(sheet: Sheet, bands: readonly Band[], words: Vocabulary): Stacks {
  const starts = startsOf(sheet, bands, wideVocabulary(words));
  const [first, second] = starts;
  if (!first) return { titles: [1, 0], stacks: [] };
  const top = first.band.table.header[0];
  const own = second?.titles ? nearestRows(sheet, top, second.titles) : null;
  const all = [{ ...first, titles: own }, ...starts.slice(1)];
  return {
    titles: [1, (own?.[0] ?? top) - 1],
    stacks: all.map((start, index) => ({
      ...start,
      rows: [start.band.table.header[0], endOf(all[index + 1])],
    })),
  };
}

type Start = Omit<Stack, 'rows'>;

const endOf = (next: Start | undefined): number =>
  next ? (next.titles?.[0] ?? next.band.table.header[0]) - 1 : LAST_ROW;

function startsOf(sheet: Sheet, bands: readonly Band[], words: Vocabulary): Start[] {
  const starts: Start[] = [];
  const known = new Set<string>();
  let above: Band | undefined;
  for (const band of bands) {
    const { header } = band.table;
    const titles = above ? titleRowsBetween(sheet, above.table.header[1], header[0]) : null;
    const texts = titleKeys(sheet, above ? titles : [1, header[0] - 1]);
    const current = starts.at(-1)?.band;
    const isAgain = current !== undefined && repeats(current.table, band.table);
    const isOwn = (text: string) => !known.has(text) || isOfTurnout(text);
    const isNew = texts.some(isOwn) && hasContent(band, words);
    if (!isAgain || isNew) starts.push({ band, titles });
    for (const text of texts) known.add(text);
    above = band;
  }
  return starts;
}

/** How many were expected is said of one table, whatever stands above another. */
const isOfTurnout = (key: string): boolean => turnoutWord(key) !== undefined || isTurnoutText(key);

/** What a title says; that it goes on, or which page it is, says nothing. */
function titleKeys({ rows }: Sheet, titles: Rows | null): string[] {
  const [first, last] = titles ?? [1, 0];
  const keys: string[] = [];
  for (let row = first; row <= last; row++)
    for (const cell of rows.get(row)?.values() ?? [])
      if (cell.kind === 'text') keys.push(normaliseLabel(cellText(cell)).replace(CONTINUED, ''));
  return keys.filter(Boolean);
}
const CONTINUED =
  /\(?(?:续表?|接上[页表]|第[\d一二三四五六七八九十]+页(?:[,，]?共[\d一二三四五六七八九十]+页)?|continued|page\d+(?:of\d+)?)\)?$/;

/** A page break may repeat no more than the first row of a header. */
function repeats(header: FoundTable, again: FoundTable): boolean {
  const texts = new Map(header.columns.map(({ column, path }) => [column, new Set(keysOf(path))]));
  return again.columns.every(({ column, path }) =>
    keysOf(path).every((key) => texts.get(column)?.has(key)),
  );
}

const keysOf = (path: readonly HeaderText[]): string[] =>
  path.map(({ text }) => normaliseLabel(text));

/** As many rows right above the first header as stand above the second. */
function nearestRows({ rows }: Sheet, header: number, [first, last]: Rows): Rows | null {
  const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  let left = wanted.filter((row) => rows.has(row)).length;
  let top: number | null = null;
  for (let row = header - 1; row >= 1 && left > 0; row--)
    if (rows.has(row)) {
      top = row;
      left--;
    }
  return top === null ? null : [top, header - 1];
}
