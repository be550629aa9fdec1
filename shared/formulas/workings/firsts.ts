import type { Scoring } from '../../score/model/scoring.ts';

/** The first subject, in the review's order, of each set of equal rank in a category. */
export function firstsOfEquals({ subjects, review }: Scoring): ReadonlySet<number> {
  const seen = new Set<string>();
  const firsts = new Set<number>();
  for (const { index, rank } of subjects) {
    if (rank === null) continue;
    const equals = `${rank} ${review.subjects[index]?.category}`;
    if (!seen.has(equals)) firsts.add(index);
    seen.add(equals);
  }
  return firsts;
}
