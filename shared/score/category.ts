import type { Review } from '../ballots/review.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { type Graded, gradeByRules, nameOf } from './grade.ts';
import { applyQuotas } from './quota.ts';
import { rankSubjects, type Standing } from './rank.ts';
import type { CategoryScore, Grading, SubjectScore } from './scoring.ts';

export interface ScoredCategory {
  readonly category: CategoryScore;
  /** The category's subjects, those with a total now with rank and grade. */
  readonly subjects: readonly SubjectScore[];
}

/** Ranks and grades the subjects of one category among themselves. */
export function scoreCategory(
  rulebook: Rulebook,
  review: Review,
  { category, subjects }: { category: string; subjects: readonly SubjectScore[] },
): ScoredCategory {
  const standings = subjects.flatMap((score): Standing[] => {
    const subject = review.subjects[score.index];
    return subject && score.total ? [{ score, total: score.total, subject }] : [];
  });
  const { bands } = rulebook.grades;
  const ranked = rankSubjects(rulebook, standings);
  const { graded, quotas } = applyQuotas(
    bands,
    ranked.map((one) => gradeByRules(bands, one)),
  );
  const byIndex = new Map(graded.map((one) => [one.ranked.score.index, one]));
  return {
    category: {
      category,
      scored: ranked.length,
      ranked: ranked.map(({ score }) => score.index),
      quotas,
    },
    subjects: subjects.map((score) => withGrade(rulebook, score, byIndex.get(score.index))),
  };
}

function withGrade({ grades }: Rulebook, score: SubjectScore, graded: Graded | undefined) {
  if (!graded) return score;
  const grading: Grading = {
    band: nameOf(grades.bands, graded.band),
    steps: graded.steps,
    fixed: graded.fixed,
    suggested: nameOf(grades.bands, graded.grade),
  };
  return { ...score, rank: graded.ranked.rank, grading };
}
