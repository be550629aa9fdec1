import type { At, Review, Tally, TurnoutCounts } from '../../ballots/review.ts';
import type { Level, Scale } from '../../rulebook/model/rulebook.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import { indexReview } from '../../score/inputs/inputs.ts';
import { moreBallots } from './more-ballots.ts';
import type { Missing, Shortfall } from './shortfalls.ts';

interface Filled {
  readonly shortfall: Shortfall;
  readonly scale: Scale;
  /** That all missing ballots give. */
  readonly level: Level;
}

/** The review as it would be with what is missing, at one level of every leaf. */
export function withMissing(
  plan: Plan,
  review: Review,
  { shortfall, scale, level }: Filled,
): Review {
  const { component, group, rows, ballots } = shortfall;
  const isOwn = (row: { readonly component: string; readonly group: string }) =>
    row.component === component && row.group === group;
  const at = scale.levels.indexOf(level);
  const { rules } = indexReview(plan, review).countsOf(component);
  return {
    ...review,
    tallies: review.tallies.map((tally) => (isOwn(tally) ? withMarks(tally, rows, at) : tally)),
    ballots: review.ballots.map((own) =>
      own.component === component && ballots.size > 0
        ? moreBallots(own, { group, missing: ballots }, { rules, level })
        : own,
    ),
    attendance: review.attendance.map((own) =>
      isOwn(own) ? { ...own, turnout: raisedTurnout(own, ballots) } : own,
    ),
  };
}

function withMarks(tally: Tally, missing: Missing, level: number): Tally {
  const more = missing.get(tally.subject) ?? 0;
  const counts = tally.counts.map((leaf) => ({
    ...leaf,
    levels: leaf.levels.map((cell, index) => (index === level ? raised(cell, more) : cell)),
  }));
  return { ...tally, counts, turnout: raisedTurnout(tally, missing) };
}

function raisedTurnout(
  { subject, turnout }: Pick<Tally, 'subject' | 'turnout'>,
  missing: Missing,
): TurnoutCounts {
  const { returned, valid } = turnout;
  const more = missing.get(subject) ?? 0;
  return {
    ...turnout,
    ...(returned && { returned: raised(returned, more) }),
    ...(valid && { valid: raised(valid, more) }),
  };
}

const raised = ({ value, at }: At<number>, by: number): At<number> => ({
  value: value === null ? null : value + by,
  at,
});
