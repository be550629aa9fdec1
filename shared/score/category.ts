import type { Rulebook } from '../rulebook/model/rulebook.ts';
import { type Graded, gradeByRules, nameOf } from './grade.ts';
import type { CategoryScore, Place } from './model/scoring.ts';
import { applyQuotas } from './quota.ts';
import { rankSubjects, type Standing } from './rank.ts';

export interface PlaceOf extends Place {
  readonly index: number;
}
export interface ScoredCategory {
  readonly category: CategoryScore;
  /** By rank. */
  readonly places: readonly PlaceOf[];
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
  const order = ranked.map(({ standing }) => standing.index);
  return {
    category: { category, scored: ranked.length, ranked: order, quotas },
    places: graded.map((one) => placeOf(one, bands)),
  };
}

const placeOf = (
  { ranked: { standing, rank }, band, grade, steps, fixed }: Graded,
  bands: Rulebook['grades']['bands'],
): PlaceOf => ({
  index: standing.index,
  total: standing.total,
  rank,
  grading: { band: nameOf(bands, band), steps, fixed, suggested: nameOf(bands, grade) },
});
