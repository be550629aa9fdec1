import type { Rulebook } from '../rulebook/rulebook.ts';
import { type Graded, gradeByRules, nameOf } from './grade.ts';
import { applyQuotas } from './quota.ts';
import { rankSubjects, type Standing } from './rank.ts';
import type { CategoryScore, Grading } from './scoring.ts';

/** What only the comparison with others gives a subject. */
export interface Place {
  readonly rank: number;
  readonly grading: Grading;
}
export interface ScoredCategory {
  readonly category: CategoryScore;
  /** By subject; void ones have none. */
  readonly places: ReadonlyMap<number, Place>;
}

/** Ranks and grades the subjects of one category among themselves. */
export function scoreCategory(
  { grades: { bands }, ranking }: Rulebook,
  category: string,
  standings: readonly Standing[],
): ScoredCategory {
  const ranked = rankSubjects(ranking, standings);
  const { graded, quotas } = applyQuotas(
    bands,
    ranked.map((one) => gradeByRules(bands, one)),
  );
  const order = ranked.map(({ index }) => index);
  return {
    category: { category, scored: ranked.length, ranked: order, quotas },
    places: new Map(
      graded.map((one) => [
        one.ranked.index,
        { rank: one.ranked.rank, grading: gradingOf(one, bands) },
      ]),
    ),
  };
}

const gradingOf = (
  { band, grade, steps, fixed }: Graded,
  bands: Rulebook['grades']['bands'],
): Grading => ({
  band: nameOf(bands, band),
  steps,
  fixed,
  suggested: nameOf(bands, grade),
});
