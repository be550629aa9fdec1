import type { Rational } from '../exact/rational.ts';
import { multiply, whole } from '../exact/rational.ts';
import type { Validity } from '../rulebook/model/rulebook.ts';
import type { AskedMarks, JudgedRules } from './asked-marks.ts';
import { askedMarks } from './asked-marks.ts';
import { type Ballots, blankAnswer } from './ballots.ts';
import { holds } from './holds.ts';

/** Why a ballot does not count, in the order in which the rules are asked. */
export const BALLOT_STATES = ['valid', 'not-asked', 'self', 'items', 'all-equal', 'most'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];
const [VALID, NOT_ASKED, SELF, ITEMS, ALL_EQUAL, MOST] = [0, 1, 2, 3, 4, 5];

/** A ballot's state stands first where the rule that it broke does. */
export const stateNumber = (state: BallotState): number => BALLOT_STATES.indexOf(state);

/**
 * Per ballot, an index into `BALLOT_STATES`. Each rule is asked of what the ones before it left:
 * self, items, all-equal, most. What weighs 0 % in a subject's category is not asked there: a
 * ballot of such a group is none, and an answer on such a leaf is none.
 * @source seeds/rulebooks/README.md#ballots
 */
export function checkBallots(ballots: Ballots, rules: JudgedRules): Uint8Array {
  const {
    categoryOf,
    ballotRules: { valid, self },
  } = rules;
  const asked = askedMarks(ballots, rules);
  const checked: Checked = {
    ballots,
    states: new Uint8Array(ballots.subject.length),
    askedOf: (ballot) => asked[categoryOf[ballots.subject[ballot] ?? 0] ?? 0] ?? NOTHING,
    isAll: asked.every(({ isAll }) => isAll),
  };
  if (!checked.isAll) markNotAsked(checked);
  if (self === 'excluded') markSelf(checked);
  markIncomplete(checked, valid.items);
  if (valid.allEqual === 'invalid') markAllEqual(checked);
  if (valid.most) markMost(checked, valid.most);
  return checked.states;
}

interface Checked {
  readonly ballots: Ballots;
  /** Filled rule by rule. */
  readonly states: Uint8Array;
  readonly askedOf: (ballot: number) => AskedMarks;
  /** Whether every category asks for all that the ballots hold. */
  readonly isAll: boolean;
}
const NOTHING: AskedMarks = { groups: new Uint8Array(), leaves: [], isAll: false };

function markNotAsked({ ballots: { group }, states, askedOf }: Checked): void {
  for (let ballot = 0; ballot < states.length; ballot += 1)
    if (askedOf(ballot).groups[group[ballot] ?? 0] !== 1) states[ballot] = NOT_ASKED;
}

function markSelf({ ballots: { subject, rater, raters }, states }: Checked): void {
  const selfOf = Int32Array.from(raters, ({ self }) => self ?? -1);
  for (let ballot = 0; ballot < states.length; ballot += 1)
    if (states[ballot] === VALID && selfOf[rater[ballot] ?? 0] === subject[ballot])
      states[ballot] = SELF;
}

/** A ballot with a blank where every item is asked, or without any answer. */
function markIncomplete(checked: Checked, items: Validity['items']): void {
  if (items === 'some' && checked.isAll) markWhollyBlank(checked);
  else markBlank(checked, items === 'every');
}

/** Only a ballot that begins with a blank is looked at to its end. */
function markWhollyBlank({ ballots, states }: Checked): void {
  const { answers, leaves } = ballots;
  const blank = blankAnswer(ballots);
  const many = leaves.length;
  for (let ballot = 0, first = 0; ballot < states.length; ballot += 1, first += many) {
    if (states[ballot] !== VALID || answers[first] !== blank) continue;
    let leaf = 1;
    while (leaf < many && answers[first + leaf] === blank) leaf += 1;
    if (leaf >= many) states[ballot] = ITEMS;
  }
  // Ballots on nothing at all have no answer either.
  if (many === 0)
    for (let ballot = 0; ballot < states.length; ballot += 1) states[ballot] ||= ITEMS;
}

function markBlank({ ballots, states, askedOf }: Checked, isEvery: boolean): void {
  const { answers, leaves } = ballots;
  const blank = blankAnswer(ballots);
  for (let ballot = 0; ballot < states.length; ballot += 1) {
    if (states[ballot] !== VALID) continue;
    const first = ballot * leaves.length;
    const asked = askedOf(ballot).leaves;
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
function markAllEqual({ ballots, states, askedOf }: Checked): void {
  const { answers, leaves, levels } = ballots;
  for (let ballot = 0; ballot < states.length; ballot += 1) {
    const asked = askedOf(ballot).leaves;
    if (states[ballot] !== VALID || asked.length < 2) continue;
    const start = ballot * leaves.length;
    const first = answers[start + (asked[0] ?? 0)] ?? 0;
    let at = 1;
    while (at < asked.length && answers[start + (asked[at] ?? 0)] === first) at += 1;
    if (first < levels.length && at === asked.length) states[ballot] = ALL_EQUAL;
  }
}

/** A rater's ballots go together, in all categories; one subject alone shows no habit. */
function markMost(checked: Checked, most: NonNullable<Validity['most']>): void {
  const { ballots, states } = checked;
  const raterOf = ratersByName(ballots);
  const isOver = ratersOver(checked, most, raterOf);
  for (let ballot = 0; ballot < states.length; ballot += 1)
    if (states[ballot] === VALID && isOver[raterOf(ballot)] === 1) states[ballot] = MOST;
}

/** By rater: 1 for one who gave the level to more than the share of the subjects marked there. */
function ratersOver(
  { ballots, states, askedOf, isAll }: Checked,
  most: NonNullable<Validity['most']>,
  raterOf: (ballot: number) => number,
): Uint8Array {
  const { answers, leaves, levels, raters, groups } = ballots;
  const leaf = leaves.indexOf(most.indicator);
  const level = levels.findIndex(({ id }) => id === most.level);
  const given = new Uint32Array(raters.length * groups.length);
  const marked = new Uint32Array(given.length);
  for (let ballot = 0; ballot < states.length; ballot += 1) {
    if (states[ballot] !== VALID || !(isAll || askedOf(ballot).leaves.includes(leaf))) continue;
    const answer = answers[ballot * leaves.length + leaf] ?? levels.length;
    if (answer >= levels.length) continue;
    const rater = raterOf(ballot);
    marked[rater] = (marked[rater] ?? 0) + 1;
    if (answer === level) given[rater] = (given[rater] ?? 0) + 1;
  }
  return Uint8Array.from(given, (count, rater) =>
    Number(exceeds(count, marked[rater] ?? 0, most.share)),
  );
}

const exceeds = (given: number, marked: number, share: Rational): boolean =>
  marked > 1 && holds({ op: '>', value: multiply(share, whole(marked)) }, whole(given));

/** A rater is a name in a group; a ballot without a name stands alone. */
function ratersByName({ raters, rater, group, groups }: Ballots): (ballot: number) => number {
  const first = new Map<string, number>();
  const person = Uint32Array.from(raters, ({ name }, index) => {
    const known = name === '' ? undefined : first.get(name);
    if (name !== '' && known === undefined) first.set(name, index);
    return known ?? index;
  });
  return (ballot) => (person[rater[ballot] ?? 0] ?? 0) * groups.length + (group[ballot] ?? 0);
}
