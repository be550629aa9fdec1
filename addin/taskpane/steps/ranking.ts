import type { Subject } from '../../../shared/ballots/review.ts';
import type { Place, Scoring } from '../../../shared/score/model/scoring.ts';

export interface RankedSubject {
  readonly index: number;
  readonly subject: Subject;
  /** Null for a void subject. */
  readonly place: Place | null;
}

/** The category's subjects by rank, those without a total last, in the roster's order. */
export function rankedIn(
  { categories, places, review }: Scoring,
  category: string,
): RankedSubject[] {
  const ranked = categories.find(({ category: id }) => id === category)?.ranked ?? [];
  const voided = places.flatMap((place, index) => (place ? [] : index));
  return [...ranked, ...voided].flatMap((index) => {
    const [subject, place = null] = [review.subjects[index], places[index]];
    return subject?.category === category ? [{ index, subject, place }] : [];
  });
}

const SHAPES = ['●', '◐', '○', '△', '◇', '▽'];

/** A mark for each grade, from the top down, that reads without colour. */
export const gradeShape = ({ plan: { rulebook } }: Scoring, grade: string): string =>
  SHAPES[rulebook.grades.bands.findIndex((band) => band.grade === grade)] ?? '·';
