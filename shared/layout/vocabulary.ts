import type { BallotsComponent, Indicator, Named, Rulebook, Titled } from '../rulebook/rulebook.ts';
import { normaliseLabel } from './names.ts';
import {
  CATEGORY_WORDS,
  COUNT_WORDS,
  LOST_WORDS,
  NAME_WORDS,
  POINTS_WORDS,
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
  /** Titles of indicators, items and facts: what may stand in a row above the names' header. */
  readonly titles: Labels<true>;
  /** All labels, and the usual column names: what tells a header row from others. */
  readonly headers: Labels<true>;
}
export type Labels<T> = ReadonlyMap<string, T>;

export interface BallotsWords {
  readonly component: BallotsComponent;
  readonly answers: Labels<Answer>;
  readonly leaves: readonly Leaf[];
  /** Leaves of different branches may have the same title. */
  readonly leavesByLabel: Labels<readonly Leaf[]>;
}
export interface Answer {
  readonly is: 'level' | 'not-mark';
  readonly id: string;
}
export interface Leaf {
  readonly indicator: Indicator;
  /** From the root down, without the leaf. */
  readonly branches: readonly Indicator[];
}
export interface ItemOf {
  readonly component: string;
  readonly item: string;
}

/** What tallies call an answer that was left blank, whatever else the rulebook calls it. */
const BLANK_WORDS = ['未填', '空白', '未评', '漏填', 'blank'].map(normaliseLabel);

export function vocabularyOf(rulebook: Rulebook): Vocabulary {
  const ballots = rulebook.components.flatMap((component) =>
    component.kind === 'ballots' ? [ballotsWords(component, rulebook)] : [],
  );
  const items = itemsOf(rulebook);
  const facts = new Map(rulebook.facts.flatMap((fact) => pairs(titleLabels(fact), fact.id)));
  const titles = titlesOf(ballots, items, facts);
  const answers = ballots.flatMap((words) => [...words.answers.keys()]);
  const headers = known([...titles, ...answers, ...USUAL]);
  return { ballots, items, facts, titles: known(titles), headers };
}

/** Id, titles and aliases, normalised, without empty ones. */
export const titleLabels = ({ id, title, aliases }: Titled): string[] =>
  [id, title.zh, title.en, ...aliases].map(normaliseLabel).filter(Boolean);

const nameLabels = ({ id, aliases }: Named): string[] =>
  [id, ...aliases].map(normaliseLabel).filter(Boolean);

const pairs = <T>(labels: readonly string[], value: T): [string, T][] =>
  labels.map((label) => [label, value]);

function ballotsWords(component: BallotsComponent, { scales }: Rulebook): BallotsWords {
  const scale = scales.find(({ id }) => id === component.scale);
  const levels = (scale?.levels ?? []).flatMap((level) =>
    pairs<Answer>(nameLabels(level), { is: 'level', id: level.id }),
  );
  const notMarks = (scale?.notMarks ?? []).flatMap((notMark) => {
    const labels = [...(notMark.id === 'blank' ? BLANK_WORDS : []), ...nameLabels(notMark)];
    return pairs<Answer>(labels, { is: 'not-mark', id: notMark.id });
  });
  const leaves = leavesWithBranches(component.indicators);
  const answers = new Map([...notMarks, ...levels]);
  return { component, answers, leaves, leavesByLabel: gather(leaves.map(labelledLeaf)) };
}

/** The leaves in declared order. */
export function leavesWithBranches(
  indicators: readonly Indicator[],
  branches: readonly Indicator[] = [],
): Leaf[] {
  return indicators.flatMap((indicator) =>
    indicator.of.length === 0
      ? [{ indicator, branches }]
      : leavesWithBranches(indicator.of, [...branches, indicator]),
  );
}

const labelledLeaf = (leaf: Leaf) => [titleLabels(leaf.indicator), leaf] as const;

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

/** Label → everything that is called so, each once. */
function gather<T>(entries: readonly (readonly [string[], T])[]): Labels<readonly T[]> {
  const found = new Map<string, Set<T>>();
  for (const [labels, value] of entries)
    for (const label of labels) found.set(label, (found.get(label) ?? new Set<T>()).add(value));
  return new Map([...found].map(([label, values]) => [label, [...values]]));
}

function titlesOf(
  ballots: readonly BallotsWords[],
  items: Labels<unknown>,
  facts: Labels<unknown>,
): string[] {
  const indicators = ballots.flatMap(({ leaves }) =>
    leaves.flatMap(({ indicator, branches }) => [indicator, ...branches].flatMap(titleLabels)),
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
  ...Object.values(TURNOUT_WORDS),
].flat();

const known = (labels: readonly string[]): Labels<true> => new Map(pairs(labels, true));
