import type { Scoring } from '../../score/model/scoring.ts';

/** Whether a rater may give a level to so many at most: then one ballot more or less decides on all others of its rater. */
export const countsShares = ({ plan: { judged }, review: { ballots } }: Scoring): boolean =>
  judged.some(
    ({ component: { id }, ballotRules: { valid } }) =>
      valid.most !== null && ballots.some(({ component }) => component === id),
  );
