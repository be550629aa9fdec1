import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import { quotable } from '../cells/cell-text.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { groupsOf, type Needs, sharesVotes } from '../model/needs.ts';
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
  { needs, hasIndicators }: Chooser,
): Choice<BallotsWords> {
  const named = name(table, fitting);
  if (named.kind === 'several') return tied(table, named);
  const candidates = named.kind === 'one' ? [named.candidate] : withoutRates(fitting);
  const chosen =
    only(candidates) ??
    only(candidates.filter((words) => hasNamedGroup(table, groupsOf(needs, [words])))) ??
    only(candidates.filter(hasIndicators));
  if (chosen) return { chosen };
  const titles = fitting.map(({ title }) => title);
  return { problem: layoutProblem('component-unclear', { candidates: titles }, at(table)) };
}

/** A rate of the same votes has no table of its own unless something names it. */
const withoutRates = (fitting: readonly BallotsWords[]): readonly BallotsWords[] =>
  fitting.filter((words) => !fitting.some((other) => sharesVotes(words, other)));

export interface Chooser {
  readonly needs: Needs;
  /** Whether the table speaks of the component's own indicators. */
  readonly hasIndicators: (words: BallotsWords) => boolean;
}

/** Which of these groups: named as components are, else the only one. */
export function chooseGroup(table: FoundTable, groups: readonly Titled[]): Choice<string> {
  const named = name(table, groups);
  if (named.kind === 'several') return tied(table, named);
  const chosen = named.kind === 'one' ? named.candidate : only(groups);
  if (chosen) return { chosen: chosen.id };
  const candidates = groups.map(({ title }) => title);
  return { problem: layoutProblem('group-unclear', { candidates }, at(table)) };
}

const name = <T extends Titled>(table: FoundTable, candidates: readonly T[]): Named<T> =>
  namedBy(table, candidates);

/** Undefined where there are none, or several. */
export const only = <T>(all: readonly T[]): T | undefined =>
  all.length === 1 ? all[0] : undefined;

const hasNamedGroup = (table: FoundTable, groups: readonly Titled[]) =>
  name(table, groups).kind === 'one';

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
