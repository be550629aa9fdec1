import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import { type BallotsWords, ballotsWords } from './ballots-words.ts';
import { gather, type Labels, pairs, titleLabels } from './labels.ts';
import { normaliseLabel } from './names.ts';
import {
  CATEGORY_WORDS,
  COMPONENT_WORDS,
  COUNT_WORDS,
  GROUP_WORDS,
  INDICATOR_WORDS,
  LOST_WORDS,
  MARK_WORDS,
  NAME_WORDS,
  POINTS_WORDS,
  RATER_TITLE_WORDS,
  RATER_UNIT_WORDS,
  RATER_WORDS,
  READING_WORDS,
  SERIAL_WORDS,
  TURNOUT_WORDS,
  UNIT_WORDS,
} from './words.ts';

/** Every label that the rulebook knows, normalised → what it stands for. */
export interface Vocabulary {
  /** One for each component that takes ballots. */
  readonly ballots: readonly BallotsWords[];
  readonly items: Labels<readonly ItemOf[]>;
  readonly facts: Labels<string>;
  /** Ids of the components that take the number under this header. */
  readonly measures: Labels<readonly string[]>;
  /** Titles of indicators, items and facts: what may stand in a row above the names' header. */
  readonly titles: Labels<true>;
  /** All labels, and the usual column names: what tells a header row from others. */
  readonly headers: Labels<true>;
  /** Names of raters may stand in the row below the titles. */
  readonly hasRaters: boolean;
}

export interface ItemOf {
  readonly component: string;
  readonly item: string;
}

export function vocabularyOf(rulebook: Rulebook): Vocabulary {
  const ballots = rulebook.components.flatMap((component) =>
    component.kind === 'ballots' || component.kind === 'rate'
      ? [ballotsWords(component, rulebook)]
      : [],
  );
  const items = itemsOf(rulebook);
  const facts = new Map(rulebook.facts.flatMap((fact) => pairs(titleLabels(fact), fact.id)));
  const measures = measuresOf(rulebook);
  const titles = [...titlesOf(ballots, items, facts), ...measures.keys()];
  const answers = ballots.flatMap((words) => [...words.answers.keys()]);
  const headers = known([...titles, ...answers, ...USUAL]);
  return { ballots, items, facts, measures, titles: known(titles), headers, hasRaters: false };
}

/** What may stand above the columns of raters, beside titles of indicators. */
export function wideVocabulary(words: Vocabulary, { groups, components }: Rulebook): Vocabulary {
  const rates = components.filter(({ kind }) => kind === 'rate');
  const above = [...[...groups, ...rates].flatMap(titleLabels), ...RATER_TITLE_WORDS];
  const titles = known([...words.titles.keys(), ...above]);
  const headers = known([...words.headers.keys(), ...above]);
  return { ...words, titles, headers, hasRaters: true };
}

function itemsOf({ components }: Rulebook): Labels<readonly ItemOf[]> {
  return gather(
    components.flatMap((component) =>
      component.kind === 'checklist'
        ? component.items.map(
            (item) => [titleLabels(item), { component: component.id, item: item.id }] as const,
          )
        : [],
    ),
  );
}

/** A column may be called as the rulebook says, or as the component is. */
function measuresOf({ components }: Rulebook): Labels<readonly string[]> {
  return gather(
    components.flatMap((component) =>
      'column' in component
        ? [[[normaliseLabel(component.column), ...titleLabels(component)], component.id] as const]
        : [],
    ),
  );
}

/** A rate's own title is no title of columns: it names sheets. */
function titlesOf(
  ballots: readonly BallotsWords[],
  items: Labels<unknown>,
  facts: Labels<unknown>,
): string[] {
  const indicators = ballots.flatMap(({ component, leaves }) =>
    component.kind === 'rate'
      ? []
      : leaves.flatMap(({ indicator, branches }) => [indicator, ...branches].flatMap(titleLabels)),
  );
  return [...indicators, ...items.keys(), ...facts.keys()];
}

const USUAL = [
  NAME_WORDS,
  UNIT_WORDS,
  CATEGORY_WORDS,
  SERIAL_WORDS,
  COUNT_WORDS,
  POINTS_WORDS,
  LOST_WORDS,
  RATER_WORDS,
  RATER_UNIT_WORDS,
  GROUP_WORDS,
  COMPONENT_WORDS,
  INDICATOR_WORDS,
  MARK_WORDS,
  ...Object.values(TURNOUT_WORDS),
  ...Object.values(READING_WORDS),
].flat();

const known = (labels: readonly string[]): Labels<true> => new Map(pairs(labels, true));
