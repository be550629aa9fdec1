import type { SheetPlace } from '../messages/problem.ts';
import type { BallotsComponent, Trim } from '../rulebook/model/rulebook.ts';
import { type Ballots, unreadableAnswer } from './ballots.ts';
import { BALLOT_STATES, type BallotState, neededLeaves } from './check-ballots.ts';
import type { At, BallotCounts, LeafCounts, Tally } from './review.ts';
import { trimBallots } from './trim-ballots.ts';

/** The tally of one subject and group; null where the group has no ballot for the subject. */
export type TallyOf = (subject: number, group: string) => Tally | null;

export interface TallyRules {
  readonly indicators: BallotsComponent['indicators'];
  readonly trim: Trim | null;
  /** Levels that a rate asks for; empty elsewhere. */
  readonly of: readonly string[];
  /** Of the review's subjects. */
  readonly categories: readonly string[];
  /** Per ballot, an index into `BALLOT_STATES`. */
  readonly states: Uint8Array;
}

/**
 * Counts the ballots that count. The order of ballots changes nothing.
 * @source seeds/rulebooks/README.md#ballots
 */
export function tallyBallots(ballots: Ballots, rules: TallyRules): TallyOf {
  const leavesOf = neededLeaves(ballots, rules.indicators, rules.categories);
  const find = indexByPanel(ballots, rules.categories.length);
  return (subject, group) => {
    const all = find(subject, ballots.groups.indexOf(group));
    const leaves = leavesOf(subject);
    return all.length === 0 ? null : tallyOne(ballots, rules, { subject, group, all, leaves });
  };
}

/** Ballots by subject and group: counted first, so that two passes put them all in their places. */
function indexByPanel({ subject, group, groups }: Ballots, subjects: number) {
  const panelOf = (ballot: number) => (subject[ballot] ?? 0) * groups.length + (group[ballot] ?? 0);
  const ends = new Uint32Array(subjects * groups.length);
  for (let ballot = 0; ballot < subject.length; ballot += 1) bump(ends, panelOf(ballot));
  for (let panel = 1; panel < ends.length; panel += 1)
    ends[panel] = (ends[panel] ?? 0) + (ends[panel - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(subject.length);
  for (let ballot = subject.length - 1; ballot >= 0; ballot -= 1)
    sorted[bump(starts, panelOf(ballot), -1)] = ballot;
  return (of: number, at: number): readonly number[] => {
    const panel = of * groups.length + at;
    return at === -1 ? [] : [...sorted.subarray(starts[panel], ends[panel])];
  };
}

/** Changes a count by `by` and gives it back. */
function bump(counts: Uint32Array, at: number, by = 1): number {
  const count = (counts[at] ?? 0) + by;
  counts[at] = count;
  return count;
}

interface PanelBallots {
  readonly subject: number;
  readonly group: string;
  readonly all: readonly number[];
  /** Positions of the leaves that count for the subject. */
  readonly leaves: readonly number[];
}

function tallyOne(
  ballots: Ballots,
  rules: TallyRules,
  { subject, group, all, leaves }: PanelBallots,
): Tally {
  const at: SheetPlace = { sheet: ballots.placeOf(all[0] ?? 0, 0).sheet };
  const isIn = (state: BallotState) => (ballot: number) =>
    rules.states[ballot] === BALLOT_STATES.indexOf(state);
  const valid = all.filter(isIn('valid'));
  const states = Object.fromEntries(
    BALLOT_STATES.map((state) => [state, all.filter(isIn(state)).length]),
  ) as BallotCounts['states'];
  const isKnown = all.every((ballot) => isReadable(ballots, ballot, leaves));
  const count = (some: readonly number[]) => ({ value: isKnown ? some.length : null, at });
  const taking = all.filter(
    (ballot) => !isIn('self')(ballot) && takesPart(ballots, ballot, leaves),
  );
  return {
    subject,
    component: ballots.component,
    group,
    counts: countAnswers(ballots, valid, at),
    turnout: { returned: count(taking), valid: count(valid) },
    ballots: {
      states,
      ofEvery: valid.filter((ballot) => isOfEvery(ballots, ballot, rules.of)).length,
      kept: keptOf(ballots, rules, { subject, valid, at }),
    },
  };
}

/** Not one answer, on a leaf that counts, that cannot be read. */
function isReadable(ballots: Ballots, ballot: number, leaves: readonly number[]): boolean {
  const unreadable = unreadableAnswer(ballots);
  const first = ballot * ballots.leaves.length;
  return leaves.every((leaf) => ballots.answers[first + leaf] !== unreadable);
}

/** At least one answer that counts as taking part, on a leaf that counts. */
function takesPart(ballots: Ballots, ballot: number, leaves: readonly number[]): boolean {
  const { levels, notMarks } = ballots;
  const answers = answersOf(ballots, ballot);
  return leaves.some((leaf) => {
    const answer = answers[leaf] ?? 0;
    return answer < levels.length || notMarks[answer - levels.length]?.turnout === 'counted';
  });
}

const isOfEvery = (ballots: Ballots, ballot: number, of: readonly string[]): boolean =>
  answersOf(ballots, ballot).every((answer) => of.includes(ballots.levels[answer]?.id ?? ''));

/** One for each leaf. */
export const answersOf = ({ leaves, answers }: Ballots, ballot: number): number[] => [
  ...answers.subarray(ballot * leaves.length, (ballot + 1) * leaves.length),
];

interface ValidBallots {
  readonly subject: number;
  readonly valid: readonly number[];
  readonly at: SheetPlace;
}

function keptOf(
  ballots: Ballots,
  { trim, indicators, categories }: TallyRules,
  { subject, valid, at }: ValidBallots,
): BallotCounts['kept'] {
  if (trim?.per !== 'ballot') return null;
  const category = categories[subject] ?? '';
  const { high, low, left } = trimBallots(ballots, valid, { trim, indicators, category });
  return { high, low, counts: countAnswers(ballots, left, at) };
}

function countAnswers(ballots: Ballots, counted: readonly number[], at: SheetPlace): LeafCounts[] {
  return ballots.leaves.map((indicator, leaf) => {
    const counts = new Map<number, number>();
    for (const ballot of counted) {
      const answer = ballots.answers[ballot * ballots.leaves.length + leaf] ?? 0;
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
    return leafCounts(ballots, indicator, { counts, at });
  });
}

interface Counted {
  /** By answer. */
  readonly counts: ReadonlyMap<number, number>;
  readonly at: SheetPlace;
}

/**
 * All levels of a scale of levels; of a number scale those that were given, lest they be many.
 * Where an answer cannot be read, nobody knows how many there are of any.
 */
function leafCounts(ballots: Ballots, indicator: string, { counts, at }: Counted): LeafCounts {
  const { levels, notMarks, isNumbers } = ballots;
  const isKnown = !counts.has(unreadableAnswer(ballots));
  const cell = (answer: number): At<number> => ({
    value: isKnown ? (counts.get(answer) ?? 0) : null,
    at,
  });
  const given = [...counts.keys()].filter((answer) => answer < levels.length).sort((a, b) => a - b);
  const shown = isNumbers ? given : levels.map((_, answer) => answer);
  return {
    indicator,
    ...(isNumbers && { numbers: given.flatMap((answer) => levels[answer] ?? []) }),
    levels: isKnown ? shown.map(cell) : [{ value: null, at }],
    notMarks: notMarks.map((_, index) => cell(levels.length + index)),
  };
}
