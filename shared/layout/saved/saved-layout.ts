import { done, type Problem, type Result, stopped } from '../../messages/problem.ts';
import type { Pass } from '../../rulebook/schema/schema.ts';
import { object, optional, orderedMap } from '../../rulebook/schema/schema-collections.ts';
import { choice, grammar, name } from '../../rulebook/schema/schema-text.ts';
import { readSourceText } from '../../rulebook/text/source-text.ts';
import type { SameName } from '../model/layout.ts';

/** What a person said about a workbook; it holds over what the sheets say themselves. */
export interface SavedLayout {
  readonly sheets: readonly SavedSheet[];
  readonly same: readonly SameName[];
  readonly accepted: readonly AcceptedNote[];
}
/** A note that a person has looked at and lets stand. */
export interface AcceptedNote {
  /** Of all that the note tells, with every place: another place, and it is another note. */
  readonly mark: string;
  /** Its code. */
  readonly note: string;
  /** Where it is told, for people; null where it has no place. */
  readonly at: string | null;
  readonly by: string;
  /** The day, `2026-11-30`. */
  readonly on: string;
}
export interface SavedSheet {
  readonly sheet: string;
  /** Header cells, and what stood in them when the layout was saved: by these the sheet is known again. */
  readonly headers: readonly CellText[];
  /** Read as if the sheet were called so. */
  readonly called: string | null;
  /** Cells that are read as if this stood in them; `不读` or `unread` leaves their column out. */
  readonly cells: readonly CellText[];
  readonly isLeftOut: boolean;
}
export const NOTHING_SAID: SavedLayout = { sheets: [], same: [], accepted: [] };

export type CellText = readonly [cell: string, text: string];

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const cell = grammar('D3', (written) => (CELL.test(written) ? written : undefined), CELL);

const SHEET = object({
  headers: optional(orderedMap(cell, name), []),
  called: optional(name, null),
  cells: optional(orderedMap(cell, name), []),
  'leave-out': optional(choice('yes', 'no'), 'no'),
});
const MARK = /^[0-9a-f]{12}$/;
const mark = grammar('0f1e2d3c4b5a', (written) => (MARK.test(written) ? written : undefined), MARK);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = grammar('2026-11-30', (written) => (DAY.test(written) ? written : undefined), DAY);
const ACCEPTED = object({ note: name, at: optional(name, null), by: name, on: day });
const SAVED_LAYOUT = object({
  layout: choice('1'),
  sheets: optional(orderedMap(name, SHEET, 0), []),
  same: optional(orderedMap(name, name, 0), []),
  accepted: optional(orderedMap(mark, ACCEPTED, 0), []),
});

/**
 * Reads a layout file: YAML, read as rulebooks are. Whatever is wrong with it comes back as problems
 * with line and column.
 * @source seeds/rulebooks/README.md#a-layout-that-was-saved
 */
export function readSavedLayout(text: string): Result<SavedLayout> {
  const source = readSourceText(text);
  if (!source.ok) return source;
  const { root, placeOf } = source.value;
  const problems: Problem[] = [];
  const pass: Pass = { problems, places: new Map(), placeOf };
  const read = SAVED_LAYOUT.read({ node: root, path: [], pass });
  if (!read || problems.length > 0) return stopped(...problems);
  const sheets = read.sheets.map(([sheet, { 'leave-out': leftOut, ...said }]) => ({
    sheet,
    ...said,
    isLeftOut: leftOut === 'yes',
  }));
  const accepted = read.accepted.map(([own, note]) => ({ mark: own, ...note }));
  return done({ sheets, same: read.same, accepted });
}
