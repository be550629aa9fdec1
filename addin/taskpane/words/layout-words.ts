import { titleOf } from '../../../shared/explain/wording.ts';
import type { Meaning, Role } from '../../../shared/layout/model/layout.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { byKind, type KindTable } from '../../../shared/rulebook/model/kinds.ts';
import type {
  Component,
  Indicator,
  Rulebook,
  Titled,
} from '../../../shared/rulebook/model/rulebook.ts';
import { wordsIn } from './index.ts';

/** `计票 · 现场述职评议 · 上级评议`. */
export function sayRole(role: Role, { components, groups }: Rulebook, language: Language): string {
  const parts = [wordsIn(language).roles[role.kind]];
  if ('component' in role && role.component !== null)
    parts.push(titleOf(components, role.component, language));
  if ('group' in role && role.group !== null) parts.push(titleOf(groups, role.group, language));
  return parts.join(' · ');
}

/** What a column holds, by the titles of the rulebook. */
export function sayMeaning(meaning: Meaning, rulebook: Rulebook, language: Language): string {
  const words = wordsIn(language);
  switch (meaning.is) {
    case 'level':
    case 'not-mark':
      return `${titleOf(indicatorsOf(rulebook), meaning.indicator, language)} / ${meaning.id}`;
    case 'leaf':
      return titleOf(indicatorsOf(rulebook), meaning.indicator, language);
    case 'rater-marks': {
      const indicator = titleOf(indicatorsOf(rulebook), meaning.indicator, language);
      const group = titleOf(rulebook.groups, meaning.group, language);
      return `${group} / ${indicator} / ${meaning.rater}`;
    }
    case 'measure':
      return meaning.components.map((id) => titleOf(rulebook.components, id, language)).join('、');
    case 'item': {
      const item = titleOf(itemsOf(rulebook), meaning.item, language);
      return meaning.lost ? words.pointsLost(item) : item;
    }
    case 'fact':
      return titleOf(rulebook.facts, meaning.fact, language);
    default:
      return words.meanings[meaning.is];
  }
}

const NONE = (): readonly Titled[] => [];

/** What marks of a component are given on. */
const INDICATORS: KindTable<Component, [], readonly Titled[]> = {
  ballots: ({ indicators }) => withBranches(indicators),
  // The one indicator of a rate is the rate itself.
  rate: (component) => [component],
  checklist: NONE,
  measure: NONE,
  rank: NONE,
  ratio: NONE,
  reading: NONE,
};

const indicatorsOf = ({ components }: Rulebook): readonly Titled[] =>
  components.flatMap((component) => byKind(INDICATORS, component));

const withBranches = (indicators: readonly Indicator[]): readonly Indicator[] =>
  indicators.flatMap((indicator) => [indicator, ...withBranches(indicator.of)]);

const itemsOf = ({ components }: Rulebook): readonly Titled[] =>
  components.flatMap((component) => ('items' in component ? component.items : []));
