import type { Meaning, Role } from '../../../shared/layout/model/layout.ts';
import { needsOf } from '../../../shared/layout/model/needs.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { sayValue } from '../../../shared/messages/say.ts';
import type { Titled } from '../../../shared/rulebook/model/rulebook.ts';
import type { Plan } from '../../../shared/rulebook/plan/plan.ts';
import { wordsIn } from './index.ts';

/** `计票 · 现场述职评议 · 上级评议`. */
export function sayRole(role: Role, { names }: Plan, language: Language): string {
  const parts = [wordsIn(language).roles[role.kind]];
  if ('component' in role && role.component !== null)
    parts.push(names.component(role.component).title[language]);
  if ('group' in role && role.group !== null) parts.push(names.group(role.group).title[language]);
  return parts.join(' · ');
}

/** What a column holds, by the titles of the rulebook. */
export function sayMeaning(meaning: Meaning, plan: Plan, language: Language): string {
  const { names } = plan;
  const words = wordsIn(language);
  switch (meaning.is) {
    case 'level':
    case 'not-mark':
      return `${titleOf(indicatorsOf(plan), meaning.indicator, language)} / ${meaning.id}`;
    case 'leaf':
      return titleOf(indicatorsOf(plan), meaning.indicator, language);
    case 'rater-marks': {
      const indicator = titleOf(indicatorsOf(plan), meaning.indicator, language);
      const group = names.group(meaning.group).title[language];
      return `${group} / ${indicator} / ${meaning.rater}`;
    }
    case 'measure':
      return sayValue(
        meaning.components.map((id) => names.component(id).title),
        language,
      );
    case 'item': {
      const item = titleOf(itemsOf(plan), meaning.item, language);
      return meaning.lost ? words.pointsLost(item) : item;
    }
    case 'fact':
      return names.fact(meaning.fact).title[language];
    default:
      return words.meanings[meaning.is] ?? meaning.is;
  }
}

/** A column names its indicator or item without the component: the first one so called is meant. */
const titleOf = (things: readonly Titled[], id: string, language: Language): string =>
  things.find((thing) => thing.id === id)?.title[language] ?? id;

const indicatorsOf = (plan: Plan): readonly Titled[] =>
  needsOf(plan).marks.flatMap(({ leaves }) => leaves.map(({ indicator }) => indicator));

const itemsOf = (plan: Plan): readonly Titled[] =>
  needsOf(plan).items.flatMap(({ items }) => items);
