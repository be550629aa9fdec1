import type { Ballots } from '../../ballots/ballots.ts';
import type { PlannedJudged } from '../../rulebook/plan/plan.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { FoundBallot } from './found-ballots.ts';

/** A ballot that its subject's category asks for, and the rules there. */
export interface AskedBallot extends FoundBallot {
  readonly planned: PlannedJudged;
  /** On oneself, where that does not count. */
  readonly isExcluded: boolean;
}

/** Those of one group about one subject stand together. What weighs nothing is not asked for. */
export function askedBallots(
  { plan, review }: Scoring,
  ballots: Ballots,
  found: readonly FoundBallot[],
): AskedBallot[] {
  const judged = plan.judged.find(({ component }) => component.id === ballots.component);
  const categories = plan.categories.map(({ id }) => id);
  const plannedFor = review.subjects.map(({ category }) => {
    const planned = judged?.plans[categories.indexOf(category)];
    // One of 0 % asks for no marks.
    return planned?.weight.num === 0n ? undefined : planned;
  });
  return found
    .flatMap((own) => {
      const planned = plannedFor[own.subject];
      const group = ballots.groups[own.group];
      if (!planned?.groups.some(({ id }) => id === group)) return [];
      const isExcluded = own.isSelf && planned.ballotRules.self === 'excluded';
      return [{ ...own, planned, isExcluded }];
    })
    .sort((a, b) => a.subject - b.subject || a.group - b.group);
}
