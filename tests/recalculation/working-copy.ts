import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ENGINE } from '../../addin/engine.ts';
import { toCellNumber } from '../../shared/exact/cell-number.ts';
import { prepareReview, type ScoredReview } from '../../shared/joint-review/prepare.ts';
import { composeWorkingSheets } from '../../shared/joint-review/working-copy.ts';
import type { Language } from '../../shared/messages/message.ts';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { cellName, type DraftedSheet, parseCell } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { type HeldSheet, heldSheet } from './held-sheet.ts';
import type { Recalculated } from './recalculate.ts';

/** A workbook of input sheets and the rulebook that scores it. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly rulebookText: string;
}

export function score({ bytes, rulebookText }: Input): ScoredReview {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const { scored, problems } = prepareReview({
    workbook: workbook.value,
    rulebookText,
    withoutFacts: false,
  });
  if (!scored) throw new Error(JSON.stringify(problems));
  return scored;
}

export const sheetsOf = (input: Input, language: Language = 'zh'): readonly HeldSheet[] =>
  sheetsOfScored(score(input), language);

export const sheetsOfScored = (scored: ScoredReview, language: Language): readonly HeldSheet[] =>
  compose(scored, language).map(heldSheet);

function compose(scored: ScoredReview, language: Language): readonly DraftedSheet[] {
  const composed = composeWorkingSheets(scored, { engine: ENGINE, language });
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return composed.value.sheets;
}

export function workingCopy(input: Input, language: Language = 'zh'): Uint8Array {
  const copy = addSheets(input.bytes, compose(score(input), language));
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  return copy.value;
}

/** One input cell that a hand changes: a number, a text, a truth value, a day, an error, or nothing. */
export interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly to:
    | number
    | string
    | boolean
    | { readonly day: string }
    | { readonly error: string }
    | null;
}

/** The file with another value in one input cell, changed in its XML as a hand would in Excel. */
export function withChange(bytes: Uint8Array, { sheet, cell, to }: Change): Uint8Array {
  const parts = unzipSync(bytes);
  const part = partOf(parts, sheet);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const content = contentOf(to);
  const found = new RegExp(`(<c r="${cell}"(?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`);
  const after = found.test(before)
    ? before.replace(found, (_, head) => `${head}${content}</c>`)
    : withCell(before, cell, `<c r="${cell}"${content}</c>`);
  if (after === before) throw new Error(`No other value in ${sheet}!${cell}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** Most programs write no blank cell, so that it is new in its row: before those of later columns. */
function withCell(sheet: string, name: string, cell: string): string {
  const row = /\d+/.exec(name)?.[0];
  const column = parseCell(name)?.column ?? Number.NaN;
  return sheet.replace(new RegExp(`(<row r="${row}"[^>]*(?<!/)>)(.*?)(?=</row>)`, 's'), (line) => {
    const later = [...line.matchAll(/<c r="([A-Z]+\d+)/g)].find(
      ([, other = '']) => (parseCell(other)?.column ?? 0) > column,
    );
    const at = later?.index ?? line.length;
    return line.slice(0, at) + cell + line.slice(at);
  });
}

function contentOf(to: Change['to']): string {
  if (to === null) return '>';
  if (typeof to === 'number') return `><v>${to}</v>`;
  if (typeof to === 'boolean') return ` t="b"><v>${Number(to)}</v>`;
  if (typeof to === 'object')
    return 'day' in to ? ` t="d"><v>${to.day}</v>` : ` t="e"><v>${to.error}</v>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${to}</t></is>`;
}

function partOf(parts: Record<string, Uint8Array>, sheet: string): string {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const id = new RegExp(`name="${sheet}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))?.[1];
  const tags = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(
    ([tag]) => tag,
  );
  const target = tags
    .find((tag) => tag.includes(`Id="${id}"`))
    ?.match(/Target="\/?(?:xl\/)?([^"]+)"/)?.[1];
  return `xl/${target}`;
}

/** Cached values of our formula cells by `Sheet!A1`, as a spreadsheet would hold them. */
export function cachedValues(sheets: readonly HeldSheet[]): Record<string, number | string> {
  return Object.fromEntries(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          if (cell?.formula === undefined || cell.value === null) return [];
          const value = typeof cell.value === 'object' ? toCellNumber(cell.value) : cell.value;
          return [[`${name}!${cellName(row + 1, column + 1)}`, value]];
        }),
      ),
    ),
  );
}

/** −0.2 × 0 is −0 to a spreadsheet, which is the number 0. */
const plainZero = (value: number | string | null) => (value === 0 ? 0 : value);

/** What LibreOffice shows in our formula cells. */
export const shownValues = (cells: Recalculated = {}): Record<string, number | string | null> =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([name]) => /^(联评|Scores|Workings|Lookup|Rules|Receipt)/.test(name))
      .map(([name, value]) => [name, plainZero(value)]),
  );
