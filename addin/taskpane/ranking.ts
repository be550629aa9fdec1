import type { Subject } from '../../shared/ballots/review.ts';
import type { Scoring, SubjectScore } from '../../shared/score/scoring.ts';

export interface RankedSubject {
  readonly subject: Subject;
  readonly score: SubjectScore;
}

/** The category's subjects by rank, those without a total last, in the roster's order. */
export function rankedIn(
  { categories, subjects, review }: Scoring,
  category: string,
): RankedSubject[] {
  const ranked = categories.find((one) => one.category === category)?.ranked ?? [];
  const voided = subjects.filter(({ status }) => status === 'void').map(({ index }) => index);
  return [...ranked, ...voided].flatMap((index) => {
    const [subject, score] = [review.subjects[index], subjects[index]];
    return subject && score && subject.category === category ? [{ subject, score }] : [];
  });
}

const SHAPES = ['●', '◐', '○', '△', '◇', '▽'];

/** A mark for each grade, from the top down, that reads without colour. */
export const gradeShape = ({ rulebook }: Scoring, grade: string): string =>
  SHAPES[rulebook.grades.bands.findIndex((band) => band.grade === grade)] ?? '·';
