import { plain } from '../base/draft.ts';
import { plainly } from '../expression/classic/likeness.ts';
import { literal, words } from '../expression/expression.ts';
import { call, choose, isNumeric, unlessError } from '../expression/functions.ts';
import { cellAt, placeIn } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import type { LookupColumn } from '../lookup/lookup-sheet.ts';
import { putCategory } from './category-cells.ts';
import type { GuardedRow } from './guarded-table.ts';
import { HELD_COLUMNS, type HeldWriter, putWho, type WrittenLine } from './held-lines.ts';

/** MATCH and COUNTIF take no longer text. */
export const LONGEST_SOUGHT = 255;

/**
 * Writes in which row of its sheet somebody stands now: where it stood, as long as the row still
 * says so, else wherever it is found. A word, and never 0 or nothing, where it is not: INDEX would
 * take these for whoever stands in the formula's own row.
 */
export function putFollowed(
  writer: HeldWriter,
  { keys, keyAt, isAlone }: LookupColumn,
  line: GuardedRow & { readonly sheet: string; readonly column: number | undefined },
): WrittenLine {
  const { draft, labels } = writer;
  const { row, sheet } = putWho(writer, line);
  const own = keyAt(line.line);
  const put = (column: number, text: string) => draft.put({ row, column }, plain(text));
  const key = put(HELD_COLUMNS.said, own);
  const isSought = isAlone(own) && plainly(own).length <= LONGEST_SOUGHT;
  const lost = words(labels.lost);
  const elsewhere = isSought
    ? soughtIn(keys, { key, sought: put(HELD_COLUMNS.said + 1, plainly(own)), lost })
    : lost;
  const isHome = call('EXACT', cellAt(keys, literal(line.line)), key);
  const now = draft.put(
    { row, column: HELD_COLUMNS.holds },
    choose(isHome, literal(line.line), elsewhere),
    'whole',
  );
  const found = now.holds.value();
  if (!isNumber(found)) throw new Error(`${line.sheet} has nobody in row ${line.line}`);
  const { subject, column } = line;
  const category =
    subject === null || column === undefined
      ? undefined
      : putCategory(writer, { row, sheet: line.sheet, subject, column, now });
  return { row, sheet, holds: now, stands: isNumeric(now), category };
}

interface Sought {
  readonly key: CellNode;
  /** As MATCH takes it. */
  readonly sought: CellNode;
  readonly lost: Expression;
}

/** MATCH takes small letters for capital ones, and programs differ in more: EXACT decides. */
function soughtIn(keys: RangeNode, { key, sought, lost }: Sought): Expression {
  const place = placeIn(keys, sought);
  const found = choose(call('EXACT', cellAt(keys, place), key), place, lost);
  return unlessError(found, lost);
}
