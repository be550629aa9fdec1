import type { Meaning, Role } from '../../shared/layout/layout.ts';
import type { Language } from '../../shared/messages/problem.ts';
import type { Indicator, Rulebook, Titled } from '../../shared/rulebook/rulebook.ts';
import { titleOf } from '../../shared/score/wording.ts';
import { wordsIn } from './words-in.ts';

/** `计票 · 现场述职评议 · 上级评议`. */
export function sayRole(role: Role, { components, groups }: Rulebook, language: Language): string {
  const parts = [wordsIn(language).roles[role.kind]];
  if ('component' in role) parts.push(titleOf(components, role.component, language));
  if ('group' in role) parts.push(titleOf(groups, role.group, language));
  return parts.join(' · ');
}

/** What a column holds, by the titles of the rulebook. */
export function sayMeaning(meaning: Meaning, rulebook: Rulebook, language: Language): string {
  const words = wordsIn(language);
  switch (meaning.is) {
    case 'level':
    case 'not-mark':
      return `${titleOf(indicatorsOf(rulebook), meaning.indicator, language)} / ${meaning.id}`;
    case 'item': {
      const item = titleOf(itemsOf(rulebook), meaning.item, language);
      return meaning.lost ? words.pointsLost(item) : item;
    }
    case 'fact':
      return titleOf(rulebook.facts, meaning.fact, language);
    default:
      return words.meanings[meaning.is] ?? meaning.is;
  }
}

const indicatorsOf = ({ components }: Rulebook): readonly Titled[] =>
  components.flatMap((one) => (one.kind === 'ballots' ? withBranches(one.indicators) : []));

const withBranches = (indicators: readonly Indicator[]): readonly Indicator[] =>
  indicators.flatMap((one) => [one, ...withBranches(one.of)]);

const itemsOf = ({ components }: Rulebook): readonly Titled[] =>
  components.flatMap((one) => (one.kind === 'checklist' ? one.items : []));
