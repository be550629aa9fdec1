import { groupBy } from '../base/group-by.ts';
import { compare, multiply, type Rational, sum, whole, ZERO } from '../exact/rational.ts';
import type { Trim } from '../rulebook/model/rulebook.ts';
import type { PlannedLeaf } from '../rulebook/plan/plan.ts';
import type { JudgedRules } from './asked-marks.ts';
import type { Ballots } from './ballots.ts';
import { holds } from './holds.ts';

export interface Kept {
  /** By ballot: 0 for one that is left. */
  readonly states: Uint8Array;
  /** By subject × group: 1 where ballots were dropped. */
  readonly isTrimmed: Uint8Array;
}

export interface Trimming {
  readonly trim: Trim;
  readonly rules: JudgedRules;
  /** How many a subject has boxes for. */
  readonly groups: number;
}

/**
 * Drops whole ballots of each group and subject by their weighted total; those without a level on
 * every leaf that counts go first. Ballots of one total are interchangeable for the score; which of
 * them goes is decided by their answers, so that their order changes nothing.
 * @param states of every ballot: 0 for a valid one
 * @source seeds/rulebooks/README.md#panels
 */
export function keepBallots(
  ballots: Ballots,
  states: Uint8Array,
  { trim, rules, groups }: Trimming,
): Kept {
  const { subject, group } = ballots;
  const kept: Kept = {
    states: new Uint8Array(states.length).fill(1),
    isTrimmed: new Uint8Array(rules.categoryOf.length * groups),
  };
  const valid = [...states.keys()].filter((ballot) => states[ballot] === 0);
  const boxes = groupBy(valid, (ballot) => (subject[ballot] ?? 0) * groups + (group[ballot] ?? 0));
  for (const [box, own] of boxes) {
    const planned = rules.plans[rules.categoryOf[Math.floor(box / groups)] ?? 0];
    const leaves = planned?.leaves ?? [];
    const complete = own.flatMap((ballot) => totalOf(ballots, ballot, leaves) ?? []);
    const isTrimmed = holds(trim.when, whole(complete.length));
    if (isTrimmed && trim.high + trim.low > 0) kept.isTrimmed[box] = 1;
    for (const { ballot } of isTrimmed ? trimSorted(complete, trim) : complete)
      kept.states[ballot] = 0;
  }
  return kept;
}

const trimSorted = (complete: readonly WholeBallot[], { high, low }: Trim): WholeBallot[] =>
  complete
    .toSorted((a, b) => compare(a.total, b.total) || compareAnswers(a, b))
    .slice(low, complete.length - high);

interface WholeBallot {
  readonly ballot: number;
  readonly total: Rational;
  readonly answers: readonly number[];
}

/** Null for a ballot without a level on every leaf that counts. */
function totalOf(
  ballots: Ballots,
  ballot: number,
  leaves: readonly PlannedLeaf[],
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
