import { compare, multiply, type Rational, sum, whole, ZERO } from '../exact/rational.ts';
import type { BallotsComponent, Trim } from '../rulebook/model/rulebook.ts';
import { type WeightedLeaf, weightedLeaves } from '../rulebook/model/weighted-leaves.ts';
import type { Ballots } from './ballots.ts';
import { holds } from './holds.ts';

export interface TrimRules {
  readonly trim: Trim;
  readonly indicators: BallotsComponent['indicators'];
  /** The subject's. */
  readonly category: string;
}
export interface TrimmedBallots {
  readonly high: number;
  readonly low: number;
  /** The ballots that are left, of those with a level on every leaf. */
  readonly left: readonly number[];
}

/**
 * Drops whole ballots by their weighted total. Ballots of one total are interchangeable for the
 * score; which of them goes is decided by their answers, so that their order changes nothing.
 * @source seeds/rulebooks/README.md#panels
 */
export function trimBallots(
  ballots: Ballots,
  valid: readonly number[],
  { trim, indicators, category }: TrimRules,
): TrimmedBallots {
  const leaves = weightedLeaves(indicators, category);
  const complete = valid.flatMap((ballot) => totalOf(ballots, ballot, leaves) ?? []);
  if (!holds(trim.when, whole(complete.length)))
    return { high: 0, low: 0, left: complete.map(({ ballot }) => ballot) };
  const sorted = complete.toSorted((a, b) => compare(a.total, b.total) || compareAnswers(a, b));
  const left = sorted.slice(trim.low, sorted.length - trim.high);
  return { high: trim.high, low: trim.low, left: left.map(({ ballot }) => ballot) };
}

interface WholeBallot {
  readonly ballot: number;
  readonly total: Rational;
  readonly answers: readonly number[];
}

/** Null for a ballot without a level on every leaf that counts. */
function totalOf(
  ballots: Ballots,
  ballot: number,
  leaves: readonly WeightedLeaf[],
): WholeBallot | null {
  const parts = leaves.map(({ leaf, weight }) => {
    const at = ballot * ballots.leaves.length + ballots.leaves.indexOf(leaf.id);
    const answer = ballots.answers[at] ?? ballots.levels.length;
    return { answer, weight, points: ballots.levels[answer]?.points };
  });
  const points = parts.map(({ weight, points: given }) => given && multiply(weight, given));
  if (points.some((one) => one === undefined)) return null;
  const total = sum(points.map((one) => one ?? ZERO));
  return { ballot, total, answers: parts.map(({ answer }) => answer) };
}

function compareAnswers(a: WholeBallot, b: WholeBallot): number {
  const differs = a.answers.findIndex((answer, leaf) => answer !== b.answers[leaf]);
  return differs === -1 ? 0 : (a.answers[differs] ?? 0) - (b.answers[differs] ?? 0);
}
