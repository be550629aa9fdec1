import type { Scoring } from '../../../shared/score/model/scoring.ts';

/** Indices of the category's subjects by rank, those without a total last, in the roster's order. */
export function rankedIn({ categories, places, review }: Scoring, category: string): number[] {
  const ranked = categories.find(({ category: id }) => id === category)?.ranked ?? [];
  const voided = places.flatMap((place, index) => (place ? [] : index));
  return [...ranked, ...voided].filter((index) => review.subjects[index]?.category === category);
}
