import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import { isSource } from '../model/ballot-sources.ts';
import type { ColumnLayout, Meaning, TableLayout } from '../model/layout.ts';
import { type MarksNeed, type Needs, sharesVotes } from '../model/needs.ts';

/**
 * A rate of levels without a table of its own is worked out from the votes of the one component
 * that asks the same people on the same scale.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export function sharedVotes(
  tables: readonly TableLayout[],
  { marks }: Needs,
  { categories }: Plan,
): { readonly tables: readonly TableLayout[]; readonly problems: readonly Problem[] } {
  const shared = marks.flatMap((rate) => {
    const isAsked = categories.some((category) => category.asks(rate.id));
    const hasOwn = rate.groups.some(({ id }) =>
      tables.some((table) => isSource(table, rate.id, id)),
    );
    if (!isAsked || hasOwn) return [];
    const sources = marks
      .filter((other) => sharesVotes(rate, other))
      .map((of) => ({ of, own: tables.filter((table) => holdsVotes(table, of, rate)) }))
      .filter(({ own }) => own.length > 0);
    const [source, ...others] = sources;
    return source && others.length === 0 ? [{ ...source, rate }] : [];
  });
  return {
    tables: [
      ...tables,
      ...shared.flatMap(({ own, rate }) => own.map((table) => asVotesOf(table, rate))),
    ],
    problems: shared.map(({ of, rate }) =>
      layoutProblem('votes-serve-both', { rate: rate.title, component: of.title }),
    ),
  };
}

/** Where each row names its group, all of them must be the rate's; titles of indicators are not. */
function holdsVotes({ role, columns }: TableLayout, of: MarksNeed, rate: MarksNeed): boolean {
  if (!('component' in role) || role.component !== of.id || role.kind === 'checklist') return false;
  if (columns.some(({ meaning }) => meaning.is === 'indicator')) return false;
  if ('group' in role && role.group !== null)
    return rate.groups.some(({ id }) => id === role.group);
  return of.groups.length === rate.groups.length;
}

function asVotesOf(table: TableLayout, { id, leaves }: MarksNeed): TableLayout {
  const [leaf] = leaves;
  const { role } = table;
  if (!leaf || !('component' in role)) return table;
  const columns = table.columns.map(
    (column): ColumnLayout => ({
      ...column,
      meaning: withIndicator(column.meaning, leaf.indicator.id),
    }),
  );
  return { ...table, role: { ...role, component: id }, columns };
}

const withIndicator = (meaning: Meaning, indicator: string): Meaning =>
  'indicator' in meaning ? { ...meaning, indicator } : meaning;
