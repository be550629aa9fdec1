import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import { type JudgedComponent, leavesOf } from '../labels/ballots-words.ts';
import { asksTurnout, countsValid } from '../labels/turnout-asked.ts';
import { hasLeaf, isSource } from '../model/ballot-sources.ts';
import type { TableLayout } from '../model/layout.ts';
import { isLeafNeeded, states, statesExpected } from '../read/tally-plan.ts';

/** The tables there are. */
export interface Present {
  readonly tables: readonly TableLayout[];
  /** Categories with subjects in which the component has a weight. */
  readonly here: readonly string[];
}

/** Groups, indicators and numbers that a component of ballots needs and no sheet has. */
export function missingBallots(
  component: JudgedComponent,
  rulebook: Rulebook,
  { tables, here }: Present,
): Problem[] {
  return component.groups.flatMap(({ id, weight }) => {
    const categories = here.filter((category) => weightIn(weight, category).num !== 0n);
    if (categories.length === 0) return [];
    const own = tables.filter((table) => isSource(table, component.id, id));
    const title = rulebook.groups.find((one) => one.id === id)?.title ?? id;
    const values = { component: component.title, group: title };
    if (own.length === 0) return [layoutProblem('tally-missing', values)];
    return [
      ...missingLeaves(component, own, { group: id, title, categories }),
      ...missingExpected(component, own),
      ...own.flatMap((table) => missingOfTable(component, table)),
    ];
  });
}

interface Asked {
  readonly group: string;
  readonly title: Sayable;
  /** Those in which the group has a weight. */
  readonly categories: readonly string[];
}

/** A tally names its own gaps. */
function missingLeaves(
  component: JudgedComponent,
  own: readonly TableLayout[],
  { group, title, categories }: Asked,
): Problem[] {
  const [first] = own.filter(({ role }) => role.kind !== 'tally');
  if (!first) return [];
  return leavesOf(component)
    .filter((leaf) => categories.some((category) => isLeafNeeded(leaf, category)))
    .filter(({ indicator }) => !own.some((table) => hasLeaf(table, group, indicator.id)))
    .map(({ indicator }) => {
      const values = { component: component.title, group: title, indicator: indicator.title };
      return layoutProblem('leaf-missing', values, { place: { sheet: first.sheet } });
    });
}

/** One of a group's sheets may speak for all of them. */
function missingExpected(component: JudgedComponent, own: readonly TableLayout[]): Problem[] {
  if (!asksTurnout(component) || own.some(statesExpected)) return [];
  return own.map(({ sheet }) =>
    layoutProblem('expected-missing', { component: component.title }, { place: { sheet } }),
  );
}

function missingOfTable(component: JudgedComponent, table: TableLayout): Problem[] {
  const values = { component: component.title };
  const where = { place: { sheet: table.sheet } };
  if (table.role.kind !== 'tally') return unnamedRaters(component, table);
  if (component.kind === 'ballots')
    return component.trim?.per === 'ballot'
      ? [layoutProblem('whole-ballots-needed', values, where)]
      : [];
  const isGap = countsValid(component) && !states(table, ['valid']);
  return isGap ? [layoutProblem('valid-missing', values, where)] : [];
}

/** Rules on raters cannot be asked of ballots without names. */
function unnamedRaters(
  component: JudgedComponent,
  { role, columns, sheet }: TableLayout,
): Problem[] {
  const isNamed = role.kind !== 'ballots' || columns.some(({ meaning }) => meaning.is === 'rater');
  if (isNamed || component.kind !== 'ballots') return [];
  const rules = [
    component.valid.most ? `most: ${component.valid.most.level}` : '',
    component.self === 'excluded' ? 'self: excluded' : '',
  ].filter(Boolean);
  if (rules.length === 0) return [];
  const values = { component: component.title, rules: rules.join(', ') };
  return [layoutProblem('raters-not-named', values, { place: { sheet } })];
}
