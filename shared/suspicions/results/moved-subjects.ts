import { compare, greatest, least, type Rational } from '../../exact/rational.ts';
import type { Scoring } from '../../score/model/scoring.ts';

/** Subjects who would have another rank or grade, in one of the two or where one rises as another falls. */
export function movedSubjects(now: Scoring, scored: readonly Scoring[]): number[] {
  const moved = new Set<number>();
  now.places.forEach((place, subject) => {
    for (const { places } of scored) {
      const other = places[subject];
      if (!place || !other) continue;
      const isSame =
        place.rank === other.rank && place.grading.suggested === other.grading.suggested;
      if (!isSame) moved.add(subject);
    }
  });
  if (now.plan.rulebook.ranking.order[0]?.by === 'score')
    for (const { ranked } of now.categories)
      for (const subject of crossing(ranked, now, scored)) moved.add(subject);
  return [...moved].toSorted((a, b) => a - b);
}

interface Reach {
  readonly subject: number;
  readonly rank: number;
  readonly low: Rational;
  readonly high: Rational;
}

/** Neighbours of whom the lower may come above the higher: their raters may have thought so. */
function crossing(ranked: readonly number[], now: Scoring, scored: readonly Scoring[]): number[] {
  const reaches = ranked.flatMap((subject): Reach[] => {
    const places = [now, ...scored].map((scoring) => scoring.places[subject]);
    const scores = places.flatMap((place) => place?.total().score ?? []);
    const [first, ...others] = scores;
    const rank = places[0]?.rank;
    if (!first || rank === undefined || scores.length < places.length) return [];
    return [
      { subject, rank, low: others.reduce(least, first), high: others.reduce(greatest, first) },
    ];
  });
  return reaches.flatMap((lower, index) => {
    const upper = reaches[index - 1];
    const crosses = upper && upper.rank < lower.rank && compare(lower.high, upper.low) > 0;
    return crosses ? [upper.subject, lower.subject] : [];
  });
}
