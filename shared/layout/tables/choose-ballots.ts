import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook, Titled } from '../../rulebook/model/rulebook.ts';
import { quotable } from '../cells/cell-text.ts';
import type { BallotsWords, JudgedComponent } from '../labels/ballots-words.ts';
import { type Named, namedBy } from './bind-titles.ts';
import type { FoundTable } from './find-table.ts';

/** The component and group of ballots, or the problem that says why it is not clear. */
export type Choice<T> = { readonly chosen: T } | { readonly problem: Problem };

/**
 * Which component a table of ballots belongs to: by the sheet's name, then the rows above the table, then
 * its rater group or indicators where only one component has them, then the only one there is.
 * @param fitting components that the table may belong to by its columns
 */
export function chooseComponent(
  table: FoundTable,
  fitting: readonly BallotsWords[],
  { rulebook, hasIndicators }: Chooser,
): Choice<BallotsWords> {
  const named = name(
    table,
    fitting.map(({ component }) => component),
  );
  if (named.kind === 'several') return tied(table, named);
  const component = named.kind === 'one' ? named.one : undefined;
  const candidates = component ? fitting.filter((words) => words.component === component) : fitting;
  const chosen =
    only(candidates) ??
    only(candidates.filter((words) => hasNamedGroup(table, words, rulebook))) ??
    only(candidates.filter(hasIndicators));
  if (chosen) return { chosen };
  const titles = fitting.map(({ component: one }) => one.title);
  return { problem: layoutProblem('component-unclear', { candidates: titles }, at(table)) };
}

export interface Chooser {
  readonly rulebook: Rulebook;
  /** Whether the table speaks of the component's own indicators. */
  readonly hasIndicators: (words: BallotsWords) => boolean;
}

/** Which of the component's groups: named as components are, else the only one. */
export function chooseGroup(
  table: FoundTable,
  component: Pick<JudgedComponent, 'groups'>,
  rulebook: Rulebook,
): Choice<string> {
  const groups = groupsOf(component, rulebook);
  const named = name(table, groups);
  if (named.kind === 'several') return tied(table, named);
  const chosen = named.kind === 'one' ? named.one : only(groups);
  if (chosen) return { chosen: chosen.id };
  const candidates = groups.map(({ title }) => title);
  return { problem: layoutProblem('group-unclear', { candidates }, at(table)) };
}

const name = <T extends Titled>(table: FoundTable, candidates: readonly T[]): Named<T> =>
  namedBy(table.sheet, table.header[0], candidates);

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

const hasNamedGroup = (table: FoundTable, { component }: BallotsWords, rulebook: Rulebook) =>
  name(table, groupsOf(component, rulebook)).kind === 'one';

function groupsOf({ groups }: Pick<JudgedComponent, 'groups'>, rulebook: Rulebook): Titled[] {
  const ids = new Set(groups.map(({ id }) => id));
  return rulebook.groups.filter(({ id }) => ids.has(id));
}

function tied<T extends Titled>(
  table: FoundTable,
  { several, text }: Extract<Named<T>, { kind: 'several' }>,
): { problem: Problem } {
  const candidates = several.map(({ title: { zh, en } }) => ({ zh: `“${zh}”`, en: `“${en}”` }));
  return {
    problem: layoutProblem('binding-tied', { text: quotable(text), candidates }, at(table)),
  };
}

const at = ({ sheet }: FoundTable) => ({ place: { sheet: sheet.name } });
