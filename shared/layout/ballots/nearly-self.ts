import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseName } from '../labels/names.ts';
import type { MarksNeed } from '../model/needs.ts';
import { indexAlike } from '../people/alike-names.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { Polls } from './poll.ts';

/**
 * Where nobody may judge themselves: a rater who is no subject, and called nearly as one who is no
 * rater, may be that one. The ballots are counted, and a person should look.
 */
export function nearlySelf(tables: readonly LinkedTable[], polls: Polls): Problem[] {
  return polls.needs.marks
    .filter(({ withoutSelf }) => withoutSelf)
    .flatMap((need) => {
      const own = tables.filter(({ table: { role } }) => {
        const component = 'component' in role ? role.component : null;
        return component === null || component === need.id;
      });
      // Of a name on several sheets the first place stays.
      return nearlyIn(new Map(own.flatMap(ratersOf).toReversed()), need, polls);
    });
}

type Raters = ReadonlyMap<string, { readonly name: string; readonly at: SheetPlace }>;

function nearlyIn(raters: Raters, need: MarksNeed, { roll, categories }: Polls): Problem[] {
  const names = roll.subjects.map(({ name }) => name);
  const folded = new Set(names.map(normaliseName));
  const others = names.filter(
    (name, subject) => !raters.has(normaliseName(name)) && categories[subject]?.asks(need.id),
  );
  const unknown = [...raters].filter(([key]) => !folded.has(key));
  if (unknown.length === 0 || others.length === 0) return [];
  const arePeers = 2 * unknown.length <= raters.size;
  const find = indexAlike(others);
  return unknown.flatMap(([key, { name, at }]) => {
    // Half of a name of two characters is its surname, which strangers share.
    if (!arePeers && [...key].length < LEAST) return [];
    const known = find(name).map((index) => quotable(others[index] ?? ''));
    if (known.length === 0) return [];
    const values = { name: quotable(name), known };
    return [layoutProblem('rater-nearly-subject', values, { place: at })];
  });
}
const LEAST = 3;

/** Each name once, with a cell where it stands. */
function ratersOf({ sheet, table, long }: LinkedTable) {
  const raters = new Map<string, { name: string; at: SheetPlace }>();
  const put = (name: string, at: () => SheetPlace) => {
    const key = normaliseName(name);
    if (key !== '' && !raters.has(key)) raters.set(key, { name, at: at() });
  };
  if (table.rater !== null) put(table.rater, () => ({ sheet: sheet.name }));
  for (const { column, meaning } of table.columns)
    if (meaning.is === 'rater-marks')
      put(meaning.rater, () => placeAt(sheet, table.header[1], column));
  const column = long ? findColumn(sheet, table, 'rater') : undefined;
  const seen = new Set<string>();
  for (const row of column && long ? long.rows : []) {
    const text = cellText(column?.cell(row));
    if (!seen.has(text)) put(text, () => column?.at(row) ?? { sheet: sheet.name });
    seen.add(text);
  }
  return [...raters];
}
