import type { Area, Sheet } from '../../workbook/model.ts';
import { surveyOf } from '../cells/survey.ts';
import { LAST_COLUMN, LAST_ROW } from '../cells/view.ts';

/** More groups of columns than these are one table with gaps. */
const MOST_GROUPS = 8;

/**
 * Where tables of different kinds stand side by side, with an empty column between them, the columns
 * of each.
 * @param kindOf how the table surely lies that these columns are by themselves; undefined where none does
 */
export function sidesOf(
  sheet: Sheet,
  kindOf: (columns: Area) => string | undefined,
): readonly Area[] {
  const groups = groupsBetweenGaps(sheet);
  if (groups.length < 2 || groups.length > MOST_GROUPS) return [];
  const kinds = groups.map(kindOf);
  const known = kinds.flatMap((kind, index) => (kind === undefined ? [] : [{ kind, index }]));
  const starts = known.filter(({ kind }, at) => kind !== known[at - 1]?.kind);
  if (starts.length < 2) return [];
  const lefts = starts.map(({ index }, at) => (at === 0 ? 1 : (groups[index]?.left ?? 1)));
  return lefts.map((left, at) => columns(left, (lefts[at + 1] ?? LAST_COLUMN + 1) - 1));
}

const columns = (left: number, right: number): Area => ({ top: 1, left, bottom: LAST_ROW, right });

function groupsBetweenGaps(sheet: Sheet): Area[] {
  const groups: Area[] = [];
  for (const column of surveyOf(sheet).columns) {
    const last = groups.at(-1);
    if (last?.right === column - 1) groups[groups.length - 1] = columns(last.left, column);
    else groups.push(columns(column, column));
  }
  return groups;
}
