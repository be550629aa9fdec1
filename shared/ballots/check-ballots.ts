import { multiply, type Rational, whole } from '../exact/rational.ts';
import { type BallotsComponent, type Validity, weightIn } from '../rulebook/model/rulebook.ts';
import { weightedLeaves } from '../rulebook/model/weighted-leaves.ts';
import { type Ballots, blankAnswer } from './ballots.ts';
import { holds } from './holds.ts';

/** Why a ballot does not count, in the order in which the rules are asked. */
export const BALLOT_STATES = ['valid', 'not-asked', 'self', 'items', 'all-equal', 'most'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];
const [VALID, NOT_ASKED, SELF, ITEMS, ALL_EQUAL, MOST] = [0, 1, 2, 3, 4, 5];

/** What of a component the rules on single ballots need. */
export type BallotRules = Pick<
  BallotsComponent,
  'weight' | 'groups' | 'indicators' | 'valid' | 'self'
>;

/**
 * Per ballot, an index into `BALLOT_STATES`. Each rule is asked of what the ones before it left:
 * self, items, all-equal, most. What weighs 0 % in a subject's category is not asked there: a
 * ballot of such a group is none, and an answer on such a leaf is none.
 * @param categories of the review's subjects
 * @source seeds/rulebooks/README.md#ballots
 */
export function checkBallots(
  ballots: Ballots,
  rules: BallotRules,
  categories: readonly string[],
): Uint8Array {
  const { indicators, valid, self } = rules;
  const states = new Uint8Array(ballots.subject.length);
  markNotAsked(ballots, states, { rules, categories });
  if (self === 'excluded') markSelf(ballots, states);
  const leavesOf = neededLeaves(ballots, indicators, categories);
  markIncomplete(ballots, states, { leavesOf, items: valid.items });
  if (valid.allEqual === 'invalid') markAllEqual(ballots, states, leavesOf);
  if (valid.most) markMost(ballots, states, { most: valid.most, leavesOf });
  return states;
}

function markNotAsked(
  { subject, group, groups }: Ballots,
  states: Uint8Array,
  { rules, categories }: { rules: BallotRules; categories: readonly string[] },
): void {
  const weigh = (category: string) =>
    groups.map((id) => {
      const weight = rules.groups.find((one) => one.id === id)?.weight;
      const weights = weight ? [rules.weight, weight] : [];
      return weights.length > 0 && weights.every((one) => weightIn(one, category).num !== 0n);
    });
  const byCategory = new Map([...new Set(categories)].map((one) => [one, weigh(one)]));
  if ([...byCategory.values()].every((asked) => asked.every(Boolean))) return;
  const bySubject = categories.map((category) => byCategory.get(category) ?? []);
  for (let ballot = 0; ballot < subject.length; ballot += 1)
    if (!bySubject[subject[ballot] ?? 0]?.[group[ballot] ?? 0]) states[ballot] = NOT_ASKED;
}

function markSelf({ subject, rater, raters }: Ballots, states: Uint8Array): void {
  for (let ballot = 0; ballot < subject.length; ballot += 1)
    if (states[ballot] === VALID && raters[rater[ballot] ?? 0]?.self === subject[ballot])
      states[ballot] = SELF;
}

/** Positions of leaves, by subject. */
export type LeavesOf = (subject: number) => readonly number[];

/** Positions of the leaves that have a weight in the subject's category; a rate has but its own. */
export function neededLeaves(
  { leaves }: Ballots,
  indicators: BallotsComponent['indicators'],
  categories: readonly string[],
): LeavesOf {
  const byCategory = new Map(
    [...new Set(categories)].map((category) => [
      category,
      indicators.length === 0
        ? leaves.map((_, leaf) => leaf)
        : weightedLeaves(indicators, category).map(({ leaf }) => leaves.indexOf(leaf.id)),
    ]),
  );
  const bySubject = categories.map((category) => byCategory.get(category) ?? []);
  return (subject) => bySubject[subject] ?? [];
}

/** A ballot with a blank where every item is asked, or without any answer. */
function markIncomplete(
  ballots: Ballots,
  states: Uint8Array,
  { leavesOf, items }: { leavesOf: LeavesOf; items: Validity['items'] },
): void {
  const { subject, answers, leaves } = ballots;
  const blank = blankAnswer(ballots);
  const isEvery = items === 'every';
  for (let ballot = 0; ballot < subject.length; ballot += 1) {
    if (states[ballot] !== VALID) continue;
    const first = ballot * leaves.length;
    const asked = leavesOf(subject[ballot] ?? 0);
    let blanks = 0;
    // As far as the first answer that decides.
    for (let at = 0; at < asked.length; at += 1) {
      const isBlank = answers[first + (asked[at] ?? 0)] === blank;
      if (isBlank) blanks += 1;
      if (isBlank === isEvery) break;
    }
    if (isEvery ? blanks > 0 : blanks === asked.length) states[ballot] = ITEMS;
  }
}

/** One level for every leaf, of two or more. */
function markAllEqual(ballots: Ballots, states: Uint8Array, leavesOf: LeavesOf): void {
  const { subject, answers, leaves, levels } = ballots;
  for (let ballot = 0; ballot < subject.length; ballot += 1) {
    const asked = leavesOf(subject[ballot] ?? 0);
    const answer = (leaf: number) => answers[ballot * leaves.length + leaf] ?? 0;
    const first = answer(asked[0] ?? 0);
    const isEqual = first < levels.length && asked.every((leaf) => answer(leaf) === first);
    if (states[ballot] === VALID && asked.length > 1 && isEqual) states[ballot] = ALL_EQUAL;
  }
}

/** A rater's ballots go together, in all categories; one subject alone shows no habit. */
function markMost(
  ballots: Ballots,
  states: Uint8Array,
  { most, leavesOf }: { most: NonNullable<Validity['most']>; leavesOf: LeavesOf },
): void {
  const { subject, answers, leaves, levels } = ballots;
  const leaf = leaves.indexOf(most.indicator);
  const level = levels.findIndex(({ id }) => id === most.level);
  const raterOf = ratersByName(ballots);
  const given = new Uint32Array(raterOf.count);
  const marked = new Uint32Array(raterOf.count);
  for (let ballot = 0; ballot < subject.length; ballot += 1) {
    const answer = answers[ballot * leaves.length + leaf] ?? levels.length;
    const isAsked = leavesOf(subject[ballot] ?? 0).includes(leaf);
    if (states[ballot] !== VALID || !isAsked || answer >= levels.length) continue;
    const rater = raterOf.of(ballot);
    marked[rater] = (marked[rater] ?? 0) + 1;
    if (answer === level) given[rater] = (given[rater] ?? 0) + 1;
  }
  const isOver = given.map((count, rater) =>
    exceeds(count, marked[rater] ?? 0, most.share) ? 1 : 0,
  );
  for (let ballot = 0; ballot < subject.length; ballot += 1)
    if (states[ballot] === VALID && isOver[raterOf.of(ballot)] === 1) states[ballot] = MOST;
}

const exceeds = (given: number, marked: number, share: Rational): boolean =>
  marked > 1 && holds({ op: '>', value: multiply(share, whole(marked)) }, whole(given));

/** A rater is a name in a group; a ballot without a name stands alone. */
function ratersByName({ raters, rater, group, groups }: Ballots) {
  const first = new Map<string, number>();
  const person = raters.map(({ name }, index) => {
    const known = name === '' ? undefined : first.get(name);
    if (name !== '' && known === undefined) first.set(name, index);
    return known ?? index;
  });
  return {
    count: raters.length * groups.length,
    of: (ballot: number) =>
      (person[rater[ballot] ?? 0] ?? 0) * groups.length + (group[ballot] ?? 0),
  };
}
