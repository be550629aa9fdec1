import type { Cell, Sheet } from '../../workbook/model.ts';
import { cellText } from './cell-text.ts';

type Rows = Sheet['rows'];

/** What a sheet holds, seen in one pass: there may be millions of cells, and many questions about them. */
export interface Survey {
  /** Each text as it is written, and the first and last row in which it stands. */
  readonly texts: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
  /** Columns in which anything can be seen, ascending. */
  readonly columns: readonly number[];
  readonly hasFormulas: boolean;
}

/** Of sheets that are asked about, as long as they are there. */
const surveys = new WeakMap<Rows, Survey>();

export function surveyOf({ rows }: Pick<Sheet, 'rows'>): Survey {
  const before = surveys.get(rows);
  if (before) return before;
  const survey = makeSurvey(rows);
  surveys.set(rows, survey);
  return survey;
}

function makeSurvey(rows: Rows): Survey {
  const texts = new Map<string, { first: number; last: number }>();
  const seen: boolean[] = [];
  let hasFormulas = false;
  // Entries of a loop would be made for each cell.
  for (const row of rows.keys())
    rows.get(row)?.forEach((cell, column) => {
      hasFormulas ||= cell.formula !== undefined;
      if (!seen[column] && cellText(cell) !== '') seen[column] = true;
      if (cell.kind !== 'text') return;
      const span = texts.get(cell.value);
      if (span) span.last = row;
      else texts.set(cell.value, { first: row, last: row });
    });
  const columns = Object.keys(seen).map(Number);
  return { texts, columns, hasFormulas };
}

/**
 * The rows that hold a text of that sort, ascending. Each text of the sheet is asked about once; of
 * most sorts a sheet has few, and they stand near its top.
 */
export function rowsWith(
  { rows }: Pick<Sheet, 'rows'>,
  isSought: (text: string) => boolean,
): number[] {
  const sought = new Set<string>();
  const found = new Set<number>();
  let [top, bottom] = [Infinity, 0];
  for (const [text, { first, last }] of surveyOf({ rows }).texts) {
    if (!isSought(text)) continue;
    sought.add(text);
    found.add(first).add(last);
    if (first === last) continue;
    top = Math.min(top, first);
    bottom = Math.max(bottom, last);
  }
  if (bottom > 0)
    for (const [row, cells] of rows)
      if (row > top && row < bottom && holdsAny(cells, sought)) found.add(row);
  return [...found].toSorted((a, b) => a - b);
}

function holdsAny(cells: ReadonlyMap<number, Cell>, texts: ReadonlySet<string>): boolean {
  for (const cell of cells.values()) if (cell.kind === 'text' && texts.has(cell.value)) return true;
  return false;
}
